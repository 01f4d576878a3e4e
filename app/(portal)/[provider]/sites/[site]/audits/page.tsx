import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import { Detail } from "@/app/_ui/detail";
import { compareRuns, getSiteAudit, listFindings, listOwners, listTrend } from "@/lib/audit-runs";
import { personIn } from "@/lib/core/person-of";
import { REGIMES } from "@/lib/regimes";
import { loadSite, type SiteParams } from "../load-site";
import { AuditCard } from "./audit-card";
import { FindingList } from "./finding-list";
import { RunHistory } from "./run-history";
import { UnseenCard } from "./unseen-card";

/** A page that holds everything is one that nobody reads. */
const SHOWN = 50;

type AuditsProps = { params: SiteParams; searchParams: Promise<SearchParams> };

/** What audits of the site found under each regime that asks for them, and how that went over time. */
export default async function AuditsPage({ params, searchParams }: AuditsProps) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("audits");
  const { filters } = readTableState(await searchParams, ["measure", "owner"]);
  const measure = filters["measure"]?.[0] ?? null;
  const ownerId = filters["owner"] ? personIn(ctx) : null;
  const { id: siteId, slug, url } = view.site;
  const own = { provider: provider.slug, siteId, slug, url };
  const mayUpdate = ctx.permissions.has("finding:update");
  const owners = mayUpdate ? await listOwners({ ctx, input: { clientId: view.client.id } }) : [];
  const parts = await Promise.all(
    REGIMES.filter(({ audit }) => audit !== null).map(async (regime) => {
      const about = { siteId, regime: regime.id };
      const audit = await getSiteAudit({ ctx, input: about });
      const [last, before] = audit.done;
      const found = await listFindings({ ctx, input: { ...about, measure, ownerId, most: SHOWN } });
      const moved =
        last && before
          ? await compareRuns({ ctx, input: { ...about, from: before.finishedAt, to: last.finishedAt } })
          : null;
      const trend = audit.done.length > 1 ? await listTrend({ ctx, input: about }) : [];
      return { regime, audit, last, found, moved, trend, text: await findRegimeText(regime.id) };
    }),
  );
  return (
    <Detail
      facts={parts.map(({ regime, audit, found, text }) => (
        <div key={regime.id} className="flex flex-col gap-6">
          <AuditCard
            {...own}
            regime={regime}
            name={text?.table.shortName ?? regime.id}
            audit={audit}
            verdicts={view.standings.find((each) => each.regime === regime.id)?.result.verdicts ?? []}
            mayRun={ctx.permissions.has("audit:run")}
            now={ctx.now}
          />
          <FindingList
            {...own}
            found={found}
            measure={measure}
            isAudited={audit.done.length > 0}
            mayUpdate={mayUpdate}
            mayRun={ctx.permissions.has("audit:run")}
            isMine={ownerId !== null}
            owners={owners}
            rechecks={audit.rechecks}
            now={ctx.now}
          />
        </div>
      ))}
      standing={
        <>
          {parts.map(({ regime, audit, last, moved, trend }) => (
            <div key={regime.id} className="flex flex-col gap-6">
              <RunHistory
                at={`/${provider.slug}/sites/${slug}/audits`}
                done={audit.done}
                moved={moved}
                trend={trend}
                now={ctx.now}
              />
              {last ? <UnseenCard result={last.result} /> : null}
            </div>
          ))}
          <p className="reading text-small text-ink-soft">{t("notTheirs")}</p>
        </>
      }
    />
  );
}
