import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { wake } from "@/lib/jobs";

/**
 * Has a site audited soon: the row is the queue, and a lost wake-up is found by the sweep. An audit that is under way
 * knows by the row that it was asked for again, even where its lease has just run out.
 */
export async function markAuditDue(
  tx: Tx,
  ctx: Ctx,
  { siteId, clientId, regime }: { siteId: string; clientId: string; regime: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_due (provider_id, client_id, site_id, regime, due_at)
    VALUES (${ctx.providerId}::uuid, ${clientId}::uuid, ${siteId}::uuid, ${regime}, ${ctx.now})
    ON CONFLICT (provider_id, site_id, regime) DO UPDATE SET due_at = excluded.due_at`;
  onCommit(tx, () => wake("audit.run", { providerId: ctx.providerId, siteId, regime }));
}
