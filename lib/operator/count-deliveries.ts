import type { SystemTx } from "@/lib/core/db/system";
import { HELD } from "@/lib/outbox";
import { Prisma } from "@/generated/prisma/client";

/** How deliveries of every provider stand. */
export interface DeliveryCounts {
  pending: number;
  dead: number;
  expired: number;
  /** Since when the longest waiting one is due that is not held: by a stopped endpoint, or as a suspended provider's. */
  oldestDueAt: Date | null;
}

/** Counts what waits, was given up or expired, each by a partial index of nothing else, and finds what is due longest. */
export async function countDeliveries(tx: SystemTx, now: Date): Promise<DeliveryCounts> {
  const [row] = await tx.$queryRaw<DeliveryCounts[]>`
    SELECT (SELECT count(*) FROM outbox WHERE state = 'pending')::int AS pending,
      (SELECT count(*) FROM outbox WHERE state = 'dead')::int AS dead,
      (SELECT count(*) FROM outbox WHERE state = 'expired')::int AS expired,
      (SELECT min(o.due_at) FROM outbox o LEFT JOIN endpoint_health h ON h.id = o.endpoint
        WHERE o.state = 'pending' AND o.due_at <= ${now} AND coalesce(h.state, 'active') = 'active'
          AND NOT ${Prisma.raw(HELD)}) AS "oldestDueAt"`;
  return row ?? { pending: 0, dead: 0, expired: 0, oldestDueAt: null };
}
