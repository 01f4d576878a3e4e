import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { endOfDay24, startOfDate } from "@/lib/core/time";
import type { PaymentCounts } from "@/lib/regimes";

/** What came of the probes of a way in some days. */
export interface CountedProbes extends PaymentCounts {
  /** Probes that say nothing of the redirect. */
  unseen: number;
  /** When the last that counts was. */
  probedAt: Date | null;
  /** The middle one of the times to the gateway's document, milliseconds. */
  medianMs: number | null;
}

/** Calendar dates in a zone, both included. */
export interface Days {
  from: string;
  to: string;
  zone: string;
}

interface Row {
  path_id: string;
  arrived: number;
  timeout: number;
  failed: number;
  unseen: number;
  probed_at: Date | null;
  median_ms: number | null;
}

/** What of nothing came. */
export const NO_PROBES: CountedProbes = {
  ...{ arrived: 0, timeout: 0, failed: 0, unseen: 0, probedAt: null, medianMs: null },
};

/** What the probes of a site's ways came to in those days, by way; of each way as it is now. */
export async function countProbes(
  tx: Tx,
  { providerId }: Ctx,
  siteId: string,
  { from, to, zone }: Days,
): Promise<Map<string, CountedProbes>> {
  const [start, end] = [startOfDate(from, zone), endOfDay24(to, zone)];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT b.path_id, count(*) FILTER (WHERE b.outcome = 'arrived')::int AS arrived,
      count(*) FILTER (WHERE b.outcome = 'timeout')::int AS timeout,
      count(*) FILTER (WHERE b.outcome = 'failed')::int AS failed,
      count(*) FILTER (WHERE b.outcome NOT IN ('arrived', 'timeout', 'failed'))::int AS unseen,
      max(b.finished_at) FILTER (WHERE b.outcome IN ('arrived', 'timeout', 'failed')) AS probed_at,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY b.ms) AS median_ms
    FROM payment_path p JOIN payment_probe b ON b.provider_id = p.provider_id AND b.path_id = p.id AND b.terms = p.terms
    WHERE p.provider_id = ${providerId}::uuid AND p.site_id = ${siteId}::uuid AND p.ended_at IS NULL
      AND b.finished_at >= ${start} AND b.finished_at < ${end} GROUP BY b.path_id`;
  return new Map(
    rows.map(({ path_id, probed_at: probedAt, median_ms: medianMs, ...counts }) => [
      path_id,
      { ...counts, probedAt, medianMs },
    ]),
  );
}
