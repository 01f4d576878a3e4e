import { withSystem } from "@/lib/core/db/system";

/** After so long nobody waits for a print any more: it is asked for anew. */
const WAITED_MS = 600_000;

/** Reports that wait to be printed, at most 20; whoever is suspended has none printed. */
export async function listDuePrints(now: Date): Promise<{ providerId: string; printId: string }[]> {
  const since = new Date(now.getTime() - WAITED_MS);
  const rows = await withSystem(
    "due prints",
    (tx) => tx.$queryRaw<{ provider_id: string; id: string }[]>`
      SELECT a.provider_id, a.id FROM audit_print a JOIN provider p ON p.id = a.provider_id
      WHERE a.state = 'queued' AND a.created_at > ${since} AND p.suspended_at IS NULL
      ORDER BY a.created_at LIMIT 20`,
  );
  return rows.map((row) => ({ providerId: row.provider_id, printId: row.id }));
}
