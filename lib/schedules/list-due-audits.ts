import { withSystem } from "@/lib/core/db/system";

/** Sites that are due to be audited, longest due first, at most 20; whoever is suspended has nothing audited. */
export async function listDueAudits(
  now: Date,
): Promise<{ providerId: string; siteId: string; regime: string }[]> {
  const rows = await withSystem(
    "due audits",
    (tx) => tx.$queryRaw<{ provider_id: string; site_id: string; regime: string }[]>`
      SELECT d.provider_id, d.site_id, d.regime FROM audit_due d JOIN provider p ON p.id = d.provider_id
      WHERE d.due_at <= ${now} AND p.suspended_at IS NULL ORDER BY d.due_at LIMIT 20`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, siteId: row.site_id, regime: row.regime }));
}
