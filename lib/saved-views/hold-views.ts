import type { SavedView } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { AppError, fieldProblem, notFound } from "@/lib/core/errors";

/** A person's own views of one table, held so that two changes at once wait for each other. */
export interface Held {
  place: string;
  personId: string;
}

/** Waits for whoever else changes this person's views of the table. */
export async function holdViews(tx: Tx, ctx: Ctx, { place, personId }: Held): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.providerId} ${personId} ${place}`}, 0))`;
}

/**
 * A person's own view as it is once nobody else changes those of its table any more; `not_found` for one that is not
 * theirs, or is gone by then.
 */
export async function holdView(tx: Tx, ctx: Ctx, viewId: string, personId: string): Promise<SavedView> {
  const where = { providerId: ctx.providerId, id: viewId, personId };
  // The table that a view is of never changes, so that it says what to wait for.
  const known = await tx.savedView.findFirst({ where, select: { place: true } });
  if (!known) throw notFound("view");
  await holdViews(tx, ctx, { place: known.place, personId });
  const view = await tx.savedView.findFirst({ where });
  if (!view) throw notFound("view");
  return view;
}

/** Refuses a name that another of the person's views of this table has. */
export async function refuseTaken(
  tx: Tx,
  ctx: Ctx,
  { place, personId }: Held,
  name: string,
  viewId: string | null,
): Promise<void> {
  const same = await tx.savedView.findFirst({
    where: { providerId: ctx.providerId, personId, place, name },
    select: { id: true },
  });
  if (!same || same.id === viewId) return;
  throw new AppError("conflict", "view_exists", "You have a view of this name already.", [
    fieldProblem("name", "is there already", {}),
  ]);
}

/** Takes it from whichever view opened by itself until now. */
export async function clearDefault(tx: Tx, ctx: Ctx, { place, personId }: Held): Promise<void> {
  await tx.savedView.updateMany({
    where: { providerId: ctx.providerId, personId, place, isDefault: true },
    data: { isDefault: false },
  });
}
