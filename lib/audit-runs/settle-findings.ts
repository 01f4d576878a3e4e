import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { ClaimedAudit } from "./claim-audit";
import { FINDING_OUTCOMES, FindingSpan, type FindingMoves } from "./audit-result";
import type { Look, StandingFinding } from "./look";

const Params = z.record(z.string(), z.string()).catch({});
const Spans = FindingSpan.array().catch([]);

/**
 * Holds what an audit found against what is open: what is found again stays the same row with its note, what is new
 * gets one, and what is not found any more is gone, as far as this look can tell.
 */
export async function settleFindings(
  tx: Tx,
  ctx: Ctx,
  audit: Pick<ClaimedAudit, "siteId" | "clientId" | "regime">,
  { findings: found, isDecided }: Look,
): Promise<FindingMoves> {
  const { siteId, clientId, regime } = audit;
  const own = { providerId: ctx.providerId, siteId, regime, goneAt: null };
  const open = await tx.auditFinding.findMany({
    where: own,
    select: { id: true, key: true, code: true, measure: true, params: true, spans: true },
  });
  const byKey = new Map(found.map((each) => [each.key, each]));
  const known = new Set(open.map(({ key }) => key));
  const readOf = ({ params, spans, ...row }: (typeof open)[number]): StandingFinding => {
    return { ...row, params: Params.parse(params), urls: Spans.parse(spans).map(({ url }) => url) };
  };
  const isGone = (row: (typeof open)[number]) => !byKey.has(row.key) && isDecided(readOf(row));
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
