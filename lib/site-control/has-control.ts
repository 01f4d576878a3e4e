import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { isInForce } from "./control-state";
import { readChecks, standingBy } from "./settle-control";

/**
 * Whether a site's provider may speak for its host now: what is public, filed, or read of a site beyond a few pages
 * needs it. A twin in test mode always may.
 */
export async function hasControl(tx: Tx, ctx: Ctx, siteId: string): Promise<boolean> {
  const { providerId, now } = ctx;
  const provider = await tx.provider.findFirst({ where: { id: providerId }, select: { mode: true } });
  if (provider?.mode === "test") return true;
  const control = await tx.siteControl.findFirst({ where: { providerId, siteId } });
  return control !== null && isInForce(standingBy(await readChecks(tx, control), control.takenAt, now));
}
