import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { clearDefault, holdView, refuseTaken } from "./hold-views";
import { UpdateSavedView } from "./view-input";

/** Renames a view of the caller's own, gives it other filters, or has the table open so. */
export async function updateSavedView({ ctx, input }: Call<UpdateSavedView>): Promise<void> {
  requirePermission(ctx, "saved_view:keep");
  const personId = personOf(ctx);
  const { viewId, name, query, isDefault } = parse(UpdateSavedView, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const { place } = await holdView(tx, ctx, viewId, personId);
    const held = { place, personId };
    await refuseTaken(tx, ctx, held, name, viewId);
    if (isDefault) await clearDefault(tx, ctx, held);
    await tx.savedView.updateMany({
      where: { providerId, id: viewId, personId },
      data: { name, isDefault, ...(query === undefined ? {} : { query }) },
    });
    await recordActivity(tx, ctx, {
      verb: "saved_view.update",
      subjectKind: "saved_view",
      subjectId: viewId,
      params: { name, place },
    });
  });
}
