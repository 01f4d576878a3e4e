import type { SystemQuery } from "@/lib/core/db/system";
import type { Health } from "./next-health";

const STATES = ["active", "paused", "disabled"] as const;

type Row = Omit<Health, "state"> & { state: string };

const LOCK = `
  SELECT state, state_since AS "stateSince", last_success_at AS "lastSuccessAt", failing_since AS "failingSince",
    last_failure AS "lastFailure", next_probe_at AS "nextProbeAt", hold_until AS "holdUntil"
  FROM endpoint_health WHERE id = $1 FOR UPDATE`;
const MAKE = `
  INSERT INTO endpoint_health (id, state_since, told_at) VALUES ($1, $2, $2) ON CONFLICT (id) DO NOTHING`;
const WRITE = `
  UPDATE endpoint_health SET state = $2, state_since = $3, last_success_at = $4, failing_since = $5, last_failure = $6,
    next_probe_at = $7, hold_until = $8, told_at = CASE WHEN $9 THEN NULL ELSE told_at END
  WHERE id = $1`;

/**
 * Locks an endpoint's health until the transaction ends and gives it, made where there is none yet; so one claim at a
 * time counts what is under way.
 */
export async function lockHealth(query: SystemQuery, endpoint: string, now: Date): Promise<Health> {
  const [row] = await query<Row>("health-lock", LOCK, [endpoint]);
  if (row) return { ...row, state: STATES.find((known) => known === row.state) ?? "disabled" };
  await query("health-make", MAKE, [endpoint, now]);
  return lockHealth(query, endpoint, now);
}

/** Writes an endpoint's health; a changed state is still to be told to its owners. */
export async function writeHealth(
  query: SystemQuery,
  endpoint: string,
  before: Health,
  health: Health,
): Promise<void> {
  const { state, stateSince, lastSuccessAt, failingSince, lastFailure, nextProbeAt, holdUntil } = health;
  const values = [state, stateSince, lastSuccessAt, failingSince, lastFailure, nextProbeAt, holdUntil];
  await query("health-write", WRITE, [endpoint, ...values, before.state !== state]);
}
