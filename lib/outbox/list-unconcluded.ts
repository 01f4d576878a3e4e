import { withSystem } from "@/lib/core/db/system";

/** Providers with deliveries that ended, or endpoints whose state changed, and nobody wrote yet what follows. */
export async function listUnconcluded(): Promise<string[]> {
  const rows = await withSystem(
    "outbox unconcluded",
    (tx) => tx.$queryRaw<{ provider_id: string }[]>`
      SELECT DISTINCT provider_id FROM outbox
      WHERE concluded_at IS NULL AND state IN ('done', 'dead', 'expired', 'cancelled') AND provider_id IS NOT NULL
      UNION SELECT provider_id FROM endpoint_health WHERE told_at IS NULL AND provider_id IS NOT NULL`,
  );
  return rows.map((row) => row.provider_id);
}
