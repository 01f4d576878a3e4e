import { StoredResult } from "@/lib/assessments";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { REGIMES, type Regime } from "@/lib/regimes";
import { buildTimeline, type Timeline } from "./build-timeline";
import { listEvents, type ReadinessEvent } from "./list-events";

const ASSESSMENTS_MOST = 500;

/** How a site stood under one regime over time, and what happened meanwhile. */
export interface Readiness {
  regime: Regime;
  timeline: Timeline;
  /** Oldest first. */
  events: ReadinessEvent[];
  /** Whether there are older assessments than are shown. */
  isCut: boolean;
  /** False where notices are left out, because the caller does not see every client's. */
  withNotices: boolean;
}

async function readinessOf(tx: Tx, ctx: Ctx, siteId: string, regime: Regime): Promise<Readiness> {
  const rows = await tx.assessment.findMany({
    where: { providerId: ctx.providerId, siteId, regime: regime.id },
    orderBy: [{ knownFrom: "desc" }, { id: "desc" }],
    take: ASSESSMENTS_MOST + 1,
    select: { id: true, knownFrom: true, knownTo: true, nextChangeAt: true, result: true },
  });
  const spans = rows
    .slice(0, ASSESSMENTS_MOST)
    .reverse()
    .map(({ id, knownFrom, knownTo, nextChangeAt, result }) => {
      return { id, from: knownFrom, to: knownTo, nextChangeAt, result: StoredResult.parse(result) };
    });
  const withNotices = ctx.clients === "all" && ctx.permissions.has("activity:read");
  const from = spans[0]?.from ?? ctx.now;
  return {
    regime,
    timeline: buildTimeline(spans, regime.readiness, regime.timeZone, ctx.now),
    events: await listEvents(tx, ctx, { siteId, regime: regime.id, from, withNotices }),
    isCut: rows.length > ASSESSMENTS_MOST,
    withNotices,
  };
}

/**
 * When a site was ready under each regime, whom it waited for otherwise, and the dated evidence of it (TIG-13), over
 * its newest 500 assessments. `not_found` for a site the caller does not see.
 */
export async function getReadiness({ ctx, input }: Call<{ siteId: string }>): Promise<Readiness[]> {
  requirePermission(ctx, "site:read");
  const { siteId } = input;
  return withTenant(ctx, async (tx) => {
    const where = { providerId: ctx.providerId, id: siteId };
    if ((await tx.site.count({ where })) === 0) throw notFound("site");
    const found: Readiness[] = [];
    for (const regime of REGIMES)
      if (regime.readiness.length > 0) found.push(await readinessOf(tx, ctx, siteId, regime));
    return found;
  });
}
