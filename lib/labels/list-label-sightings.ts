import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import type { LabelSighting } from "@/generated/prisma/client";

export interface LabelSightingRow extends LabelSighting {
  /** Name of who told of it; null for a key, or somebody no longer here. */
  recordedByName: string | null;
}

const ROWS_MOST = 200;

/** What was seen of the warning labels of a site, the latest look first: the first of a regime says how it stands. */
export async function listLabelSightings({
  ctx,
  input,
}: Call<{ siteId: string }>): Promise<LabelSightingRow[]> {
  requirePermission(ctx, "site:read");
  return withTenant(ctx, async (tx) => {
    const rows = await tx.labelSighting.findMany({
      where: { providerId: ctx.providerId, siteId: input.siteId },
      orderBy: [{ seenAt: "desc" }, { createdAt: "desc" }, { id: "desc" }],
      take: ROWS_MOST,
    });
    const ids = [...new Set(rows.flatMap(({ recordedBy }) => recordedBy ?? []))];
    const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map((row) => ({ ...row, recordedByName: names.get(row.recordedBy ?? "") ?? null }));
  });
}
