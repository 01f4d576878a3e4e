import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** A site as one chooses it among many. */
export interface SiteName {
  siteId: string;
  slug: string;
  name: string;
  clientName: string;
}

const MOST = 5_000;

/** The sites the caller sees, by name, as one chooses among them; at most 5,000. */
export async function listSiteNames({ ctx }: Call<Record<string, never>>): Promise<SiteName[]> {
  requirePermission(ctx, "portfolio:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.site.findMany({
      where: { providerId: ctx.providerId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, slug: true, name: true, client: { select: { name: true } } },
      take: MOST,
    }),
  );
  return rows.map(({ id, slug, name, client }) => ({ siteId: id, slug, name, clientName: client.name }));
}
