import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { requireMember } from "@/app/_server/caller";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { listOnboardings, ONBOARDING_STEPS } from "@/lib/onboarding";
import { ButtonStep } from "./button-step";
import { CompanyStep } from "./company-step";
import { ControlStep } from "./control-step";
import { LanguagesStep } from "./languages-step";
import { LiveStep } from "./live-step";
import { ProductsStep } from "./products-step";
import { ScopeStep } from "./scope-step";
import { shownSite, shownStep } from "./shown-step";
import { StepList } from "./step-list";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const STEPS = {
  company: CompanyStep,
  products: ProductsStep,
  scope: ScopeStep,
  control: ControlStep,
  languages: LanguagesStep,
  button: ButtonStep,
  live: LiveStep,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("onboarding"))("title") };
}

/** One step of an exporter's way to a live verify button: the one asked for, or where they left off. */
export default async function StartPage({ params, searchParams }: PageProps) {
  const { ctx, provider, role } = await requireMember((await params).provider);
  if (role !== "exporter") redirect(`/${provider.slug}`);
  const [t, home] = [await getTranslations("onboarding"), await getTranslations("exporter")];
  const sites = await listOnboardings({ ctx, input: {} });
  const asked = await searchParams;
  const site = shownSite(sites, asked["site"]);
  if (!site)
    return (
      <EmptyState page title={home("emptyTitle")} body={home("emptyBody", { provider: provider.name })} />
    );
  const step = shownStep(site, asked["step"]);
  const Step = STEPS[step];
  const progress = {
    n: ONBOARDING_STEPS.findIndex((one) => one === step) + 1,
    all: ONBOARDING_STEPS.length,
    minutes: site.minutesLeft,
  };
  return (
    <>
      <PageHeader
        crumbs={[{ href: `/${provider.slug}/home`, label: home("title") }]}
        title={step === "live" && !site.isLive ? t("live.waitingTitle") : t(`titles.${step}`)}
        standing={
          <span className="flex flex-wrap gap-x-4">
            <span className="wrap-anywhere">{site.name}</span>
            {step === "live" ? null : <span>{t("progress", progress)}</span>}
          </span>
        }
        tabs={<StepList provider={provider.slug} site={site} shown={step} />}
      />
      <Step ctx={ctx} provider={provider} site={site} />
    </>
  );
}
