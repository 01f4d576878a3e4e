import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

const MOST = 5_000;

/** The clients the caller sees, by name, as one chooses among them; at most 5,000. */
export async function listClientNames({
  ctx,
}: Call<Record<string, never>>): Promise<{ id: string; slug: string; name: string }[]> {
  requirePermission(ctx, "client:read");
  return withTenant(ctx, (tx) =>
    tx.client.findMany({
      where: { providerId: ctx.providerId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, slug: true, name: true },
      take: MOST,
    }),
  );
}
