import { withSystem } from "@/lib/core/db/system";

/** Self-tests that are due, longest due first, at most 100; whoever is suspended has none carried out. */
export async function listDueSelfTests(now: Date): Promise<{ providerId: string; selfTestId: string }[]> {
  const rows = await withSystem(
    "due self-tests",
    (tx) => tx.$queryRaw<{ provider_id: string; id: string }[]>`
      SELECT t.provider_id, t.id FROM self_test t JOIN provider p ON p.id = t.provider_id
      WHERE t.state IN ('queued', 'running') AND t.due_at <= ${now} AND p.suspended_at IS NULL
      ORDER BY t.due_at LIMIT 100`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, selfTestId: row.id }));
}
