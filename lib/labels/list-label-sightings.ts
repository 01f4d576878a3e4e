import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
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
    const names = await namesOfPeople(
      tx,
      rows.map(({ recordedBy }) => recordedBy),
    );
    return rows.map((row) => ({ ...row, recordedByName: names.get(row.recordedBy ?? "") ?? null }));
  });
}
