import type { LspCompany } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";

/** A localization service provider by its id; `not_found` for one not seen. */
export async function getLspCompany({ ctx, input }: Call<{ companyId: string }>): Promise<LspCompany> {
  requirePermission(ctx, "lsp:read");
  const where = { providerId: ctx.providerId, id: input.companyId };
  const found = await withTenant(ctx, (tx) => tx.lspCompany.findFirst({ where }));
  if (!found) throw notFound("company");
  return found;
}
