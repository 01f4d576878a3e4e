import type { AuditReport } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { toJsonb } from "@/lib/core/to-jsonb";
import type { AuditFailure, RecheckResult } from "./audit-result";
import type { ClaimedRecheck } from "./claim-recheck";
import { lookAtSome } from "./look";
import { settleFindings } from "./settle-findings";
import { tellFindings } from "./tell-findings";

const AGAIN_SECONDS = 3;
const NOT_SEEN_MOST = 20;

const ownOf = ({ providerId }: Ctx, { recheckId, startedAt }: ClaimedRecheck) => {
  return { providerId, id: recheckId, state: "running", startedAt };
};

/**
 * Writes what a look at some pages came to: findings that rest on them are settled, nothing else is. One that
 * another worker took over meanwhile is left to it; then false.
 */
export async function storeRecheck(ctx: Ctx, recheck: ClaimedRecheck, report: AuditReport): Promise<boolean> {
  const where = ownOf(ctx, recheck);
  return withTenant(ctx, async (tx) => {
    await lockSite(tx, ctx, recheck.siteId);
    const data = { state: "done", dueAt: null, finishedAt: ctx.now, engine: report.engine };
    const { count } = await tx.auditRecheck.updateMany({ where, data });
    if (count === 0) return false;
    const settled = await settleFindings(tx, ctx, recheck, lookAtSome(report, recheck.hasLinks));
    await tellFindings(tx, ctx, recheck, recheck.recheckId, settled);
    const result: RecheckResult = {
      pagesRead: report.pages.read,
      moved: settled.moves,
      notSeen: report.notSeen.slice(0, NOT_SEEN_MOST).map(({ url, why }) => ({ url, reason: why })),
    };
    await tx.$executeRaw`UPDATE audit_recheck SET result = ${toJsonb(result)}::jsonb, pages_read = ${result.pagesRead}
      WHERE provider_id = ${ctx.providerId}::uuid AND id = ${recheck.recheckId}::uuid`;
    return true;
  });
}

/** Writes that pages could not be looked at, and why. */
export async function failRecheck(
  ctx: Ctx,
  recheck: ClaimedRecheck,
  failure: AuditFailure,
): Promise<boolean> {
  const { count } = await withTenant(ctx, (tx) =>
    tx.auditRecheck.updateMany({
      where: ownOf(ctx, recheck),
      data: { state: "failed", dueAt: null, finishedAt: ctx.now, result: failure },
    }),
  );
  return count > 0;
}

/** Gives a recheck that was claimed back to its queue: it is taken up again a little later. */
export async function putOffRecheck(ctx: Ctx, recheck: ClaimedRecheck): Promise<void> {
  const dueAt = new Date(ctx.now.getTime() + AGAIN_SECONDS * 1_000);
  await withTenant(ctx, (tx) =>
    tx.auditRecheck.updateMany({
      where: ownOf(ctx, recheck),
      data: { state: "queued", startedAt: null, dueAt },
    }),
  );
}
