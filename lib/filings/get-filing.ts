import type { Filing } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";

/** A filing by its id; `not_found` for one not seen. */
export async function getFiling({ ctx, input }: Call<{ filingId: string }>): Promise<Filing> {
  requirePermission(ctx, "filing:read");
  const where = { providerId: ctx.providerId, id: input.filingId };
  const found = await withTenant(ctx, (tx) => tx.filing.findFirst({ where }));
  if (!found) throw notFound("filing");
  return found;
}
