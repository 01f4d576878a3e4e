import type { SystemTx } from "@/lib/core/db/system";

/** How deliveries of every provider stand. */
export interface DeliveryCounts {
  pending: number;
  dead: number;
  expired: number;
  /** Moment since which the longest waiting one is due, or null where none is. */
  oldestDueAt: Date | null;
}

/** Counts what waits, was given up or expired, and finds what is due longest; each by an index of its own. */
export async function countDeliveries(tx: SystemTx, now: Date): Promise<DeliveryCounts> {
  const [row] = await tx.$queryRaw<DeliveryCounts[]>`
    SELECT (SELECT count(*) FROM outbox WHERE state = 'pending')::int AS pending,
      (SELECT count(*) FROM outbox WHERE state = 'dead')::int AS dead,
      (SELECT count(*) FROM outbox WHERE state = 'expired')::int AS expired,
      (SELECT min(due_at) FROM outbox WHERE state = 'pending' AND due_at <= ${now}) AS "oldestDueAt"`;
  return row ?? { pending: 0, dead: 0, expired: 0, oldestDueAt: null };
}
