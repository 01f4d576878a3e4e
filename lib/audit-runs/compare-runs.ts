import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** How many findings came and went between two audits, and how many are in both. */
export interface RunDifference {
  appeared: number;
  gone: number;
  stayed: number;
}

/** What changed from one audit of a site to a later one, by the moments they ended at. */
export async function compareRuns({
  ctx,
  input,
}: Call<{ siteId: string; regime: string; from: Date; to: Date }>): Promise<RunDifference> {
  requirePermission(ctx, "site:read");
  const { siteId, regime, from, to } = input;
  return withTenant(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<RunDifference[]>`
      SELECT count(*) FILTER (WHERE first_seen_at > ${from} AND (gone_at IS NULL OR gone_at > ${to}))::int AS appeared,
        count(*) FILTER (WHERE first_seen_at <= ${from} AND gone_at > ${from} AND gone_at <= ${to})::int AS gone,
        count(*) FILTER (WHERE first_seen_at <= ${from} AND (gone_at IS NULL OR gone_at > ${to}))::int AS stayed
      FROM audit_finding
      WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid AND regime = ${regime}
        AND first_seen_at <= ${to}`;
    return row ?? { appeared: 0, gone: 0, stayed: 0 };
  });
}
