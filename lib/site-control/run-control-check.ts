import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { RunControlCheck } from "./control-input";
import { markControlDue } from "./mark-control-due";
import { lockControl } from "./settle-control";
import { spaceLooks } from "./space-looks";

/**
 * Has a site's token looked for now. Gives the check's id; one that is under way begins anew. `not_found`
 * for a site the caller does not see, `too_many` within five seconds of the last time.
 */
export async function runControlCheck({ ctx, input }: Call<RunControlCheck>): Promise<{ checkId: string }> {
  requirePermission(ctx, "site:check");
  const { siteId } = parse(RunControlCheck, input);
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    // Of two who ask at once the second finds the first one's check.
    const control = await lockControl(tx, ctx, siteId);
    if (!control) throw notFound("site");
    const { clientId, host } = control;
    await spaceLooks(tx, ctx, siteId, "control");
    const where = { providerId, siteId, state: { in: ["queued", "running"] } };
    const open = await tx.controlCheck.findFirst({ where, select: { id: true } });
    if (open) {
      // What is under way may have looked before the token was put there: it begins anew, and what it saw is not stored.
      await tx.controlCheck.updateMany({
        where: { providerId, id: open.id },
        data: { state: "queued", reason: "asked" },
      });
      await markControlDue(tx, ctx, siteId);
      return { checkId: open.id };
    }
    const checkId = newId(ctx.now);
    const own = { providerId, clientId, siteId, id: checkId, host };
    await tx.controlCheck.createMany({
      data: [{ ...own, state: "queued", reason: "asked", createdAt: ctx.now }],
    });
    await recordActivity(tx, ctx, {
      verb: "site.control_check",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { host },
    });
    await markControlDue(tx, ctx, siteId);
    return { checkId };
  });
}
