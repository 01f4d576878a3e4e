import { getTranslations } from "next-intl/server";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import { Card } from "@/app/_ui/card";
import { Detail } from "@/app/_ui/detail";
import { findAuthenticity } from "@/lib/authenticity";
import { listReferenceSources } from "@/lib/reference-sources";
import { loadSite, type SiteParams } from "../load-site";
import { AuthenticityCard } from "./authenticity-card";
import { ConnectForm } from "./connect-form";
import { SourceCard } from "./source-card";

type ReferencesProps = { params: SiteParams; searchParams: Promise<SearchParams> };

/** Where the true parameters of the site's products come from, and how its pages stand against them. */
export default async function ReferencesPage({ params, searchParams }: ReferencesProps) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("sources");
  const { filters } = readTableState(await searchParams, ["preview"]);
  const { id: siteId, slug } = view.site;
  const at = `/${provider.slug}/sites/${slug}`;
  const mayUpdate = ctx.permissions.has("reference_source:update");
  const sources = await listReferenceSources({ ctx, input: { siteId } });
  const found = await findAuthenticity({ ctx, input: { siteId } });
  return (
    <Detail
      facts={
        <>
          {sources.map((source) => (
            <SourceCard
              key={source.id}
              ctx={ctx}
              provider={provider.slug}
              at={`${at}/references`}
              source={source}
              bound={found?.sources.find(({ sourceId }) => sourceId === source.id)?.bound ?? null}
              isPreviewed={filters["preview"]?.[0] === source.id}
              mayUpdate={mayUpdate}
            />
          ))}
          <Card title={t(sources.length === 0 ? "firstTitle" : "moreTitle")}>
            <div className="flex flex-col gap-4">
              <p className="reading text-ink-soft">{t("intro")}</p>
              {mayUpdate ? <ConnectForm provider={provider.slug} siteId={siteId} /> : <p>{t("mayNot")}</p>}
            </div>
          </Card>
        </>
      }
      standing={<AuthenticityCard found={found} findingsAt={`${at}/audits?measure=bindings`} now={ctx.now} />}
    />
  );
}
