import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { ClaimedAudit } from "./claim-audit";
import { FINDING_OUTCOMES, FindingSpan, type FoundFinding } from "./audit-result";

/** How findings moved from one audit to the next. */
export interface FindingMoves {
  appeared: number;
  stayed: number;
  gone: number;
}

const urlsOf = (spans: unknown): string[] => {
  const read = FindingSpan.array().safeParse(spans);
  return read.success ? read.data.map(({ url }) => url) : [];
};

/**
 * Holds what an audit found against what is open: what is found again stays the same row with its note, what is new
 * gets one, and what is not found any more is gone, unless a page it rests on could not be seen; of `null` any page could be.
 */
export async function settleFindings(
  tx: Tx,
  ctx: Ctx,
  audit: Pick<ClaimedAudit, "siteId" | "clientId" | "regime">,
  found: readonly FoundFinding[],
  unseen: ReadonlySet<string> | null,
): Promise<FindingMoves> {
  const { siteId, clientId, regime } = audit;
  const own = { providerId: ctx.providerId, siteId, regime, goneAt: null };
  const open = await tx.auditFinding.findMany({ where: own, select: { id: true, key: true, spans: true } });
  const byKey = new Map(found.map((each) => [each.key, each]));
  const known = new Set(open.map(({ key }) => key));
  const isGone = ({ key, spans }: (typeof open)[number]) =>
    unseen !== null && !byKey.has(key) && !urlsOf(spans).some((url) => unseen.has(url));
  const gone = open.filter(isGone).map(({ id }) => id);
  await tx.auditFinding.updateMany({ where: { ...own, id: { in: gone } }, data: { goneAt: ctx.now } });
  const stays = open.filter(({ key }) => byKey.has(key));
  await tx.auditFinding.updateMany({
    where: { ...own, id: { in: stays.map(({ id }) => id) } },
    data: { lastSeenAt: ctx.now },
  });
  const fresh = [...byKey.values()].filter(({ key }) => !known.has(key));
  await tx.auditFinding.createMany({
    data: fresh.map((each) => ({
      providerId: ctx.providerId,
      clientId,
      siteId,
      regime,
      id: newId(ctx.now),
      ...each,
      rank: FINDING_OUTCOMES.indexOf(each.outcome),
      firstSeenAt: ctx.now,
      lastSeenAt: ctx.now,
    })),
  });
  return { appeared: fresh.length, stayed: stays.length, gone: gone.length };
}
