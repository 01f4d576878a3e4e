import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import type { ClaimedAudit } from "./claim-audit";

const SECONDS = 20;

/** Gives an audit that was claimed back to its queue: it is taken up again a little later. */
export async function putOffAudit(ctx: Ctx, audit: ClaimedAudit): Promise<void> {
  const { providerId, now } = ctx;
  const { runId, siteId, regime, startedAt } = audit;
  await withTenant(ctx, async (tx) => {
    const { count } = await tx.auditRun.updateMany({
      where: { providerId, id: runId, state: "running", startedAt },
      data: { state: "queued", startedAt: null },
    });
    if (count === 0) return;
    await tx.$executeRaw`
      UPDATE audit_due SET due_at = ${now}::timestamptz + make_interval(secs => ${SECONDS})
      WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND regime = ${regime}`;
  });
}
