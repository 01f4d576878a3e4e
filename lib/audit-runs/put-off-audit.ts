import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import type { ClaimedAudit } from "./claim-audit";

const SECONDS = 20;

/** Gives a claimed audit back to its queue: it is due again in so many seconds. */
export async function putBackAudit(tx: Tx, ctx: Ctx, audit: ClaimedAudit, seconds: number): Promise<void> {
  const { providerId, now } = ctx;
  const { runId, siteId, regime, startedAt } = audit;
  const { count } = await tx.auditRun.updateMany({
    where: { providerId, id: runId, state: "running", startedAt },
    data: { state: "queued", startedAt: null },
  });
  if (count === 0) return;
  await tx.$executeRaw`
    UPDATE audit_due SET due_at = ${now}::timestamptz + make_interval(secs => ${seconds})
    WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND regime = ${regime}`;
}

/** Gives an audit whose site another reads to its queue: it is taken up again a little later. */
export async function putOffAudit(ctx: Ctx, audit: ClaimedAudit): Promise<void> {
  await withTenant(ctx, (tx) => putBackAudit(tx, ctx, audit, SECONDS));
}
