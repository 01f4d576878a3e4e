import { withSystem } from "@/lib/core/db/system";

const AT_ONCE = 5_000;

/** Providers with a deadline whose next reminder has come, among the 5,000 that have waited longest. */
export async function listDueDeadlines(now: Date): Promise<string[]> {
  const rows = await withSystem(
    "due deadlines",
    (tx) => tx.$queryRaw<{ provider_id: string }[]>`
      SELECT DISTINCT provider_id FROM (
        SELECT provider_id FROM deadline WHERE next_rung_at <= ${now} ORDER BY next_rung_at LIMIT ${AT_ONCE}
      ) AS due`,
  );
  return rows.map((row) => row.provider_id);
}
