import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

interface Row {
  measure: string;
  outcome: string;
  since: Date;
}

/** Since when the oldest of what is open of a site is seen, ISO 8601, by measure and then by what is wrong. */
export async function openSince(
  tx: Tx,
  ctx: Ctx,
  { siteId, regime }: { siteId: string; regime: string },
): Promise<Map<string, Record<string, string>>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT measure, outcome, min(first_seen_at) AS since FROM audit_finding
    WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid AND regime = ${regime} AND gone_at IS NULL
    GROUP BY measure, outcome`;
  const byMeasure = new Map<string, Record<string, string>>();
  for (const { measure, outcome, since } of rows)
    byMeasure.set(measure, { ...byMeasure.get(measure), [outcome]: since.toISOString() });
  return byMeasure;
}
