import type { Outbox } from "@/generated/prisma/client";
import { claimRows, type Claimed } from "./claim-rows";
import type { Sent, SendResult } from "./send-result";
import { settleRows } from "./settle-rows";

/** How rows of one endpoint are sent, as its settings are now. */
export interface Sender {
  /** Rows that may be under way at once, over all processes. */
  cap: number;
  send(row: Outbox, now: Date): Promise<SendResult>;
}

export interface DrainInput {
  endpoint: string;
  /** Reads the clock anew for every row: a drain may run for minutes. */
  clock: () => Date;
  /** Opened anew for every claim, so that a changed address or secret holds for the next row; null: nothing can be sent. */
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
  done: Sent<Outbox>[];
  underWay: Map<string, Promise<void>>;
}

function start({ rows, isProbe }: Claimed, sender: Sender, lane: Lane, clock: () => Date): void {
  for (const row of rows) {
    const started = clock();
    const sending = sender.send(row, started).then((result) => {
      lane.done.push({ row, result, started, ended: clock(), isProbe });
      lane.underWay.delete(row.id);
    });
    lane.underWay.set(row.id, sending);
  }
}

async function settleDone(lane: Lane, input: DrainInput): Promise<number> {
  const sent = lane.done.splice(0);
  if (sent.length === 0) return 0;
  const { concluding, delivered } = await settleRows({
    endpoint: input.endpoint,
    sent,
    spread: input.spread,
  });
  for (const providerId of concluding) await input.onEnded?.(providerId);
  return delivered;
}

/**
 * Sends what is due at one endpoint, oldest first and a few at once, until nothing is: claims rows with a lease, sends
 * each, settles those that ended without waiting for the slowest. Delivered at least once; the row's id is the
 * receiver's key. Returns how many were delivered.
 */
export async function drainEndpoint(input: DrainInput): Promise<number> {
  const lane: Lane = { done: [], underWay: new Map() };
  let delivered = 0;
  for (;;) {
    const now = input.clock();
    const sender = input.isStopping?.() ? null : await input.openSender(input.endpoint, now);
    const wanted = sender ? sender.cap - lane.underWay.size : 0;
    const isWorthwhile = wanted > 0 && (lane.underWay.size === 0 || wanted * 2 >= (sender?.cap ?? 0));
    if (sender && isWorthwhile) {
      const { leaseMs, endpoint } = input;
      const claimed = await claimRows({
        endpoint,
        now,
        leaseMs,
        cap: sender.cap,
        wanted,
        underWay: [...lane.underWay.keys()],
      });
      start(claimed, sender, lane, input.clock);
      if (claimed.rows.length === 0 && lane.underWay.size === 0 && lane.done.length === 0) return delivered;
    }
    if (!sender && lane.underWay.size === 0 && lane.done.length === 0) return delivered;
    if (lane.done.length === 0 && lane.underWay.size > 0) await Promise.race(lane.underWay.values());
    delivered += await settleDone(lane, input);
  }
}
