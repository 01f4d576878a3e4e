import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { newToken } from "./challenge";
import { UpdateControlToken } from "./control-input";
import { markControlDue } from "./mark-control-due";
import { lockControl } from "./settle-control";

/**
 * Gives a site another token. What was proven stands until it is looked for again: the new one must be in its place by
 * then. `not_found` for a site the caller does not see.
 */
export async function updateControlToken({ ctx, input }: Call<UpdateControlToken>): Promise<void> {
  requirePermission(ctx, "site:update");
  const { siteId } = parse(UpdateControlToken, input);
  await withTenant(ctx, async (tx) => {
    const control = await lockControl(tx, ctx, siteId);
    if (!control) throw notFound("site");
    const { providerId, now } = ctx;
    await tx.siteControl.updateMany({
      where: { providerId, siteId },
      data: { token: newToken(), tokenMadeAt: now },
    });
    // What is under way looks for the old one: it begins anew, and what it saw is not stored.
    const open = await tx.controlCheck.updateMany({
      where: { providerId, siteId, state: "running" },
      data: { state: "queued" },
    });
    if (open.count > 0) await markControlDue(tx, ctx, siteId);
    await recordActivity(tx, ctx, {
      verb: "site.control_token",
      subjectKind: "site",
      subjectId: siteId,
      clientId: control.clientId,
      params: { host: control.host },
    });
  });
}
