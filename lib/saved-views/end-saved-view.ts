import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { holdView } from "./hold-views";
import { EndSavedView } from "./view-input";

/** Deletes a view of the caller's own. */
export async function endSavedView({ ctx, input }: Call<EndSavedView>): Promise<void> {
  requirePermission(ctx, "saved_view:keep");
  const personId = personOf(ctx);
  const { viewId } = parse(EndSavedView, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const view = await holdView(tx, ctx, viewId, personId);
    await tx.savedView.deleteMany({ where: { providerId, id: viewId, personId } });
    await recordActivity(tx, ctx, {
      verb: "saved_view.end",
      subjectKind: "saved_view",
      subjectId: viewId,
      params: { name: view.name, place: view.place },
    });
  });
}
