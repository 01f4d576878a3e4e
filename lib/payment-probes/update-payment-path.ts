import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { findPath } from "./find-path";
import { UpdatePaymentPath } from "./path-input";
import { requireApart } from "./require-apart";
import { settleDue } from "./settle-due";
import { settlePayments } from "./settle-payments";
import { termsIn, termsOf } from "./terms";

/**
 * Changes a way, or pauses it; what is left out stays. Another way than the one that was consented to is to be consented
 * to anew, and what was probed of the old one counts no more. `not_found` for what the caller does not see.
 */
export async function updatePaymentPath({ ctx, input }: Call<UpdatePaymentPath>): Promise<void> {
  requirePermission(ctx, "payment_path:update");
  const { pathId, isPaused, ...changes } = parse(UpdatePaymentPath, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const path = await findPath(tx, ctx, pathId);
    const { clientId, siteId } = path;
    const { url } = await lockSite(tx, ctx, siteId);
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const way = { ...termsIn(path), ...Object.fromEntries(given) };
    requireApart(url, way);
    const { steps, ...rest } = way;
    await tx.paymentPath.updateMany({
      where: { providerId, id: pathId },
      data: {
        ...{ ...rest, steps: [...steps], terms: termsOf(way) },
        ...(isPaused === undefined ? {} : { isPaused }),
      },
    });
    await settleDue(tx, ctx, pathId);
    await settlePayments(tx, ctx, { siteId, clientId });
    await recordActivity(tx, ctx, {
      ...{ verb: "payment_path.update", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name: way.gateway, code: way.country },
    });
  });
}
