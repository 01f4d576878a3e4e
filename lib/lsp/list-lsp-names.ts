import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

const MOST = 5_000;

/** The localization service providers the caller sees, by name, as one chooses among them; at most 5,000. */
export async function listLspNames({
  ctx,
  input,
}: Call<{ containing?: string; most?: number }>): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx, "lsp:read");
  const { containing = "", most = MOST } = input;
  return withTenant(ctx, (tx) =>
    tx.lspCompany.findMany({
      where: { providerId: ctx.providerId, name: { contains: containing, mode: "insensitive" } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
      take: most,
    }),
  );
}
