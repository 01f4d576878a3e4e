import type { LspContract } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";

/** A contract by its id; `not_found` for one not seen. */
export async function getLspContract({ ctx, input }: Call<{ contractId: string }>): Promise<LspContract> {
  requirePermission(ctx, "lsp:read");
  const where = { providerId: ctx.providerId, id: input.contractId };
  const found = await withTenant(ctx, (tx) => tx.lspContract.findFirst({ where }));
  if (!found) throw notFound("contract");
  return found;
}
