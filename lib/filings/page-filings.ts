import type { Filing } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { pageOf, pageWhere, PAGE_ROWS, type Paged } from "@/lib/core/db/page-by-id";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** Filings the caller sees, as they were made, 200 a page from `after` (an id) on. */
export async function pageFilings({ ctx, input }: Call<{ after?: string }>): Promise<Paged<Filing>> {
  requirePermission(ctx, "filing:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.filing.findMany({
      where: pageWhere(ctx.providerId, input.after),
      orderBy: { id: "asc" },
      take: PAGE_ROWS + 1,
    }),
  );
  return pageOf(rows);
}
