import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { SITE_VIEW, siteViewOf, type SiteView } from "./site-view";

const MOST = 30;

/** The sites the caller sees, whole, by name: the first thirty of `total`. */
export async function listSiteViews({
  ctx,
}: Call<Record<string, never>>): Promise<{ views: SiteView[]; total: number }> {
  requirePermission(ctx, "site:read");
  const where = { providerId: ctx.providerId };
  return withTenant(ctx, async (tx) => {
    const rows = await tx.site.findMany({
      ...{ where, include: SITE_VIEW, take: MOST },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const total = rows.length < MOST ? rows.length : await tx.site.count({ where });
    return { views: rows.map((row) => siteViewOf(row, ctx.now)), total };
  });
}
