import { GOING_OFF, readOutcome, RENEWAL_GRACE_MS } from "@/lib/assessments";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { OUTCOMES, type Outcome } from "@/lib/regimes";

export interface PortfolioStanding {
  siteCount: number;
  /** Sites with something to do that only the provider can do. */
  needYou: number;
  /** Sites by their worst outcome under any regime; a site never assessed, or not again in time, is unknown. */
  outcomes: Record<Outcome, number>;
}

interface Counted {
  outcome: string;
  sites: bigint;
  need_you: bigint;
}

/** How the sites the caller sees stand, in numbers, over all of them. */
export async function getPortfolioStanding({ ctx }: Call<Record<string, never>>): Promise<PortfolioStanding> {
  requirePermission(ctx, "portfolio:read");
  const worstFirst = [...OUTCOMES];
  const due = new Date(ctx.now.getTime() - RENEWAL_GRACE_MS);
  const rows = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<Counted[]>`
      SELECT outcome, count(*) AS sites, count(*) FILTER (WHERE needs_you) AS need_you
      FROM (
        SELECT coalesce((${worstFirst}::text[])[min(array_position(${worstFirst}::text[],
            CASE WHEN a.outcome = ANY (${[...GOING_OFF]}::text[]) AND a.next_change_at < ${due} THEN 'unknown' ELSE a.outcome END))],
            'unknown') AS outcome,
          coalesce(bool_or(a.summary->'parties' ? 'provider'), false) AS needs_you
        FROM site s
        LEFT JOIN assessment a ON a.provider_id = s.provider_id AND a.site_id = s.id AND a.known_to IS NULL
        WHERE s.provider_id = ${ctx.providerId}::uuid
        GROUP BY s.id
      ) AS standing
      GROUP BY outcome`,
  );
  const outcomes = { fail: 0, blocked: 0, unknown: 0, marginal: 0, pass: 0, not_applicable: 0 };
  for (const row of rows) outcomes[readOutcome(row.outcome)] += Number(row.sites);
  return {
    siteCount: rows.reduce((sum, row) => sum + Number(row.sites), 0),
    needYou: rows.reduce((sum, row) => sum + Number(row.need_you), 0),
    outcomes,
  };
}
