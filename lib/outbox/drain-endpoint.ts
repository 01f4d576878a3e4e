import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/core/log";
import { outlast } from "@/lib/core/outlast";
import { claimRows, type Claimed } from "./claim-rows";
import type { ClaimedRow } from "./claimed-row";
import type { Health } from "./next-health";
import type { Sent, SendResult } from "./send-result";
import { settleRows } from "./settle-rows";

// An endpoint's settings hold for a second of a drain: a changed address or secret is used by the next row after it.
const SENDER_MS = 1_000;
const TOGETHER_MS = 15;

/** Before anything was claimed: whatever is answered is worth noting. */
const UNKNOWN: Health = {
  state: "active",
  stateSince: new Date(0),
  lastSuccessAt: null,
  failingSince: null,
  lastFailure: null,
  nextProbeAt: null,
  holdUntil: null,
};

/** How rows of one endpoint are sent, as its settings are now. */
export interface Sender {
  /** Rows that may be under way at once, over all processes. */
  cap: number;
  send(row: ClaimedRow, now: Date): Promise<SendResult>;
}

export interface DrainInput {
  endpoint: string;
  /** Reads the clock anew for every row: a drain may run for minutes. */
  clock: () => Date;
  /** Null: nothing can be sent. */
  openSender: (endpoint: string, now: Date) => Promise<Sender | null>;
  /** In -1..1, the jitter of a retry. */
  spread: () => number;
  leaseMs: number;
  /** True once the process is stopping: what is under way is finished, nothing more is claimed. */
  isStopping?: () => boolean;
  /** Called for each provider with rows that ended and want concluding. */
  onEnded?: (providerId: string) => Promise<void>;
}

interface Lane {
  done: Sent<ClaimedRow>[];
  underWay: Map<string, Promise<void>>;
  health: Health;
}

interface Opened {
  sender: Sender | null;
  until: number;
}

// An error that no sender foresaw must not end the drain of all others: the row is tried again, and it is logged.
function unforeseen(row: ClaimedRow, error: unknown): SendResult {
  const where = error instanceof Error ? error.message : String(error);
  log().error({ outbox: row.id, endpoint: row.endpoint, error: where }, "sending failed");
  return { outcome: "retry", blame: "row", detail: { error: "internal" } };
}

function start({ rows, isProbe }: Claimed, sender: Sender, lane: Lane, clock: () => Date): void {
  for (const row of rows) {
    const started = clock();
    const sending = sender
      .send(row, started)
      .catch((error: unknown) => unforeseen(row, error))
      .then((result) => {
        lane.done.push({ row, result, started, ended: clock(), isProbe });
        lane.underWay.delete(row.id);
      });
    lane.underWay.set(row.id, sending);
  }
}

async function settleDone(lane: Lane, { endpoint, spread, leaseMs, onEnded }: DrainInput): Promise<number> {
  const sent = lane.done.splice(0);
  if (sent.length === 0) return 0;
  const { concluding, delivered } = await settleRows({
    endpoint,
    sent,
    spread,
    health: lane.health,
    leaseMs,
  });
  for (const providerId of concluding) await onEnded?.(providerId);
  return delivered;
}

async function opened(input: DrainInput, before: Opened | null): Promise<Opened> {
  const now = input.clock();
  if (input.isStopping?.()) return { sender: null, until: 0 };
  if (before && now.getTime() < before.until) return before;
  const sender = await outlast(() => input.openSender(input.endpoint, now), input.leaseMs);
  return { sender, until: now.getTime() + SENDER_MS };
}

async function claimMore(input: DrainInput, sender: Sender, lane: Lane): Promise<number> {
  const underWay = [...lane.underWay.keys()];
  const wanted = sender.cap - underWay.length;
  if (wanted <= 0 || (underWay.length > 0 && wanted * 2 < sender.cap)) return 0;
  const { endpoint, leaseMs, clock } = input;
  const { cap } = sender;
  const claimed = await outlast(
    () => claimRows({ endpoint, now: clock(), leaseMs, cap, wanted, underWay }),
    leaseMs,
  );
  lane.health = claimed.health;
  start(claimed, sender, lane, clock);
  return claimed.rows.length;
}

// Rows that end within a moment of one another are settled together: a statement for ten costs little more than one.
async function someDone(lane: Lane): Promise<void> {
  if (lane.done.length === 0) await Promise.race(lane.underWay.values());
  if (lane.underWay.size > 0) await Promise.race([Promise.all(lane.underWay.values()), wait(TOGETHER_MS)]);
}

/**
 * Sends what is due at one endpoint, oldest first and a few at once, until nothing is: claims rows with a lease, sends
 * each, settles those that ended without waiting for the slowest. Delivered at least once; the row's id is the
 * receiver's key. Outlasts a database that is away for less than a lease: what was answered meanwhile is kept when it
 * is back, not sent again. Returns how many were delivered.
 */
export async function drainEndpoint(input: DrainInput): Promise<number> {
  const lane: Lane = { done: [], underWay: new Map(), health: UNKNOWN };
  let now: Opened | null = null;
  let delivered = 0;
  for (;;) {
    now = await opened(input, now);
    const claimed = now.sender ? await claimMore(input, now.sender, lane) : 0;
    if (claimed === 0 && lane.underWay.size === 0 && lane.done.length === 0) return delivered;
    await someDone(lane);
    delivered += await settleDone(lane, input);
  }
}
