import { withSystem } from "@/lib/core/db/system";

/** Sites whose token is due to be looked for, longest due first, at most 100; for whoever is suspended none is. */
export async function listDueControls(now: Date): Promise<{ providerId: string; siteId: string }[]> {
  const rows = await withSystem(
    "due controls",
    (tx) => tx.$queryRaw<{ provider_id: string; site_id: string }[]>`
      SELECT c.provider_id, c.site_id FROM site_control c JOIN provider p ON p.id = c.provider_id
      WHERE c.next_check_at <= ${now} AND p.suspended_at IS NULL ORDER BY c.next_check_at LIMIT 100`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, siteId: row.site_id }));
}
