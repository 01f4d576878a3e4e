import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import type { Stage } from "./content-input";
import { readUnit, type Unit } from "./read-unit";

const PAGE = 50;

/** Units one page at a time, in the order in which they came; `next` goes on, null at the end. */
export async function listContentUnits({
  ctx,
  input,
}: Call<{ siteId?: string; stage?: Stage; language?: string; after?: string }>): Promise<{
  units: Unit[];
  next: string | null;
}> {
  requirePermission(ctx, "content:read");
  const { siteId, stage, language, after } = input;
  return withTenant(ctx, async (tx) => {
    const rows = await tx.contentUnit.findMany({
      where: {
        providerId: ctx.providerId,
        ...(siteId === undefined ? {} : { siteId }),
        ...(stage === undefined ? {} : { stage }),
        ...(language === undefined ? {} : { language }),
        ...(after === undefined ? {} : { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: PAGE + 1,
    });
    const units = rows.slice(0, PAGE).map(readUnit);
    return { units, next: rows.length > PAGE ? (units.at(-1)?.id ?? null) : null };
  });
}
