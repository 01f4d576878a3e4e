import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { wake } from "@/lib/jobs";
import { mayBeGone } from "./find-path";

/**
 * Has a way gone soon where it may be and nobody has planned it yet, and not at all where it may not: it is paused,
 * ended, or not consented to as it is now.
 */
export async function settleDue(tx: Tx, ctx: Ctx, pathId: string): Promise<void> {
  const { providerId, now } = ctx;
  const where = { providerId, id: pathId };
  const path = await tx.paymentPath.findFirstOrThrow({ where });
  const dueAt = (await mayBeGone(tx, ctx, path)) ? (path.dueAt ?? now) : null;
  if (dueAt?.getTime() === path.dueAt?.getTime()) return;
  await tx.paymentPath.updateMany({ where, data: { dueAt, reason: "scheduled" } });
  if (dueAt !== null) onCommit(tx, () => wake("payment.probe", { providerId, pathId }));
}
