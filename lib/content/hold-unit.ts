import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import type { Tx } from "@/lib/core/db/tenant";
import { conflict, notFound } from "@/lib/core/errors";
import { readUnit, type Unit } from "./read-unit";

/**
 * The unit that a person looked at, held with its site until the transaction ends. `conflict` where another revision
 * came since.
 */
export async function holdUnit(
  tx: Tx,
  ctx: Ctx,
  { unitId, revision }: { unitId: string; revision: string },
): Promise<Unit> {
  const { providerId } = ctx;
  const where = { providerId, id: unitId };
  const found = await tx.contentUnit.findFirst({ where, select: { siteId: true } });
  if (!found) throw notFound("unit");
  await lockSite(tx, ctx, found.siteId);
  const unit = readUnit(await tx.contentUnit.findFirstOrThrow({ where }));
  if (unit.revision !== revision)
    throw conflict("revision_changed", "Another revision came since you looked; look at that one.");
  return unit;
}
