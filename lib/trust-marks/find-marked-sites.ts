import { heldAgainst, readMarks } from "@/lib/answers";
import { withTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import type { Regime, TrustMark } from "@/lib/regimes";
import { findProvider, listSpokenFor } from "@/lib/routing";

/** A site for which a mark may be in force: its address and its name. */
export interface MarkedAddress {
  slug: string;
  url: string;
}

/** More than a provider has sites. */
const SITES_MAX = 10_000;

/**
 * Sites of a provider whose mark of that kind is in force, of one address or of all, by name; null where there is no
 * such provider. An answer past its promise or resting on an older registry state puts none in force, nor does a host
 * that is no longer the provider's to speak for.
 */
export async function findMarkedSites(
  providerSlug: string,
  asked: { regime: Regime; mark: TrustMark; url: string | null },
  now: Date,
  requestId: string,
): Promise<MarkedAddress[] | null> {
  const provider = await findProvider(providerSlug);
  if (!provider) return null;
  const ctx = systemCtx({ providerId: provider.id, providerSlug, reason: "trust marks", now, requestId });
  const { regime, mark, url } = asked;
  const { operation } = mark;
  const spokenFor = await listSpokenFor(provider.id);
  return withTenant(ctx, async (tx) => {
    const found = await tx.$queryRaw<(MarkedAddress & { id: string; references: unknown })[]>`
      SELECT s.id, s.slug, s.url, a.references FROM site s
      JOIN status_entry e ON e.provider_id = s.provider_id AND e.site_id = s.id
      JOIN answer a ON a.provider_id = s.provider_id AND a.site_id = s.id
      WHERE s.provider_id = ${provider.id}::uuid AND e.regime = ${regime.id} AND e.mark = ${mark.name}
        AND e.revoked_at IS NULL AND e.suspended_at IS NULL
        AND a.operation = ${operation.name} AND a.key = ${operation.select({})}
        AND a.superseded_at IS NULL AND a.next_update > ${now}
        AND (${url}::text IS NULL OR s.url = ${url})
      ORDER BY s.slug LIMIT ${SITES_MAX}::int`;
    const rows = found.filter(({ id }) => spokenFor.has(id));
    const read = rows.map(({ slug, url: address, references }) => ({
      site: { slug, url: address },
      marks: readMarks(references),
    }));
    const isCurrent = await heldAgainst(
      tx,
      read.map(({ marks }) => marks),
    );
    return read.flatMap(({ site, marks }) => (isCurrent(marks) ? [site] : []));
  });
}
