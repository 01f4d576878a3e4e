import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** The provider's endpoints in use by their names, webhooks first, for who wants to know no more of them. */
export async function listEndpointNames({
  ctx,
}: Call<Record<string, never>>): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx, "endpoint:read");
  return withTenant(ctx, (tx) =>
    tx.endpoint.findMany({
      where: { providerId: ctx.providerId, endedAt: null },
      orderBy: [{ kind: "desc" }, { name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  );
}
