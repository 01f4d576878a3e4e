import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { hostOf, newToken } from "./challenge";
import { lockControl, settleControl } from "./settle-control";

/** Gives a new site the token by which its host can be shown to be its provider's to speak for. */
export async function openControl(
  tx: Tx,
  ctx: Ctx,
  site: { siteId: string; clientId: string; url: string },
): Promise<void> {
  const { siteId, clientId, url } = site;
  const row = { providerId: ctx.providerId, clientId, siteId, host: hostOf(url) };
  await tx.siteControl.createMany({
    data: [{ ...row, token: newToken(), tokenMadeAt: ctx.now, hostSince: ctx.now }],
  });
}

/** Follows a site to another address: a proof of the old host is none of the new one. */
export async function moveControl(tx: Tx, ctx: Ctx, siteId: string, url: string): Promise<void> {
  const row = await lockControl(tx, ctx, siteId);
  const host = hostOf(url);
  if (row && row.host !== host) await settleControl(tx, ctx, row, { host });
}
