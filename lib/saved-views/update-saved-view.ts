import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { clearDefault, holdViews, refuseTaken } from "./hold-views";
import { UpdateSavedView } from "./view-input";

/** Renames a view of the caller's own, gives it other filters, or has the table open so. */
export async function updateSavedView({ ctx, input }: Call<UpdateSavedView>): Promise<void> {
  requirePermission(ctx, "saved_view:keep");
  const personId = personOf(ctx);
  const { viewId, name, query, isDefault } = parse(UpdateSavedView, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const view = await tx.savedView.findFirst({ where: { providerId, id: viewId, personId } });
    if (!view) throw notFound("view");
    const { place } = view;
    const held = { place, personId };
    await holdViews(tx, ctx, held);
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
