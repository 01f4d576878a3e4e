import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { requireMember } from "@/app/_server/caller";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { listOnboardings } from "@/lib/onboarding";
import { listConsentAsks } from "@/lib/payment-probes";
import { listSiteViews } from "@/lib/sites";
import { OnboardingCard } from "./onboarding-card";
import { PaymentConsentCard } from "./payment-consent-card";
import { SiteCard } from "./site-card";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exporter");
  return { title: t("title") };
}

/** An exporter's whole view: each website, how it stands, what is left to do and by whom. */
export default async function HomePage({ params }: { params: Promise<{ provider: string }> }) {
  const slug = (await params).provider;
  const { ctx, provider, role } = await requireMember(slug);
  if (role !== "exporter") redirect(`/${slug}`);
  const t = await getTranslations("exporter");
  const { views, total } = await listSiteViews({ ctx, input: {} });
  const { asks, probesADay } = await listConsentAsks({ ctx, input: {} });
  const ways = await listOnboardings({ ctx, input: {} });
  const yours = views
    .flatMap((view) => view.standings)
    .flatMap(({ result }) => result.obligations.filter((obligation) => obligation.party === "exporter"));
  return (
    <>
      <PageHeader title={t("title")} standing={t("standing", { sites: total, yours: yours.length })} />
      {views.length === 0 ? (
        <EmptyState title={t("emptyTitle")} body={t("emptyBody", { provider: provider.name })} />
      ) : null}
      {ways.map((site) => (
        <OnboardingCard key={site.siteId} provider={provider} site={site} />
      ))}
      {asks.map((ask) => (
        <PaymentConsentCard key={ask.id} provider={provider} path={ask} times={probesADay} />
      ))}
      {views.map((view) => (
        <SiteCard key={view.site.id} view={view} provider={provider} now={ctx.now} />
      ))}
    </>
  );
}
