import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { wake } from "@/lib/jobs";

/** Has a site's token looked for soon: the row is the queue, and a lost wake-up is found by the sweep. */
export async function markControlDue(tx: Tx, ctx: Ctx, siteId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE site_control SET next_check_at = least(next_check_at, ${ctx.now})
    WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid`;
  onCommit(tx, () => wake("control.check", { providerId: ctx.providerId, siteId }));
}
