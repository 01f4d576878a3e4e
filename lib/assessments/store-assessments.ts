import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { toJson } from "@/lib/core/to-json";
import type { Regime, ResolvedRulebook } from "@/lib/regimes";
import type { Assessed } from "./assess-site";

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
    },
  });
  const before = new Map(current.map((row) => [row.siteId, row]));
  const changed = sites.filter((site) => {
    const row = before.get(site.siteId);
    return !row || !same(row, rulebook, site.assessed);
  });
  if (changed.length === 0) return [];
  const closing = changed.flatMap((site) => before.get(site.siteId)?.id ?? []);
  if (closing.length > 0) {
    await tx.assessment.updateMany({
      where: { providerId: ctx.providerId, id: { in: closing } },
      data: { knownTo: ctx.now },
    });
  }
  await tx.assessment.createMany({
    data: changed.map(({ siteId, clientId, assessed }) => ({
      providerId: ctx.providerId,
      id: newId(ctx.now),
      clientId,
      siteId,
      regime: regime.id,
      rulebookHash: rulebook.hash,
      overlayIds: [...rulebook.overlayIds],
      outcome: assessed.outcome,
      result: toJson(assessed.result),
      resultHash: assessed.resultHash,
      nextChangeAt: assessed.nextChangeAt,
      knownFrom: ctx.now,
    })),
  });
  return changed.map((site) => site.siteId);
}
