import type { SystemTx } from "@/lib/core/db/system";
import type { Health } from "./next-health";

const STATES = ["active", "paused", "disabled"] as const;

type Row = Omit<Health, "state"> & { state: string };

/**
 * Locks an endpoint's health until the transaction ends and gives it, made where there is none yet; so one claim at a
 * time counts what is under way.
 */
export async function lockHealth(tx: SystemTx, endpoint: string, now: Date): Promise<Health> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT state, state_since AS "stateSince", last_success_at AS "lastSuccessAt", failing_since AS "failingSince",
      last_failure AS "lastFailure", next_probe_at AS "nextProbeAt", hold_until AS "holdUntil"
    FROM endpoint_health WHERE id = ${endpoint} FOR UPDATE`;
  if (row) return { ...row, state: STATES.find((known) => known === row.state) ?? "disabled" };
  await tx.endpointHealth.createMany({
    data: [{ id: endpoint, stateSince: now, toldAt: now }],
    skipDuplicates: true,
  });
  return lockHealth(tx, endpoint, now);
}

/** Writes an endpoint's health; a changed state is still to be told to its owners. */
export async function writeHealth(
  tx: SystemTx,
  endpoint: string,
  before: Health,
  health: Health,
): Promise<void> {
  const isTurn = before.state !== health.state;
  await tx.endpointHealth.updateMany({
    where: { id: endpoint },
    data: { ...health, ...(isTurn ? { toldAt: null } : {}) },
  });
}
