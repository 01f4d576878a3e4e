import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { clearDefault, holdViews, refuseTaken } from "./hold-views";
import { CreateSavedView } from "./view-input";

const VIEWS_MOST = 50;

/** Keeps a table's filters, order and columns under a name, for the caller alone; at most 50 a table. */
export async function createSavedView({ ctx, input }: Call<CreateSavedView>): Promise<{ viewId: string }> {
  requirePermission(ctx, "saved_view:keep");
  const personId = personOf(ctx);
  const { place, name, query, isDefault } = parse(CreateSavedView, input);
  const { providerId } = ctx;
  const viewId = newId(ctx.now);
  await withTenant(ctx, async (tx) => {
    const held = { place, personId };
    await holdViews(tx, ctx, held);
    await refuseTaken(tx, ctx, held, name, null);
    if ((await tx.savedView.count({ where: { providerId, personId, place } })) >= VIEWS_MOST)
      throw new AppError("conflict", "too_many_views", "There are 50 views of this table; delete one first.");
    if (isDefault) await clearDefault(tx, ctx, held);
    const own = { providerId, id: viewId, personId, place, createdAt: ctx.now };
    await tx.savedView.createMany({ data: [{ ...own, name, query, isDefault }] });
    await recordActivity(tx, ctx, {
      verb: "saved_view.create",
      subjectKind: "saved_view",
      subjectId: viewId,
      params: { name, place },
    });
  });
  return { viewId };
}
