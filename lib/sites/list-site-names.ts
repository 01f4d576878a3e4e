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

/**
 * The sites the caller sees, by name, as one chooses among them, or those whose own or client's name holds a text; at
 * most 5,000.
 */
export async function listSiteNames({
  ctx,
  input,
}: Call<{ containing?: string; most?: number }>): Promise<SiteName[]> {
  requirePermission(ctx, "portfolio:read");
  const { containing = "", most = MOST } = input;
  const holds = { contains: containing, mode: "insensitive" } as const;
  const rows = await withTenant(ctx, (tx) =>
    tx.site.findMany({
      where: { providerId: ctx.providerId, OR: [{ name: holds }, { client: { name: holds } }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, slug: true, name: true, client: { select: { name: true } } },
      take: most,
    }),
  );
  return rows.map(({ id, slug, name, client }) => ({ siteId: id, slug, name, clientName: client.name }));
}
