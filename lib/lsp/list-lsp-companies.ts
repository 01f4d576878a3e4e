import type { LspCompany } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { pageOf, pageWhere, PAGE_ROWS, type Paged } from "@/lib/core/db/page-by-id";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** Localization service providers the caller sees, as they were added, 200 a page from `after` (an id) on. */
export async function listLspCompanies({ ctx, input }: Call<{ after?: string }>): Promise<Paged<LspCompany>> {
  requirePermission(ctx, "lsp:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.lspCompany.findMany({
      where: pageWhere(ctx.providerId, input.after),
      orderBy: { id: "asc" },
      take: PAGE_ROWS + 1,
    }),
  );
  return pageOf(rows);
}
