import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { findRegime } from "@/lib/regimes";
import { RunAudit } from "./audit-input";
import { markAuditDue } from "./mark-audit-due";

/**
 * Has a site audited now under a regime (TM-02 prepares for the third party's audit). Gives the run's id, that of the
 * one under way where there is one. `not_found` for a site the caller does not see, and for a regime
 * that audits no sites.
 */
export async function runAudit({ ctx, input }: Call<RunAudit>): Promise<{ runId: string }> {
  requirePermission(ctx, "audit:run");
  const { siteId, regime } = parse(RunAudit, input);
  if (!findRegime(regime)?.audit) throw notFound("regime");
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    // Of two who ask at once the second finds the first one's run.
    const { clientId, url } = await lockSite(tx, ctx, siteId);
    const where = { providerId, siteId, regime, state: { in: ["queued", "running"] } };
    const open = await tx.auditRun.findFirst({ where, select: { id: true } });
    if (open) return { runId: open.id };
    const runId = newId(ctx.now);
    const state = { state: "queued", reason: "asked", createdAt: ctx.now };
    await tx.auditRun.createMany({ data: [{ providerId, clientId, siteId, id: runId, regime, ...state }] });
    await recordActivity(tx, ctx, {
      verb: "audit.run",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { url, regime },
    });
    await markAuditDue(tx, ctx, { siteId, clientId, regime });
    return { runId };
  });
}
