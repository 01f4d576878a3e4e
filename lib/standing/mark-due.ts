import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import { wake } from "@/lib/jobs";
import { REGIMES } from "@/lib/regimes";
import { refreshSites } from "./refresh-sites";

/** A site whose standing may have changed. */
export interface DueSite {
  siteId: string;
  clientId: string;
}

/**
 * Marks sites as due for assessment and answers, in the transaction that changed what they rest on; the refresh is
 * woken after commit. The row is the queue: a lost wake-up is found by the sweep.
 */
export async function markSitesDue(
  tx: Tx,
  ctx: Ctx,
  sites: readonly DueSite[],
  reason: string,
): Promise<void> {
  if (sites.length === 0) return;
  const siteIds = sites.map((site) => site.siteId);
  const regimes = REGIMES.map((regime) => regime.id);
  // A site's own row is held before its due rows, as by whoever renames it: in the other order each waits for the other.
  await tx.$executeRaw`
    WITH held AS (SELECT provider_id, client_id, id FROM site
      WHERE provider_id = ${ctx.providerId}::uuid AND id = ANY (${siteIds}::uuid[]) ORDER BY id FOR KEY SHARE)
    INSERT INTO assessment_due (provider_id, client_id, site_id, regime, reason, due_at)
    SELECT s.provider_id, s.client_id, s.id, r.regime, ${reason}, ${ctx.now}
    FROM held s CROSS JOIN unnest(${regimes}::text[]) AS r(regime)
    ORDER BY s.id, r.regime
    ON CONFLICT (provider_id, site_id, regime) DO UPDATE SET reason = excluded.reason, due_at = least(assessment_due.due_at, excluded.due_at)`;
  onCommit(tx, () => refreshSoon(ctx, siteIds));
}

const AT_ONCE = 10;

// A few sites are done before the caller goes on, so that the next page shows the change; many are left to a worker.
async function refreshSoon(ctx: Ctx, siteIds: readonly string[]): Promise<void> {
  if (siteIds.length > AT_ONCE) return wake("site.refresh", {});
  try {
    await refreshSites(systemCtx({ ...ctx, reason: "refresh" }), siteIds);
  } catch (error) {
    log().warn(
      { error: error instanceof Error ? error.message : String(error), siteIds },
      "refresh left to a worker",
    );
    await wake("site.refresh", {});
  }
}

/** Every site of the provider, for what concerns them all: a rulebook decision, a filing of the provider's own. */
export async function markAllSitesDue(tx: Tx, ctx: Ctx, reason: string): Promise<void> {
  const regimes = REGIMES.map((regime) => regime.id);
  await tx.$executeRaw`
    WITH held AS (SELECT provider_id, client_id, id FROM site
      WHERE provider_id = ${ctx.providerId}::uuid ORDER BY id FOR KEY SHARE)
    INSERT INTO assessment_due (provider_id, client_id, site_id, regime, reason, due_at)
    SELECT s.provider_id, s.client_id, s.id, r.regime, ${reason}, ${ctx.now}
    FROM held s CROSS JOIN unnest(${regimes}::text[]) AS r(regime)
    ORDER BY s.id, r.regime
    ON CONFLICT (provider_id, site_id, regime) DO UPDATE SET reason = excluded.reason, due_at = least(assessment_due.due_at, excluded.due_at)`;
  onCommit(tx, () => wake("site.refresh", {}));
}

/** Sites whose contracts rest on any of these certificates. */
export async function sitesOnCertificates(
  tx: Tx,
  ctx: Ctx,
  certificateIds: readonly string[],
): Promise<DueSite[]> {
  return tx.lspContract.findMany({
    where: { providerId: ctx.providerId, certificateId: { in: [...certificateIds] } },
    distinct: ["siteId"],
    select: { siteId: true, clientId: true },
    orderBy: { siteId: "asc" },
  });
}
