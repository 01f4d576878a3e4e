import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { isGrave, isUntold } from "@/lib/audits";
import { FINDING_OUTCOMES } from "./audit-result";

/** What was open on a site when one audit of it ended, by how grave it is. */
export interface TrendPoint {
  runId: string;
  finishedAt: Date;
  /** Wrong for sure: it fails or deviates. */
  grave: number;
  /** Missing, untranslated, disagreeing or marginal. */
  lesser: number;
  /** What could not be told, which is no failure. */
  untold: number;
}

interface Row {
  id: string;
  finished_at: Date;
  outcome: string | null;
  count: number;
}

const RUNS_MOST = 10;

function kindOf(outcome: string): "grave" | "lesser" | "untold" {
  if (isGrave(outcome)) return "grave";
  const known = FINDING_OUTCOMES.find((each) => each === outcome);
  return known !== undefined && isUntold(known) ? "untold" : "lesser";
}

/** What was open at the end of each of a site's last ten audits that ended well, oldest first. */
export async function listTrend({
  ctx,
  input,
}: Call<{ siteId: string; regime: string }>): Promise<TrendPoint[]> {
  requirePermission(ctx, "site:read");
  const { siteId, regime } = input;
  const rows = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      WITH run AS (
        SELECT id, finished_at FROM audit_run
        WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid AND regime = ${regime} AND state = 'done'
        ORDER BY finished_at DESC LIMIT ${RUNS_MOST}
      )
      SELECT run.id, run.finished_at, f.outcome, count(f.id)::int AS count
      FROM run LEFT JOIN audit_finding f ON f.provider_id = ${ctx.providerId}::uuid AND f.site_id = ${siteId}::uuid
        AND f.regime = ${regime} AND f.first_seen_at <= run.finished_at
        AND (f.gone_at IS NULL OR f.gone_at > run.finished_at)
      GROUP BY run.id, run.finished_at, f.outcome ORDER BY run.finished_at, run.id`,
  );
  const points = new Map<string, TrendPoint>();
  for (const { id: runId, finished_at: finishedAt, outcome, count } of rows) {
    const point = points.get(runId) ?? { runId, finishedAt, grave: 0, lesser: 0, untold: 0 };
    if (outcome !== null) point[kindOf(outcome)] += count;
    points.set(runId, point);
  }
  return [...points.values()];
}
