import { withSystem } from "@/lib/core/db/system";
import { Prisma } from "@/generated/prisma/client";
import { HELD } from "./held";

const WAITING = Prisma.raw(
  `SELECT FROM outbox o WHERE o.endpoint = w.endpoint AND o.state = 'pending' AND NOT ${HELD}`,
);

/**
 * Endpoints that a drain could send to now: a row is due, and neither its endpoint's state nor its provider's keeps it
 * back. What a sweep wakes again. One look at the index an endpoint, however many rows wait.
 */
export async function listDueEndpoints(now: Date): Promise<string[]> {
  const rows = await withSystem(
    "outbox due",
    (tx) => tx.$queryRaw<{ endpoint: string }[]>`
      WITH RECURSIVE waiting AS (
        (SELECT endpoint FROM outbox WHERE state = 'pending' ORDER BY endpoint LIMIT 1)
        UNION ALL
        SELECT (SELECT o.endpoint FROM outbox o WHERE o.state = 'pending' AND o.endpoint > w.endpoint ORDER BY o.endpoint LIMIT 1)
        FROM waiting w WHERE w.endpoint IS NOT NULL
      )
      SELECT w.endpoint FROM waiting w LEFT JOIN endpoint_health h ON h.id = w.endpoint
      WHERE w.endpoint IS NOT NULL
        AND (h.hold_until IS NULL OR h.hold_until <= ${now})
        AND CASE coalesce(h.state, 'active')
          WHEN 'active' THEN EXISTS (${WAITING}
            AND o.due_at <= ${now} AND (o.claimed_until IS NULL OR o.claimed_until < ${now}))
          WHEN 'paused' THEN h.next_probe_at <= ${now} AND EXISTS (${WAITING})
          ELSE false END`,
  );
  return rows.map((row) => row.endpoint);
}
