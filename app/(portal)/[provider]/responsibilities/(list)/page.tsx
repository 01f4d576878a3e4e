import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { PageHeader } from "@/app/_ui/page-header";
import { signableParties } from "@/lib/sign-offs";
import { loadViews } from "../../_views/load-views";
import { getSigning } from "../get-signing";
import { findSigningRegime, loadSignOffs } from "../load-sign-offs";
import { SignAllButton } from "../sign-all-button";
import { StandingTable } from "../standing-table";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("responsibilities") };
}

/** Every site the caller sees with who has signed who is responsible for what, and signing for many at once. */
export default async function ResponsibilitiesPage({ params, searchParams }: PageProps) {
  const { ctx, provider, person } = await requireMember((await params).provider);
  const asked = await searchParams;
  const found = findSigningRegime();
  if (!found) notFound();
  const views = await loadViews(ctx, "responsibilities", asked);
  const loaded = await orNotFound(loadSignOffs(ctx, found.regime.id, asked));
  const [t, nav] = [await getTranslations("signing"), await getTranslations("nav")];
  const { counts, all } = loaded;
  const who = { provider: provider.slug, providerName: provider.name, person: person.name };
  const signing = signableParties(ctx).includes("provider") ? await getSigning({ ...who, ...found }) : null;
  return (
    <>
      <PageHeader
        title={nav("responsibilities")}
        standing={t("standing", { all, ...counts })}
        action={
          signing !== null && counts.provider > 0 ? (
            <SignAllButton signing={signing} count={counts.provider} />
          ) : undefined
        }
      />
      <StandingTable provider={provider.slug} loaded={loaded} views={views} signing={signing} />
    </>
  );
}
