import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { REGIMES, type MetadataBlock, type MetadataLinks } from "@/lib/regimes";
import { resolveAllForProvider } from "@/lib/rulebooks";
import { loadSiteFacts } from "./load-site-facts";

/** What one regime wants written in a site's own pages and documents. */
export interface RegimeMetadata {
  regime: string;
  blocks: MetadataBlock[];
}

/**
 * The fields each regime wants in a site's own pages and documents, as they stand now (TIG-12); `links` are the
 * site's own addresses. `not_found` for a site the caller does not see.
 */
export async function listMetadata({
  ctx,
  input,
}: Call<{ siteId: string; links: MetadataLinks }>): Promise<RegimeMetadata[]> {
  requirePermission(ctx, "site:read");
  const { siteId, links } = input;
  return withTenant(ctx, async (tx) => {
    const [site] = await loadSiteFacts(tx, ctx, [siteId]);
    if (!site) throw notFound("site");
    const resolved = await resolveAllForProvider(tx, ctx.providerId, REGIMES, ctx.now);
    return resolved.map(({ regime, rulebook }) => ({
      regime: regime.id,
      blocks: regime.metadata(site, rulebook, ctx.now, links),
    }));
  });
}
