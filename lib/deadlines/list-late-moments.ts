import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

/** The moments at which something was done after it was due, at sites the caller sees; at most 1,000. */
export async function listLateMoments({ ctx }: Call<Record<string, never>>): Promise<Date[]> {
  requirePermission(ctx, "deadline:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.deadlineSite.findMany({
      where: { providerId: ctx.providerId, state: "met_late", metAt: { not: null } },
      distinct: ["metAt"],
      select: { metAt: true },
      take: 1_000,
    }),
  );
  return rows.flatMap(({ metAt }) => metAt ?? []);
}
