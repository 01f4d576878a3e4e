import type { Outbox } from "@/generated/prisma/client";
import { withSystem } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { retryAt } from "./retry-schedule";

const BATCH = 20;
const CLAIM_SECONDS = 60;

/** What sending one row came to; `detail` is kept with the attempt and never holds a secret. */
export type SendResult =
  | { ok: true; detail: Record<string, string> }
  | { ok: false; permanent: boolean; detail: Record<string, string> };

export interface DrainInput {
  endpoint: string;
  /** Reads the clock anew for every row: a drain may run for minutes. */
  clock: () => Date;
  send: (row: Outbox, now: Date) => Promise<SendResult>;
  /** In -1..1, the jitter of a retry. */
  spread: () => number;
}

// A claim is a lease: whoever dies holding it loses it after a minute, and the row is sent again under its own key.
async function claim(endpoint: string, now: Date): Promise<Outbox[]> {
  return withSystem("outbox claim", async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM outbox
      WHERE endpoint = ${endpoint} AND state = 'pending' AND due_at <= ${now}
        AND (claimed_until IS NULL OR claimed_until < ${now})
      ORDER BY due_at, id FOR UPDATE SKIP LOCKED LIMIT ${BATCH}`;
    const ids = due.map((row) => row.id);
    if (ids.length === 0) return [];
    await tx.outbox.updateMany({
      where: { id: { in: ids } },
      data: { claimedUntil: new Date(now.getTime() + CLAIM_SECONDS * 1_000), attempts: { increment: 1 } },
    });
    return tx.outbox.findMany({ where: { id: { in: ids } }, orderBy: [{ dueAt: "asc" }, { id: "asc" }] });
  });
}

interface Sent {
  row: Outbox;
  result: SendResult;
  started: Date;
  ended: Date;
}

async function sendOne(row: Outbox, input: DrainInput): Promise<Sent> {
  const started = input.clock();
  const result = await input.send(row, started);
  return { row, result, started, ended: input.clock() };
}

function attemptOf({ row, result, started, ended }: Sent) {
  return {
    id: newId(ended),
    providerId: row.providerId,
    clientId: row.clientId,
    outboxId: row.id,
    attempt: row.attempts,
    at: started,
    durationMs: ended.getTime() - started.getTime(),
    outcome: result.ok ? "done" : "failed",
    detail: result.detail,
  };
}

// What was delivered is settled by one statement; what failed has a due time or an end of its own.
async function settle(sent: readonly Sent[], spread: () => number): Promise<void> {
  const done = sent.filter(({ result }) => result.ok);
  const failed = sent.filter(({ result }) => !result.ok);
  await withSystem("outbox settle", async (tx) => {
    await tx.deliveryAttempt.createMany({ data: sent.map(attemptOf) });
    const last = done.at(-1);
    if (last) {
      await tx.outbox.updateMany({
        where: { id: { in: done.map(({ row }) => row.id) }, state: "pending" },
        data: { state: "done", claimedUntil: null, finishedAt: last.ended },
      });
    }
    for (const { row, result, ended } of failed) {
      const next = result.ok || result.permanent ? null : retryAt(row.attempts, ended, spread());
      await tx.outbox.updateMany({
        where: { id: row.id, state: "pending" },
        data: { claimedUntil: null, ...(next ? { dueAt: next } : { state: "dead", finishedAt: ended }) },
      });
      if (!next) log().error({ outbox: row.id, endpoint: row.endpoint }, "delivery given up");
    }
  });
}

/**
 * Sends what is due at one endpoint, oldest first, a few at once, until nothing is: claims rows with a lease, sends
 * each, keeps every attempt. Delivered at least once; the row's id is the receiver's key. Returns how many were
 * delivered.
 */
export async function drainEndpoint(input: DrainInput): Promise<number> {
  let delivered = 0;
  for (;;) {
    const rows = await claim(input.endpoint, input.clock());
    if (rows.length === 0) return delivered;
    const sent = await Promise.all(rows.map((row) => sendOne(row, input)));
    await settle(sent, input.spread);
    delivered += sent.filter(({ result }) => result.ok).length;
  }
}

/** Endpoints with a row due now: what a sweep wakes again. */
export async function listDueEndpoints(now: Date): Promise<string[]> {
  const rows = await withSystem("outbox due", (tx) =>
    tx.outbox.findMany({
      where: {
        state: "pending",
        dueAt: { lte: now },
        OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
      },
      distinct: ["endpoint"],
      select: { endpoint: true },
    }),
  );
  return rows.map((row) => row.endpoint);
}
