import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";

/** A check of control that this worker carries out. */
export interface ClaimedControl {
  checkId: string;
  siteId: string;
  clientId: string;
  url: string;
  token: string;
  startedAt: Date;
  /** Whether somebody asked for it: only then does it take a name that another provider has. */
  isAsked: boolean;
  /** Whether the provider is a twin in test mode, which holds no public name. */
  isTest: boolean;
}

const LEASE_SECONDS = 120;

/**
 * Takes a site's check where one is due: whoever dies over it has it taken again two minutes later. Null where none is
 * due, or the site is gone.
 */
export async function claimControl(ctx: Ctx, siteId: string): Promise<ClaimedControl | null> {
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const due = await tx.$queryRaw<unknown[]>`
      UPDATE site_control SET next_check_at = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
      WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND next_check_at <= ${now}
      RETURNING site_id`;
    if (due.length === 0) return null;
    const site = await tx.site.findFirst({ where: { providerId, id: siteId }, include: { controls: true } });
    const provider = await tx.provider.findFirst({ where: { id: providerId }, select: { mode: true } });
    const [control] = site?.controls ?? [];
    if (!site || !control) return null;
    const { clientId, url } = site;
    const open = await tx.controlCheck.findFirst({
      where: { providerId, siteId, state: { in: ["queued", "running"] } },
      select: { id: true, reason: true },
    });
    const checkId = open?.id ?? newId(now);
    if (!open) {
      const own = { providerId, clientId, siteId, id: checkId, host: control.host };
      await tx.controlCheck.createMany({
        data: [{ ...own, state: "queued", reason: "scheduled", createdAt: now }],
      });
    }
    await tx.controlCheck.updateMany({
      where: { providerId, id: checkId },
      data: { state: "running", host: control.host, startedAt: now, results: [] },
    });
    const isTest = provider?.mode === "test";
    const { token } = control;
    return {
      checkId,
      siteId,
      clientId,
      url,
      token,
      startedAt: now,
      isAsked: open?.reason === "asked",
      isTest,
    };
  });
}
