import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { holdSites } from "./hold-sites";
import { requireParty } from "./may-sign";
import { partyOf } from "./party-of";
import { EndSignOff } from "./sign-off-input";
import { takeBack } from "./take-back";

/**
 * Takes a sign-off back, by a row of its own: what was signed is never changed. `not_found` for one the caller does
 * not see, `conflict` where it was taken back already.
 */
export async function endSignOff({ ctx, input }: Call<EndSignOff>): Promise<void> {
  requirePermission(ctx, "sign_off:end");
  const { signOffId, reason } = parse(EndSignOff, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const word = await tx.signOff.findFirst({ where: { providerId, id: signOffId, withdraws: null } });
    const [site] = word ? await holdSites(tx, ctx, [word.siteId]) : [];
    if (!word || !site) throw notFound("signature");
    requireParty(ctx, partyOf(word));
    const taken = await tx.signOff.findFirst({ where: { providerId, withdraws: signOffId } });
    if (taken) throw new AppError("conflict", "withdrawn_already", "This was taken back already.");
    await recordActivity(tx, ctx, ...(await takeBack(tx, ctx, [{ word, siteName: site.name }], reason)));
  });
}
