import { randomUUID } from "node:crypto";
import type { Outbox } from "@/generated/prisma/client";
import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { lockHealth } from "./endpoint-health";
import type { Health } from "./next-health";

// An endpoint that fails gets few requests at a time until it answers again.
const FAILING_CAP = 4;

/** Rows of one endpoint that are ours to send until the lease ends. */
export interface Claimed {
  rows: Outbox[];
  /** True for the one row an hour that asks whether a paused endpoint answers again. */
  isProbe: boolean;
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

const NOTHING: Claimed = { rows: [], isProbe: false };

async function room(
  tx: SystemTx,
  { endpoint, now, cap, wanted }: ClaimInput,
  health: Health,
): Promise<number> {
  const [counted] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM outbox
    WHERE endpoint = ${endpoint} AND claimed_until >= ${now} AND state = 'pending'`;
  const most = health.failingSince ? FAILING_CAP : cap;
  return Math.min(wanted, most - (counted?.n ?? 0));
}

// Due rows, oldest first; of rows with one order key only the first that is not finished.
async function pick(
  tx: SystemTx,
  { endpoint, now, underWay }: ClaimInput,
  dueBy: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM outbox o
    WHERE o.endpoint = ${endpoint} AND o.state = 'pending' AND o.due_at <= ${dueBy}
      AND (o.claimed_until IS NULL OR o.claimed_until < ${now})
      AND (o.expires_at IS NULL OR o.expires_at > ${now}) AND o.id <> ALL (${[...underWay]}::uuid[])
      AND (o.order_key IS NULL OR NOT EXISTS (
        SELECT FROM outbox e WHERE e.endpoint = o.endpoint AND e.order_key = o.order_key AND e.state = 'pending'
          AND (e.created_at, e.id) < (o.created_at, o.id)))
    ORDER BY o.due_at, o.id FOR UPDATE OF o SKIP LOCKED LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

const FAR = new Date("9999-01-01T00:00:00Z");

/**
 * Claims rows of one endpoint with a lease: whoever dies holding them loses them, and they are sent again under their
 * own keys. None while the endpoint is disabled, on hold or full; one as a probe, whenever it is due, while it is
 * paused and an hour has gone. A probe spends no attempt.
 */
export async function claimRows(input: ClaimInput): Promise<Claimed> {
  const { endpoint, now, leaseMs } = input;
  return withSystem("outbox claim", async (tx) => {
    const health = await lockHealth(tx, endpoint, now);
    if (health.state === "disabled" || (health.holdUntil && health.holdUntil > now)) return NOTHING;
    const isProbe = health.state === "paused";
    if (isProbe && (!health.nextProbeAt || health.nextProbeAt > now)) return NOTHING;
    const limit = isProbe ? Math.min(1, await room(tx, input, health)) : await room(tx, input, health);
    if (limit <= 0) return NOTHING;
    const ids = await pick(tx, input, isProbe ? FAR : now, limit);
    if (ids.length === 0) return NOTHING;
    const rows = await tx.outbox.updateManyAndReturn({
      where: { id: { in: ids } },
      data: {
        claimId: randomUUID(),
        claimedUntil: new Date(now.getTime() + leaseMs),
        ...(isProbe ? {} : { attempts: { increment: 1 } }),
      },
    });
    const place = new Map(ids.map((id, index) => [id, index]));
    rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    return { rows, isProbe };
  });
}
