import { randomUUID } from "node:crypto";
import { withSystemQueries, type SystemQuery } from "@/lib/core/db/system";
import { CLAIMED_COLUMNS, type ClaimedRow } from "./claimed-row";
import { lockHealth, writeHealth } from "./endpoint-health";
import { HELD } from "./held";
import { nextProbe, type Health } from "./next-health";

// An endpoint that fails gets few requests at a time until it answers again.
const FAILING_CAP = 4;

/** Rows of one endpoint that are ours to send until the lease ends. */
export interface Claimed {
  rows: ClaimedRow[];
  /** True for the one row an hour that asks whether a paused endpoint answers again. */
  isProbe: boolean;
  /** How the endpoint fared when they were claimed. */
  health: Health;
}

export interface ClaimInput {
  endpoint: string;
  now: Date;
  leaseMs: number;
  /** Rows of the endpoint that may be under way at once, over all processes. */
  cap: number;
  /** Rows wanted now. */
  wanted: number;
  /** Rows this drain still sends: never claimed a second time by it, however long they take. */
  underWay: readonly string[];
}

// Due rows, oldest first, as many as there is room for; of rows with one order key only the first that is not
// finished. What a suspended provider sends is passed by: it waits until that one is taken up again. A probe takes the oldest
// whenever it is due, and spends no attempt.
const CLAIM = `
  WITH picked AS (
    SELECT o.id FROM outbox o
    WHERE o.endpoint = $1 AND o.state = 'pending' AND ($6 OR o.due_at <= $2)
      AND (o.claimed_until IS NULL OR o.claimed_until < $2)
      AND (o.expires_at IS NULL OR o.expires_at > $2) AND o.id <> ALL ($7::uuid[])
      AND NOT ${HELD}
      AND (o.order_key IS NULL OR NOT EXISTS (
        SELECT FROM outbox e WHERE e.endpoint = o.endpoint AND e.order_key = o.order_key AND e.state = 'pending'
          AND (e.created_at, e.id) < (o.created_at, o.id)))
    ORDER BY o.due_at, o.id FOR UPDATE OF o SKIP LOCKED
    LIMIT greatest(0, least($5::int, $8::int - (SELECT count(*)::int FROM outbox u
      WHERE u.endpoint = $1 AND u.claimed_until >= $2 AND u.state = 'pending')))
  )
  UPDATE outbox o SET claim_id = $3, claimed_until = $4, attempts = o.attempts + CASE WHEN $6 THEN 0 ELSE 1 END
  FROM picked WHERE o.id = picked.id
  RETURNING ${CLAIMED_COLUMNS}`;

function mayAsk(health: Health, now: Date): boolean {
  if (health.state === "disabled" || (health.holdUntil && health.holdUntil > now)) return false;
  return health.state === "active" || (health.nextProbeAt !== null && health.nextProbeAt <= now);
}

async function claim(query: SystemQuery, input: ClaimInput, health: Health): Promise<ClaimedRow[]> {
  const { endpoint, now, leaseMs, cap, wanted, underWay } = input;
  const isProbe = health.state === "paused";
  const until = new Date(now.getTime() + leaseMs);
  const most = health.failingSince ? Math.min(cap, FAILING_CAP) : cap;
  const values = [endpoint, now, randomUUID(), until, isProbe ? 1 : wanted, isProbe, [...underWay], most];
  const rows = await query<ClaimedRow>("outbox-claim", CLAIM, values);
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1));
}

/**
 * Claims rows of one endpoint with a lease: whoever dies holding them loses them, and they are sent again under their
 * own keys. None while the endpoint is disabled, on hold or full; one as a probe, whenever it is due, while it is
 * paused and an hour has gone.
 */
export async function claimRows(input: ClaimInput): Promise<Claimed> {
  return withSystemQueries(async (query) => {
    const health = await lockHealth(query, input.endpoint, input.now);
    const rows = mayAsk(health, input.now) ? await claim(query, input, health) : [];
    const isProbe = health.state === "paused";
    // The hour is counted from the asking, so that no other worker asks too, whatever comes of it.
    const asked = isProbe && rows.length > 0 ? { ...health, nextProbeAt: nextProbe(input.now) } : health;
    if (asked !== health) await writeHealth(query, input.endpoint, health, asked);
    return { rows, isProbe, health: asked };
  });
}
