import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ResponsibilitiesView } from "@/app/(portal)/[provider]/_duties/responsibilities-view";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { PageHeader } from "@/app/_ui/page-header";
import { getSite } from "@/lib/sites";
import { listResponsibilities, signableParties } from "@/lib/sign-offs";

type PageProps = { params: Promise<{ provider: string; site: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("duties"))("matrix") };
}

/** Who is responsible for what about an exporter's website, for them to read and sign. */
export default async function ExporterResponsibilitiesPage({ params }: PageProps) {
  const { provider: slug, site: siteSlug } = await params;
  const { ctx, provider, person, role } = await requireMember(slug);
  if (role !== "exporter") redirect(`/${slug}/sites/${siteSlug}/responsibilities`);
  const view = await orNotFound(getSite({ ctx, input: { slug: siteSlug } }));
  const t = await getTranslations("duties");
  const { id, name, url } = view.site;
  return (
    <>
      <PageHeader
        crumbs={[{ href: `/${slug}/home`, label: t("back") }]}
        title={t("matrix")}
        standing={name}
      />
      <ResponsibilitiesView
        found={await listResponsibilities({ ctx, input: { siteId: id } })}
        names={{ client: view.client.name, provider: provider.name }}
        as={{
          provider: provider.slug,
          providerName: provider.name,
          parties: signableParties(ctx),
          person: person.name,
          site: { id, name, url },
          now: ctx.now,
        }}
        rulebookHref={null}
      />
    </>
  );
}
