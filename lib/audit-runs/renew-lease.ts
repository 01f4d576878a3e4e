import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { keepHost, type HostTurn } from "@/lib/schedules";
import { LEASE_MS, type ClaimedAudit } from "./claim-audit";

const RENEW_MS = LEASE_MS / 4;

/**
 * Makes a claimed audit and its turn at the host this worker's for another lease. Where the audit was asked for meanwhile
 * it is due at once and stays so: what is under way goes on, and the next one follows it.
 */
export async function renewLease(ctx: Ctx, audit: ClaimedAudit, turn: HostTurn): Promise<void> {
  const { providerId, now } = ctx;
  const { siteId, regime, leaseEndsAt } = audit;
  const next = new Date(now.getTime() + LEASE_MS);
  const { count } = await withTenant(ctx, (tx) =>
    tx.auditDue.updateMany({
      where: { providerId, siteId, regime, dueAt: leaseEndsAt },
      data: { dueAt: next },
    }),
  );
  if (count > 0) audit.leaseEndsAt = next;
  await keepHost(turn, next);
}

/**
 * Renews the lease of an audit as long as its worker lives, so that one that was killed is gone on with in two minutes,
 * however long a whole audit takes. Gives what ends it, which waits for a renewal that is under way.
 */
export function openLease(open: () => Ctx, audit: ClaimedAudit, turn: HostTurn): () => Promise<void> {
  let renewal = Promise.resolve();
  const timer = setInterval(() => {
    renewal = renewal
      .then(() => renewLease(open(), audit, turn))
      .catch((error: unknown) =>
        log().warn({ runId: audit.runId, error: String(error) }, "lease not renewed"),
      );
  }, RENEW_MS);
  return () => {
    clearInterval(timer);
    return renewal;
  };
}
