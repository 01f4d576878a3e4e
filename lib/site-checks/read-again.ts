import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { wake } from "@/lib/jobs";

/** Has a site that was read before read anew soon, since what was seen lies at another address than it has now. */
export async function readAgain(tx: Tx, ctx: Ctx, siteId: string): Promise<void> {
  const moved = await tx.$executeRaw`
    UPDATE site_check_due SET due_at = ${ctx.now}
    WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid AND due_at > ${ctx.now}`;
  if (moved > 0) onCommit(tx, () => wake("site.check", { providerId: ctx.providerId, siteId }));
}
