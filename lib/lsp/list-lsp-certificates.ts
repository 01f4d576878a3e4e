import type { LspCertificate } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { pageOf, pageWhere, PAGE_ROWS, type Paged } from "@/lib/core/db/page-by-id";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** Certificates the caller sees, as they were added, 200 a page from `after` (an id) on. */
export async function listLspCertificates({
  ctx,
  input,
}: Call<{ after?: string }>): Promise<Paged<LspCertificate>> {
  requirePermission(ctx, "lsp:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.lspCertificate.findMany({
      where: pageWhere(ctx.providerId, input.after),
      orderBy: { id: "asc" },
      take: PAGE_ROWS + 1,
    }),
  );
  return pageOf(rows);
}
