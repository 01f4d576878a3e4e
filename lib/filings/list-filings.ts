import type { Filing } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

export interface FilingRow extends Filing {
  siteName: string | null;
  siteSlug: string | null;
}

/** Filings the caller sees, newest first, at most 200: the provider's own and its clients' sites'. */
export async function listFilings({ ctx }: Call<Record<string, never>>): Promise<FilingRow[]> {
  requirePermission(ctx, "filing:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.filing.findMany({
      where: { providerId: ctx.providerId },
      include: { site: { select: { name: true, slug: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 200,
    }),
  );
  return rows.map(({ site, ...filing }) => ({
    ...filing,
    siteName: site?.name ?? null,
    siteSlug: site?.slug ?? null,
  }));
}
