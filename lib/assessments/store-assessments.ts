import type { Ctx } from "@/lib/core/ctx";
import { insertRows } from "@/lib/core/db/insert-rows";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { Regime, ResolvedRulebook } from "@/lib/regimes";
import type { Assessed } from "./assess-site";
import { publishVerdictChanges } from "./publish-verdict-changes";

export interface AssessedSite {
  siteId: string;
  clientId: string;
  assessed: Assessed;
}

function same(
  before: { rulebookHash: string; overlayIds: string[]; resultHash: string; nextChangeAt: Date | null },
  rulebook: ResolvedRulebook,
  assessed: Assessed,
): boolean {
  return (
    before.resultHash === assessed.resultHash &&
    before.rulebookHash === rulebook.hash &&
    before.overlayIds.join() === rulebook.overlayIds.join() &&
    before.nextChangeAt?.getTime() === assessed.nextChangeAt?.getTime()
  );
}

// Whoever comes later is later, whatever their clock says.
function laterOf(now: Date, before: Date | undefined): Date {
  return before && before > now ? before : now;
}

/** Stores assessments that differ from the current ones and closes those. Returns the sites that changed. */
export async function storeAssessments(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  rulebook: ResolvedRulebook,
  sites: readonly AssessedSite[],
): Promise<string[]> {
  const current = await tx.assessment.findMany({
    where: {
      providerId: ctx.providerId,
      siteId: { in: sites.map((site) => site.siteId) },
      regime: regime.id,
      knownTo: null,
    },
    select: {
      id: true,
      siteId: true,
      rulebookHash: true,
      overlayIds: true,
      resultHash: true,
      nextChangeAt: true,
      knownFrom: true,
    },
  });
  const before = new Map(current.map((row) => [row.siteId, row]));
  const changed = sites.filter((site) => {
    const row = before.get(site.siteId);
    return !row || !same(row, rulebook, site.assessed);
  });
  if (changed.length === 0) return [];
  await publishVerdictChanges(tx, ctx, regime, changed);
  const closing = changed.flatMap((site) => before.get(site.siteId)?.id ?? []);
  if (closing.length > 0) {
    await tx.$executeRaw`
      UPDATE assessment SET known_to = greatest(known_from, ${ctx.now})
      WHERE provider_id = ${ctx.providerId}::uuid AND id = ANY (${closing}::uuid[])`;
  }
  const rows = changed.map(({ siteId, clientId, assessed }) => ({
    provider_id: ctx.providerId,
    id: newId(ctx.now),
    client_id: clientId,
    site_id: siteId,
    regime: regime.id,
    rulebook_hash: rulebook.hash,
    overlay_ids: rulebook.overlayIds,
    outcome: assessed.outcome,
    result: assessed.result,
    result_hash: assessed.resultHash,
    next_change_at: assessed.nextChangeAt,
    known_from: laterOf(ctx.now, before.get(siteId)?.knownFrom),
  }));
  await insertRows(tx, "assessment", rows);
  return changed.map((site) => site.siteId);
}
