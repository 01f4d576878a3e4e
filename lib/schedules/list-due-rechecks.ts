import { withSystem } from "@/lib/core/db/system";

/** Looks at some pages that are due, longest due first, at most 50; whoever is suspended has none carried out. */
export async function listDueRechecks(now: Date): Promise<{ providerId: string; recheckId: string }[]> {
  const rows = await withSystem(
    "due rechecks",
    (tx) => tx.$queryRaw<{ provider_id: string; id: string }[]>`
      SELECT r.provider_id, r.id FROM audit_recheck r JOIN provider p ON p.id = r.provider_id
      WHERE r.due_at <= ${now} AND p.suspended_at IS NULL ORDER BY r.due_at LIMIT 50`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, recheckId: row.id }));
}
