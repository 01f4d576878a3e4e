import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { hasControl } from "@/lib/site-control";

/** A look at some pages that this worker carries out. */
export interface ClaimedRecheck {
  recheckId: string;
  siteId: string;
  clientId: string;
  regime: string;
  /** The site's own address, and those of the pages. */
  url: string;
  urls: string[];
  startedAt: Date;
  /** Whether something of certificates' links rests on them, so that those are followed as well. */
  hasLinks: boolean;
  isProven: boolean;
}

/** For so long a recheck is whose who claimed it. */
export const RECHECK_LEASE_SECONDS = 300;

/** Takes a recheck that is due: whoever dies over it has it taken again when the lease is over. Null where it is not due. */
export async function claimRecheck(ctx: Ctx, recheckId: string): Promise<ClaimedRecheck | null> {
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<
      { site_id: string; client_id: string; regime: string; urls: string[] }[]
    >`
      UPDATE audit_recheck SET state = 'running', started_at = ${now}, pages_read = 0,
        due_at = ${now}::timestamptz + make_interval(secs => ${RECHECK_LEASE_SECONDS})
      WHERE provider_id = ${providerId}::uuid AND id = ${recheckId}::uuid AND state IN ('queued', 'running')
        AND due_at <= ${now}
      RETURNING site_id, client_id, regime, urls`;
    if (!row) return null;
    const { site_id: siteId, client_id: clientId, regime, urls } = row;
    const { url } = await tx.site.findFirstOrThrow({
      where: { providerId, id: siteId },
      select: { url: true },
    });
    const [linked] = await tx.$queryRaw<{ any: boolean }[]>`
      SELECT EXISTS (SELECT FROM audit_finding f, jsonb_array_elements(f.spans) span
        WHERE f.provider_id = ${providerId}::uuid AND f.site_id = ${siteId}::uuid AND f.regime = ${regime}
          AND f.measure IN ('certificates', 'redirects') AND span ->> 'url' = ANY (${urls}::text[])
          AND (f.gone_at IS NULL OR f.gone_at > ${now}::timestamptz - interval '2 days')) AS any`;
    const isProven = await hasControl(tx, ctx, siteId);
    const own = { recheckId, siteId, clientId, regime, url, urls, startedAt: now };
    return { ...own, hasLinks: linked?.any ?? false, isProven };
  });
}
