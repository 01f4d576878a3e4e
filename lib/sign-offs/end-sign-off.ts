import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { dateIn } from "@/lib/core/time";
import { FACT_KINDS, findRegime } from "@/lib/regimes";
import { requireParty } from "./may-sign";
import { recordAct } from "./record-act";
import { EndSignOff } from "./sign-off-input";

/**
 * Takes a sign-off back, by a row of its own: what was signed is never changed. `not_found` for one the caller does
 * not see, `conflict` where it was taken back already.
 */
export async function endSignOff({ ctx, input }: Call<EndSignOff>): Promise<void> {
  requirePermission(ctx, "sign_off:end");
  const { signOffId, reason } = parse(EndSignOff, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const held = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM site WHERE provider_id = ${providerId}::uuid
        AND id = (SELECT site_id FROM sign_off WHERE provider_id = ${providerId}::uuid AND id = ${signOffId}::uuid)
      FOR NO KEY UPDATE`;
    const row =
      held.length === 0
        ? null
        : await tx.signOff.findFirst({
            where: { providerId, id: signOffId, withdraws: null },
            include: { site: { select: { name: true } } },
          });
    if (!row) throw notFound("signature");
    const { siteId, clientId, regime, party: stored, companyId, matrix, signerName, signerTitle } = row;
    const party = FACT_KINDS["sign_off.act"].shape.party.parse(stored);
    requireParty(ctx, party);
    const taken = await tx.signOff.findFirst({ where: { providerId, withdraws: signOffId } });
    if (taken) throw new AppError("conflict", "withdrawn_already", "This was taken back already.");
    const value = { siteId, regime, party, companyId, matrix, signerName, signerTitle };
    const zone = findRegime(regime)?.timeZone ?? "UTC";
    await recordAct(tx, ctx, {
      id: newId(ctx.now),
      clientId,
      value: { ...value, givenOn: dateIn(ctx.now, zone), reference: null, withdraws: signOffId, reason },
      statement: null,
      params: {},
      evidence: {},
      reason: "sign_off.end",
    });
    await recordActivity(tx, ctx, {
      verb: "sign_off.end",
      subjectKind: "sign_off",
      subjectId: signOffId,
      clientId,
      params: { regime, party, site: row.site.name, signer: signerName, reason },
    });
  });
}
