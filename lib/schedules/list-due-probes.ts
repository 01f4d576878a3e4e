import { withSystem } from "@/lib/core/db/system";

/** Ways to payment gateways that are due, longest due first, at most 50; whoever is suspended has none gone. */
export async function listDueProbes(now: Date): Promise<{ providerId: string; pathId: string }[]> {
  const rows = await withSystem(
    "due probes",
    (tx) => tx.$queryRaw<{ provider_id: string; id: string }[]>`
      SELECT w.provider_id, w.id FROM payment_path w JOIN provider p ON p.id = w.provider_id
      WHERE w.due_at <= ${now} AND p.suspended_at IS NULL ORDER BY w.due_at LIMIT 50`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, pathId: row.id }));
}
