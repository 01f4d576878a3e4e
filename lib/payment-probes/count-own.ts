import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { endOfDay24, startOfDate } from "@/lib/core/time";
import { toJsonb } from "@/lib/core/to-jsonb";
import type { PaymentCounts } from "@/lib/regimes";
import type { GatewayFigure } from "./path-input";

type Asked = Pick<GatewayFigure, "country" | "from" | "to"> & { gateway: string };

const NONE: PaymentCounts = { arrived: 0, timeout: 0, failed: 0 };

/**
 * Our own probes of the same gateway, country and days as each figure of a gateway's report says something of, in their
 * order; of a site's ways as they are now. However many figures there are, the database is asked once.
 */
export async function countOwn(
  tx: Tx,
  { providerId }: Ctx,
  siteId: string,
  figures: readonly Asked[],
  zone: string,
): Promise<PaymentCounts[]> {
  if (figures.length === 0) return [];
  const asked = figures.map(({ gateway, country, from, to }, at) => {
    return { at, gateway, country, starts: startOfDate(from, zone), ends: endOfDay24(to, zone) };
  });
  const rows = await tx.$queryRaw<(PaymentCounts & { at: number })[]>`
    SELECT f.at, count(*) FILTER (WHERE b.outcome = 'arrived')::int AS arrived,
      count(*) FILTER (WHERE b.outcome = 'timeout')::int AS timeout,
      count(*) FILTER (WHERE b.outcome = 'failed')::int AS failed
    FROM jsonb_to_recordset(${toJsonb(asked)}::jsonb)
      AS f(at int, gateway text, country text, starts timestamptz, ends timestamptz)
    JOIN payment_path p ON p.provider_id = ${providerId}::uuid AND p.site_id = ${siteId}::uuid AND p.ended_at IS NULL
      AND p.gateway = f.gateway AND p.country = f.country
    JOIN payment_probe b ON b.provider_id = p.provider_id AND b.path_id = p.id AND b.terms = p.terms
      AND b.finished_at >= f.starts AND b.finished_at < f.ends
    GROUP BY f.at`;
  const byFigure = new Map(rows.map(({ at, ...counts }) => [at, counts]));
  return figures.map((_figure, at) => byFigure.get(at) ?? NONE);
}
