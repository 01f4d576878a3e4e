import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { publishEvents, takersOf, type NewEvent } from "@/lib/endpoints";
import type { Regime } from "@/lib/regimes";
import type { AssessedSite } from "./store-assessments";
import { readOutcome, StoredResult } from "./stored-result";

interface Before {
  siteId: string;
  outcome: string;
  result: unknown;
}

interface Change {
  code: string;
  before: string | null;
  after: string;
}

function changesOf(before: Before | undefined, { assessed }: AssessedSite): Change[] {
  const known = StoredResult.safeParse(before?.result);
  const verdicts = known.success ? known.data.verdicts : [];
  const outcomes = new Map(verdicts.map((verdict) => [verdict.code, verdict.outcome]));
  return assessed.result.verdicts.flatMap(({ code, outcome }) => {
    const was = outcomes.get(code) ?? null;
    return was === outcome ? [] : [{ code, before: was, after: outcome }];
  });
}

/**
 * Tells the systems that take `verdict.changed` which verdicts of these sites are other than before, one event a site;
 * a first assessment is no change. Nothing is read where nobody listens. To be called before the old ones are closed.
 */
export async function publishVerdictChanges(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  sites: readonly AssessedSite[],
): Promise<void> {
  if (sites.length === 0 || (await takersOf(tx, ctx, "verdict.changed")).length === 0) return;
  const { providerId } = ctx;
  const siteIds = sites.map((site) => site.siteId);
  const rows: Before[] = await tx.assessment.findMany({
    where: { providerId, siteId: { in: siteIds }, regime: regime.id, knownTo: null },
    select: { siteId: true, outcome: true, result: true },
  });
  const before = new Map(rows.map((row) => [row.siteId, row]));
  const named = await tx.site.findMany({
    where: { providerId, id: { in: siteIds } },
    select: { id: true, slug: true, name: true },
  });
  const names = new Map(named.map((site) => [site.id, site]));
  const events = sites.flatMap((site): NewEvent[] => {
    const was = before.get(site.siteId);
    const changes = was ? changesOf(was, site) : [];
    const at = names.get(site.siteId);
    if (!was || !at || changes.length === 0) return [];
    const outcome = { before: readOutcome(was.outcome), after: site.assessed.outcome };
    const data = { site: at.slug, name: at.name, regime: regime.id, outcome, changes };
    const { clientId, siteId: subjectId } = site;
    return [{ type: "verdict.changed", clientId, subjectKind: "site", subjectId, data }];
  });
  await publishEvents(tx, ctx, events);
}
