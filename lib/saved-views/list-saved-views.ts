import type { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import type { CreateSavedView } from "./view-input";

/** A table's filters, order and columns under a name. */
export interface SavedView {
  id: string;
  name: string;
  /** As in the address, without the question mark. */
  query: string;
  /** Whether the table opens so. */
  isDefault: boolean;
}

/** The caller's own views of one table, by name. */
export async function listSavedViews({
  ctx,
  input,
}: Call<Pick<z.output<typeof CreateSavedView>, "place">>): Promise<SavedView[]> {
  requirePermission(ctx, "saved_view:keep");
  const where = { providerId: ctx.providerId, personId: personOf(ctx), place: input.place };
  return withTenant(ctx, (tx) =>
    tx.savedView.findMany({
      where,
      select: { id: true, name: true, query: true, isDefault: true },
      orderBy: { name: "asc" },
    }),
  );
}
