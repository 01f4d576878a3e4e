import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import { noteHostCarried, routeHost, type HostLoser } from "@/lib/routing";
import { lockControl, settleControl } from "./settle-control";

interface Loss {
  host: string;
  takenAt: Date;
  now: Date;
  requestId: string;
}

// Whoever proved the host anew meanwhile has a newer proof than the one that took it, and keeps it.
async function lose({ host, takenAt, now, requestId }: Loss, loser: HostLoser): Promise<boolean> {
  const ctx = systemCtx({ ...loser, reason: "control", now, requestId });
  try {
    await withTenant(ctx, async (tx) => {
      const { providerId } = ctx;
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
  for (const loser of losers) isWhole = (await lose({ host, takenAt, now, requestId }, loser)) && isWhole;
  if (isWhole) await noteHostCarried(host, takenAt);
}
