import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { findPath } from "./find-path";
import { NamedPath } from "./path-input";
import { settlePayments } from "./settle-payments";

/** Takes a way off: it is gone no more and counts no more; its probes stay as history. `not_found` for what is not seen. */
export async function endPaymentPath({ ctx, input }: Call<NamedPath>): Promise<void> {
  requirePermission(ctx, "payment_path:update");
  const { pathId } = parse(NamedPath, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const { siteId, clientId, gateway, country } = await findPath(tx, ctx, pathId);
    await lockSite(tx, ctx, siteId);
    await tx.paymentPath.updateMany({
      where: { providerId, id: pathId },
      data: { endedAt: now, dueAt: null },
    });
    await settlePayments(tx, ctx, { siteId, clientId });
    await recordActivity(tx, ctx, {
      ...{ verb: "payment_path.end", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name: gateway, code: country },
    });
  });
}
