import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { markCheckDue } from "./mark-check-due";
import { RunSiteCheck } from "./site-check-input";

/**
 * Has the live site read now for what it shows (TIG-14, TIG-15). Gives the check's id, that of the one under way where
 * there is one. `not_found` for a site the caller does not see.
 */
export async function runSiteCheck({ ctx, input }: Call<RunSiteCheck>): Promise<{ checkId: string }> {
  requirePermission(ctx, "site:check");
  const { siteId } = parse(RunSiteCheck, input);
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    // Of two who ask at once the second finds the first one's check.
    const { clientId, url } = await lockSite(tx, ctx, siteId);
    const where = { providerId, siteId, state: { in: ["queued", "running"] } };
    const open = await tx.siteCheck.findFirst({ where, select: { id: true } });
    const checkId = open?.id ?? newId(ctx.now);
    if (open) return { checkId };
    await tx.siteCheck.createMany({
      data: [
        { providerId, clientId, siteId, id: checkId, state: "queued", reason: "asked", createdAt: ctx.now },
      ],
    });
    await recordActivity(tx, ctx, {
      verb: "site.check",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { url },
    });
    await markCheckDue(tx, ctx, { siteId, clientId });
    return { checkId };
  });
}
