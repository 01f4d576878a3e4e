import { withSystem } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";

/**
 * Ends pushes whose regime no longer takes them: they are expired, never dropped, and their owners are told when they
 * are concluded. A reminder that the next has overtaken is no longer wanted, and cancelled. Rows under way are left to
 * their answer. Gives the providers concerned.
 */
export async function expireRows(now: Date): Promise<string[]> {
  const rows = await withSystem(
    "outbox expire",
    (tx) => tx.$queryRaw<{ id: string; provider_id: string | null; endpoint: string; kind: string }[]>`
      UPDATE outbox SET state = CASE kind WHEN 'mail' THEN 'cancelled' ELSE 'expired' END, finished_at = ${now},
        reason = CASE kind WHEN 'mail' THEN 'overtaken' ELSE 'deadline_passed' END,
        concluded_at = CASE kind WHEN 'mail' THEN ${now}::timestamptz END
      WHERE id IN (SELECT id FROM outbox WHERE state = 'pending' AND expires_at <= ${now}
        AND (claimed_until IS NULL OR claimed_until < ${now}) ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
      RETURNING id, provider_id, endpoint, kind`,
  );
  for (const { id, endpoint, kind } of rows)
    if (kind !== "mail")
      log().error({ outbox: id, endpoint, reason: "deadline_passed" }, "delivery given up");
  return [...new Set(rows.flatMap((row) => row.provider_id ?? []))];
}
