import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { SITE_VIEW, siteViewOf, type SiteView } from "./site-view";

/** A site by its slug or its id with its contracts and its standing under each regime; `not_found` for one not seen. */
export async function getSite({
  ctx,
  input,
}: Call<{ slug: string } | { siteId: string }>): Promise<SiteView> {
  requirePermission(ctx, "site:read");
  const { providerId } = ctx;
  const named = "siteId" in input ? { id: input.siteId } : { slug: input.slug };
  const found = await withTenant(ctx, (tx) =>
    tx.site.findFirst({ where: { providerId, ...named }, include: SITE_VIEW }),
  );
  if (!found) throw notFound("site");
  return siteViewOf(found, ctx.now);
}
