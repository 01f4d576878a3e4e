import { withSystem } from "@/lib/core/db/system";

/** Sites that are due to be read, longest due first, at most 100; whoever is suspended has nothing read. */
export async function listDueChecks(now: Date): Promise<{ providerId: string; siteId: string }[]> {
  const rows = await withSystem(
    "due site checks",
    (tx) => tx.$queryRaw<{ provider_id: string; site_id: string }[]>`
      SELECT d.provider_id, d.site_id FROM site_check_due d JOIN provider p ON p.id = d.provider_id
      WHERE d.due_at <= ${now} AND p.suspended_at IS NULL ORDER BY d.due_at LIMIT 100`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, siteId: row.site_id }));
}
