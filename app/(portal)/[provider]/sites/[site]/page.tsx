import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { Detail } from "@/app/_ui/detail";
import { DeadlineList } from "./deadline-list";
import { getSiteControl } from "@/lib/site-control";
import { ControlCallout } from "./control-callout";
import { LabelBanner } from "./label-banner";
import { loadSite, type SiteParams } from "./load-site";
import { ProductLines } from "./product-lines";
import { SiteFactsCard } from "./site-facts-card";
import { ToDoList } from "./to-do-list";
import { VerdictList } from "./verdict-list";

/** How a site stands under each regime, what is left to do, and by when. */
export default async function SitePage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const { site, standings, productLines } = view;
  const t = await getTranslations("site");
  const control = await getSiteControl({ ctx, input: { siteId: site.id } });
  const names = { provider: provider.slug, site: site.slug };
  return (
    <Detail
      facts={
        <>
          <LabelBanner at={`/${provider.slug}/sites/${site.slug}`} standings={standings} />
          <ControlCallout {...names} control={control} />
          {standings.length === 0 ? (
            <Callout title={t("notAssessed")}>{t("notAssessedBody")}</Callout>
          ) : (
            standings.map((standing) => (
              <VerdictList key={standing.regime} {...names} standing={standing} now={ctx.now} />
            ))
          )}
        </>
      }
      standing={
        <>
          <ToDoList {...names} standings={standings} />
          <DeadlineList provider={provider.slug} standings={standings} now={ctx.now} />
          <SiteFactsCard site={site} />
          <ProductLines
            provider={provider.slug}
            siteId={site.id}
            lines={productLines.map(({ id, name, category }) => ({ id, name, category }))}
            mayAdd={ctx.permissions.has("product_line:create")}
          />
        </>
      }
    />
  );
}
