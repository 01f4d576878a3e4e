import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { hasControl } from "@/lib/site-control";

/** A check that this worker carries out. */
export interface ClaimedCheck {
  checkId: string;
  siteId: string;
  clientId: string;
  url: string;
  startedAt: Date;
  /** Whether its provider has shown that the site's host is theirs to speak for. */
  isProven: boolean;
}

/** For so long a check is whose who claimed it. */
export const LEASE_SECONDS = 600;

/**
 * Takes a site's check where one is due: whoever dies over it has it taken again ten minutes later. Null where none
 * is due, or the site is gone.
 */
export async function claimCheck(ctx: Ctx, siteId: string): Promise<ClaimedCheck | null> {
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const due = await tx.$queryRaw<unknown[]>`
      UPDATE site_check_due SET due_at = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
      WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND due_at <= ${now} RETURNING site_id`;
    if (due.length === 0) return null;
    const site = await tx.site.findFirst({
      where: { providerId, id: siteId },
      select: { clientId: true, url: true },
    });
    if (!site) return null;
    const { clientId, url } = site;
    const open = await tx.siteCheck.findFirst({
      where: { providerId, siteId, state: { in: ["queued", "running"] } },
      select: { id: true },
    });
    const checkId = open?.id ?? newId(now);
    if (!open)
      await tx.siteCheck.createMany({
        data: [
          { providerId, clientId, siteId, id: checkId, state: "queued", reason: "scheduled", createdAt: now },
        ],
      });
    await tx.siteCheck.updateMany({
      where: { providerId, id: checkId },
      data: { state: "running", startedAt: now, pagesRead: 0 },
    });
    const isProven = await hasControl(tx, ctx, siteId);
    return { checkId, siteId, clientId, url, startedAt: now, isProven };
  });
}
