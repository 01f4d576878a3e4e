import type { PaymentPath } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { hasControl } from "@/lib/site-control";
import { consentTo } from "./find-path";
import { limitsFor } from "./payment-regime";
import { requireApart } from "./require-apart";

/** A way that this worker goes. */
export interface ClaimedPath {
  path: PaymentPath;
  /** Why it is gone: `scheduled` or `asked`. */
  reason: string;
  startedAt: Date;
  siteUrl: string;
  redirectMs: number;
}

/** For so long a way is whose who claimed it. */
export const LEASE_SECONDS = 240;
/** A way that may not be gone for now is looked at again. */
const AGAIN_MS = 3_600_000;

const isApart = (...input: Parameters<typeof requireApart>): boolean => {
  try {
    requireApart(...input);
    return true;
  } catch {
    return false;
  }
};

/**
 * Takes a way that is due: whoever dies over it has it taken again when the lease is over. Null where it is not due, or
 * may not be gone: without the exporter's consent to it as it is now, at a host that nobody has shown to be theirs,
 * where the site has moved away from it, or where its gateway is the site itself.
 */
export async function claimPath(ctx: Ctx, pathId: string): Promise<ClaimedPath | null> {
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const where = { providerId, id: pathId };
    const { count } = await tx.paymentPath.updateMany({
      where: { ...where, dueAt: { lte: now }, endedAt: null, isPaused: false },
      data: { dueAt: new Date(now.getTime() + LEASE_SECONDS * 1_000), claimedAt: now },
    });
    const path = count === 0 ? null : await tx.paymentPath.findFirst({ where, include: { site: true } });
    if (!path) return null;
    const { url: siteUrl } = path.site;
    const mayGo =
      (await consentTo(tx, ctx, path)) !== null &&
      isApart(siteUrl, path) &&
      (await hasControl(tx, ctx, path.siteId));
    if (mayGo) {
      const { redirectMs } = await limitsFor(tx, ctx);
      return { path, reason: path.reason, startedAt: now, siteUrl, redirectMs };
    }
    const dueAt = new Date(now.getTime() + AGAIN_MS);
    await tx.paymentPath.updateMany({ where, data: { dueAt, claimedAt: null, reason: "scheduled" } });
    return null;
  });
}
