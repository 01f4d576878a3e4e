import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { Form } from "@/app/_ui/form";
import { PageHeader } from "@/app/_ui/page-header";
import { getClient } from "@/lib/clients";
import { SiteFields } from "../../../../sites/site-fields";
import { addSite } from "../../../actions";

type PageProps = { params: Promise<{ provider: string; client: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients"))("addSite") };
}

/** Adding a site to a client. */
export default async function NewSitePage({ params }: PageProps) {
  const { provider: providerSlug, client: slug } = await params;
  const { ctx, provider } = await requireMember(providerSlug);
  const client = await orNotFound(getClient({ ctx, input: { slug } }));
  if (!ctx.permissions.has("site:create")) notFound();
  const [t, nav, ui] = [
    await getTranslations("clients"),
    await getTranslations("nav"),
    await getTranslations("ui"),
  ];
  const back = `/${provider.slug}/clients/${client.slug}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { href: `/${provider.slug}/clients`, label: nav("clients") },
          { href: back, label: client.name },
        ]}
        title={t("addSite")}
        standing={t("addSiteIntro")}
      />
      <Form
        action={addSite}
        hidden={{ provider: provider.slug, clientId: client.id }}
        submitLabel={t("addSite")}
        cancel={{ href: back, label: ui("cancel") }}
      >
        <SiteFields />
      </Form>
    </>
  );
}
