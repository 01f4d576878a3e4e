import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

const MOST = 5_000;

/** The clients the caller sees, by name, as one chooses among them, or those whose name holds a text; at most 5,000. */
export async function listClientNames({
  ctx,
  input,
}: Call<{ containing?: string; most?: number }>): Promise<{ id: string; slug: string; name: string }[]> {
  requirePermission(ctx, "client:read");
  const { containing = "", most = MOST } = input;
  return withTenant(ctx, (tx) =>
    tx.client.findMany({
      where: { providerId: ctx.providerId, name: { contains: containing, mode: "insensitive" } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, slug: true, name: true },
      take: most,
    }),
  );
}
