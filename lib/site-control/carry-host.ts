import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import { noteHostCarried, routeHost, type HostLoser } from "@/lib/routing";
import { lockControl, settleControl } from "./settle-control";

interface Loss {
  host: string;
  takenAt: Date;
}

/** Ends a provider's proofs of a host that another proof took at that moment; one that is newer than that is kept. */
export async function loseHost(ctx: Ctx, { host, takenAt }: Loss): Promise<void> {
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const rows = await tx.siteControl.findMany({
      where: { providerId, host, state: { in: ["proven", "failing"] } },
      select: { siteId: true },
      orderBy: { siteId: "asc" },
    });
    for (const { siteId } of rows) {
      const row = await lockControl(tx, ctx, siteId);
      if (row?.host === host) await settleControl(tx, ctx, row, { takenAt });
    }
  });
}

async function isTold(loss: Loss, loser: HostLoser, now: Date, requestId: string): Promise<boolean> {
  const { host } = loss;
  try {
    await loseHost(systemCtx({ ...loser, reason: "control", now, requestId }), loss);
    return true;
  } catch (error) {
    log().error({ host, ...loser, error: String(error) }, "the loss of a host cannot be carried");
    return false;
  }
}

/**
 * Tells every provider that had a host that another proof of it was made, without saying whose: their proof is over and
 * nothing good is said of their site any more. Safe to run again.
 */
export async function carryHost(host: string, now: Date, requestId: string): Promise<void> {
  const route = await routeHost(host);
  if (!route) return;
  const { takenAt, losers } = route;
  let isWhole = true;
  for (const loser of losers) isWhole = (await isTold({ host, takenAt }, loser, now, requestId)) && isWhole;
  if (isWhole) await noteHostCarried(host, takenAt);
}
