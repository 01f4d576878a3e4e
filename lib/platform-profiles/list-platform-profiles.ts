import type { PlatformProfile } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** How a site's profiles stand on the platforms of a regime, as far as anything is known of them. */
export async function listPlatformProfiles({
  ctx,
  input,
}: Call<{ siteId: string; regime: string }>): Promise<PlatformProfile[]> {
  requirePermission(ctx, "site:read");
  const { siteId, regime } = input;
  const where = { providerId: ctx.providerId, siteId, regime };
  return withTenant(ctx, (tx) => tx.platformProfile.findMany({ where, orderBy: { platform: "asc" } }));
}
