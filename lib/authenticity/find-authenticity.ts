import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { Authenticity } from "./hold-pages";

/** What holding a site's pages against its sources came to last, and when. */
export interface SiteAuthenticityView extends Authenticity {
  comparedAt: Date;
}

/** The last comparison of a site's pages with its sources; null where there was none, or the site is not seen. */
export async function findAuthenticity({
  ctx,
  input: { siteId },
}: Call<{ siteId: string }>): Promise<SiteAuthenticityView | null> {
  requirePermission(ctx, "site:read");
  const { providerId } = ctx;
  const row = await withTenant(ctx, (tx) => tx.siteAuthenticity.findFirst({ where: { providerId, siteId } }));
  const read = Authenticity.safeParse(row?.result);
  return row && read.success ? { ...read.data, comparedAt: row.comparedAt } : null;
}
