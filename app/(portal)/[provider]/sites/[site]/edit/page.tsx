import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Form } from "@/app/_ui/form";
import { SiteFields } from "../../site-fields";
import { saveSite } from "../actions";
import { loadSite, type SiteParams } from "../load-site";

/** Correcting what is known of a site. */
export default async function EditSitePage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  if (!ctx.permissions.has("site:update")) notFound();
  const { site } = view;
  const [t, ui] = [await getTranslations("site"), await getTranslations("ui")];
  return (
    <Form
      action={saveSite}
      hidden={{ provider: provider.slug, siteId: site.id }}
      submitLabel={t("save")}
      cancel={{ href: `/${provider.slug}/sites/${site.slug}`, label: ui("cancel") }}
    >
      <SiteFields
        name={site.name}
        slug={site.slug}
        url={site.url}
        kind={site.kind}
        audiences={site.audiences}
        liveOn={site.liveOn}
      />
    </Form>
  );
}
