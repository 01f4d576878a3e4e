import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personIn } from "@/lib/core/person-of";
import { CreateContentReturn } from "./content-input";
import { holdUnit } from "./hold-unit";
import { recordContent } from "./record-content";

/**
 * Sends a revision back to whoever translated it, with what is to be changed (TM-23): it may not go live, and not again
 * where it is. `conflict` where another revision came since, or this one was sent back already.
 */
export async function createContentReturn({ ctx, input }: Call<CreateContentReturn>): Promise<void> {
  requirePermission(ctx, "content:verify");
  const { unitId, revision, reason } = parse(CreateContentReturn, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const unit = await holdUnit(tx, ctx, { unitId, revision });
    if (unit.returnedBecause !== null)
      throw conflict("returned_already", "This revision was sent back already.");
    await tx.contentUnit.updateMany({
      where: { providerId, id: unitId },
      data: {
        ...{ stage: "translation", stagedAt: now, verifiedHow: null, verifiedBy: null, verifiedAt: null },
        ...{ note: null, returnedBecause: reason, returnedBy: personIn(ctx), returnedAt: now },
      },
    });
    const { siteId, clientId, title, key, language } = unit;
    await recordActivity(tx, ctx, {
      verb: "content.return",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { title: title ?? key, language, reason },
    });
    await recordContent(tx, ctx, { siteId, clientId });
  });
}
