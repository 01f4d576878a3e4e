import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { wake } from "@/lib/jobs";

/** Has a site read soon: the row is the queue, and a lost wake-up is found by the sweep. */
export async function markCheckDue(
  tx: Tx,
  ctx: Ctx,
  { siteId, clientId }: { siteId: string; clientId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO site_check_due (provider_id, client_id, site_id, due_at)
    VALUES (${ctx.providerId}::uuid, ${clientId}::uuid, ${siteId}::uuid, ${ctx.now})
    ON CONFLICT (provider_id, site_id) DO UPDATE SET due_at = least(site_check_due.due_at, excluded.due_at)`;
  onCommit(tx, () => wake("site.check", { providerId: ctx.providerId, siteId }));
}
