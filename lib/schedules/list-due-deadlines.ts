import { withSystem } from "@/lib/core/db/system";

/**
 * Providers with a deadline whose next reminder has come, whoever has waited longest first: one look at the index each,
 * so that none is hidden by how much another has. Whoever is suspended tells nobody anything.
 */
export async function listDueDeadlines(now: Date): Promise<string[]> {
  const rows = await withSystem(
    "due deadlines",
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM provider p
      CROSS JOIN LATERAL (SELECT d.next_rung_at FROM deadline d
        WHERE d.provider_id = p.id AND d.next_rung_at <= ${now} ORDER BY d.next_rung_at LIMIT 1) AS first
      WHERE p.suspended_at IS NULL ORDER BY first.next_rung_at`,
  );
  return rows.map((row) => row.id);
}
