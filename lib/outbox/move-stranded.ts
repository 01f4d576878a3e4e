import { withSystem } from "@/lib/core/db/system";

/**
 * Moves what waits at an endpoint that was ended to the provider's present connection to the same counterpart, where
 * there is one, and cancels the rest: nothing waits for ever, however it came there. Rows under way are left to their
 * answer.
 */
export async function moveStranded(endpoint: string, now: Date): Promise<void> {
  await withSystem(
    "outbox stranded",
    (tx) => tx.$executeRaw`
      WITH successor AS (
        SELECT e.id::text AS id FROM endpoint old JOIN endpoint e ON e.provider_id = old.provider_id
          AND e.counterpart = old.counterpart AND e.ended_at IS NULL
        WHERE old.id::text = ${endpoint} AND old.ended_at IS NOT NULL LIMIT 1
      )
      UPDATE outbox SET endpoint = coalesce((SELECT id FROM successor), endpoint),
        state = CASE WHEN EXISTS (SELECT FROM successor) THEN state ELSE 'cancelled' END,
        reason = CASE WHEN EXISTS (SELECT FROM successor) THEN reason ELSE 'endpoint_ended' END,
        finished_at = CASE WHEN EXISTS (SELECT FROM successor) THEN finished_at ELSE ${now} END
      WHERE endpoint = ${endpoint} AND state = 'pending' AND (claimed_until IS NULL OR claimed_until < ${now})`,
  );
}
