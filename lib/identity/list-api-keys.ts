import type { ApiKey } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** The provider's keys, newest first, never the keys themselves. */
export async function listApiKeys({
  ctx,
}: Call<Record<string, never>>): Promise<Omit<ApiKey, "hash" | "providerId">[]> {
  requirePermission(ctx, "api_key:read");
  return withTenant(ctx, (tx) =>
    tx.apiKey.findMany({
      where: { providerId: ctx.providerId },
      orderBy: { createdAt: "desc" },
      omit: { hash: true, providerId: true },
      take: 200,
    }),
  );
}
