import type { LspContract } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { pageOf, pageWhere, PAGE_ROWS, type Paged } from "@/lib/core/db/page-by-id";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** Contracts the caller sees, as they were made, 200 a page from `after` (an id) on. */
export async function listLspContracts({
  ctx,
  input,
}: Call<{ after?: string }>): Promise<Paged<LspContract>> {
  requirePermission(ctx, "lsp:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.lspContract.findMany({
      where: pageWhere(ctx.providerId, input.after),
      orderBy: { id: "asc" },
      take: PAGE_ROWS + 1,
    }),
  );
  return pageOf(rows);
}
