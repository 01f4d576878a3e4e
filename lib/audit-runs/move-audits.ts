import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { AuditFailure } from "./audit-result";
import { markAuditDue } from "./mark-audit-due";

const MOVED: AuditFailure = { failure: "moved", params: {} };

/**
 * Has a site that moved to another host audited there, where it was audited before: what the pages of the old host
 * showed is gone, and looks at them that are under way come to nothing. Whoever calls holds the site's row.
 */
export async function moveAudits(
  tx: Tx,
  ctx: Ctx,
  { siteId, clientId }: { siteId: string; clientId: string },
): Promise<void> {
  const { providerId, now } = ctx;
  const own = { providerId, siteId };
  await tx.productPage.deleteMany({ where: own });
  await tx.auditFinding.updateMany({ where: { ...own, goneAt: null }, data: { goneAt: now, absences: 1 } });
  // Nobody waits for a second look that says so.
  await tx.auditFinding.updateMany({ where: { ...own, clearedAt: null }, data: { clearedAt: now } });
  await tx.auditRecheck.updateMany({
    where: { ...own, state: { in: ["queued", "running"] } },
    data: { state: "failed", dueAt: null, finishedAt: now, result: MOVED },
  });
  for (const { regime } of await tx.auditDue.findMany({ where: own, select: { regime: true } }))
    await markAuditDue(tx, ctx, { siteId, clientId, regime });
}
