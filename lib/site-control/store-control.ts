import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { toJsonb } from "@/lib/core/to-jsonb";
import type { ClaimedControl } from "./claim-control";
import { outcomeOf, type MethodSight } from "./look";
import { lockControl, settleControl } from "./settle-control";

/** Whether a check is still this worker's: nobody took it over, asked anew or gave the site another token since. */
export async function isUnderWay(ctx: Ctx, { checkId, startedAt }: ClaimedControl): Promise<boolean> {
  const where = { providerId: ctx.providerId, id: checkId, state: "running", startedAt };
  return (await withTenant(ctx, (tx) => tx.controlCheck.count({ where }))) > 0;
}

/**
 * Writes what a check saw and how the proof stands by it; `isLost` where the host has another provider's proof since. A
 * check that another worker took over meanwhile is left to it; then false.
 */
export async function storeControl(
  ctx: Ctx,
  check: ClaimedControl,
  seen: readonly MethodSight[],
  isLost: boolean,
): Promise<boolean> {
  const { providerId, now } = ctx;
  const { checkId, siteId, startedAt } = check;
  const { outcome, method } = outcomeOf(seen);
  return withTenant(ctx, async (tx) => {
    const control = await lockControl(tx, ctx, siteId);
    const count = await tx.$executeRaw`
      UPDATE control_check SET state = 'done', finished_at = ${now}, outcome = ${outcome}, method = ${method},
        results = ${toJsonb(seen)}::jsonb
      WHERE provider_id = ${providerId}::uuid AND id = ${checkId}::uuid AND state = 'running' AND started_at = ${startedAt}`;
    if (count === 0 || !control) return false;
    await settleControl(tx, ctx, control, isLost ? { takenAt: now } : {});
    return true;
  });
}
