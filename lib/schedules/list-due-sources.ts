import { withSystem } from "@/lib/core/db/system";

/** Sources of parameters that are due, longest due first, at most 50; whoever is suspended has none read. */
export async function listDueSources(now: Date): Promise<{ providerId: string; sourceId: string }[]> {
  const rows = await withSystem(
    "due sources",
    (tx) => tx.$queryRaw<{ provider_id: string; id: string }[]>`
      SELECT s.provider_id, s.id FROM reference_source s JOIN provider p ON p.id = s.provider_id
      WHERE s.due_at <= ${now} AND p.suspended_at IS NULL ORDER BY s.due_at LIMIT 50`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, sourceId: row.id }));
}
