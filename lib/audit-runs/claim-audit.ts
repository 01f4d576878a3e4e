import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { hasControl } from "@/lib/site-control";

/** An audit that this worker carries out. */
export interface ClaimedAudit {
  runId: string;
  siteId: string;
  clientId: string;
  regime: string;
  url: string;
  startedAt: Date;
  /** Until when it is this worker's, as `audit_due` has it; later each time that it is renewed. */
  leaseEndsAt: Date;
  /** Whether its provider has shown that the site's host is theirs to speak for. */
  isProven: boolean;
}

/** For so long an audit is whose who claimed it, and from then on as long as they renew it. */
export const LEASE_MS = 120_000;

/**
 * Takes a site's audit where one is due: whoever dies over it has it taken again when the lease is over. Null where
 * none is due.
 */
export async function claimAudit(ctx: Ctx, siteId: string, regime: string): Promise<ClaimedAudit | null> {
  const { providerId, now } = ctx;
  const leaseEndsAt = new Date(now.getTime() + LEASE_MS);
  return withTenant(ctx, async (tx) => {
    const { clientId, url } = await lockSite(tx, ctx, siteId);
    const due = await tx.$queryRaw<unknown[]>`
      UPDATE audit_due SET due_at = ${leaseEndsAt}
      WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND regime = ${regime}
        AND due_at <= ${now} RETURNING site_id`;
    if (due.length === 0) return null;
    const open = await tx.auditRun.findFirst({
      where: { providerId, siteId, regime, state: { in: ["queued", "running"] } },
      select: { id: true },
    });
    const runId = open?.id ?? newId(now);
    const own = { providerId, clientId, siteId, id: runId, regime };
    if (!open)
      await tx.auditRun.createMany({
        data: [{ ...own, state: "queued", reason: "scheduled", createdAt: now }],
      });
    await tx.auditRun.updateMany({
      where: { providerId, id: runId },
      data: { state: "running", startedAt: now, stage: null, stageDone: 0, stageOf: null },
    });
    const isProven = await hasControl(tx, ctx, siteId);
    return { runId, siteId, clientId, regime, url, startedAt: now, leaseEndsAt, isProven };
  });
}
