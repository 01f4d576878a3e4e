import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { dateIn } from "@/lib/core/time";
import { findRegime, type Regime, type SigningParty } from "@/lib/regimes";
import { contractedLsps } from "./contracted-lsps";
import { requireParty } from "./may-sign";
import { recordAct } from "./record-act";
import { CreateSignOff } from "./sign-off-input";

async function entityOf(
  tx: Tx,
  ctx: Ctx,
  party: SigningParty,
  of: { client: string; siteId: string; companyId: string | null; zone: string },
): Promise<string> {
  if (party === "exporter") return of.client;
  if (party === "provider") {
    const provider = await tx.provider.findFirst({ where: { id: ctx.providerId }, select: { name: true } });
    return provider?.name ?? ctx.providerSlug;
  }
  const contracted = await contractedLsps(tx, ctx, of.siteId, of.zone);
  const company = contracted.find(({ id }) => id === of.companyId);
  if (!company) throw notFound("company");
  return company.name;
}

/** Refuses a second word of the same party on the same matrix while the first one stands. */
async function refuseTwice(
  tx: Tx,
  ctx: Ctx,
  value: Pick<CreateSignOff, "siteId" | "regime" | "party" | "matrix" | "companyId">,
): Promise<void> {
  const { siteId, regime, party, matrix, companyId = null } = value;
  const rows = await tx.signOff.findMany({
    where: { providerId: ctx.providerId, siteId, regime, party, companyId },
    select: { id: true, matrix: true, withdraws: true },
  });
  const withdrawn = new Set(rows.flatMap(({ withdraws }) => withdraws ?? []));
  const stands = rows.some(
    (row) => row.withdraws === null && row.matrix === matrix && !withdrawn.has(row.id),
  );
  if (stands) throw new AppError("conflict", "signed_already", "This was signed already.");
}

function dayOf(ctx: Ctx, regime: Regime, party: SigningParty, givenOn: string | null): string {
  const today = dateIn(ctx.now, regime.timeZone);
  if (party !== "lsp" || givenOn === null) return today;
  if (givenOn > today) {
    const detail = "givenOn lies in the future; say when it really was.";
    throw new AppError("invalid", "in_future", detail, [{ path: "givenOn", message: "lies in the future" }]);
  }
  return givenOn;
}

/**
 * Records that a party of a site has signed who is responsible for what (TIG-05): an exporter's member for the
 * exporter, the provider's for the provider; what an LSP signed elsewhere is written down by the provider. `conflict`
 * where the matrix is no longer the one that was read, or the party's word on it stands already.
 */
export async function createSignOff({ ctx, input }: Call<CreateSignOff>): Promise<{ signOffId: string }> {
  requirePermission(ctx, "sign_off:create");
  const wanted = parse(CreateSignOff, input);
  const { siteId, party, regime: regimeId, signerName, signerTitle } = wanted;
  requireParty(ctx, party);
  const regime = findRegime(regimeId);
  const matrix = regime?.responsibilities;
  if (!regime || !matrix) throw notFound("regime");
  if (matrix.hash !== wanted.matrix)
    throw new AppError("conflict", "matrix_changed", "The duties were changed meanwhile; read them anew.");
  const isLsp = party === "lsp";
  const companyId = isLsp ? wanted.companyId : null;
  const givenOn = dayOf(ctx, regime, party, wanted.givenOn);
  const signOffId = newId(ctx.now);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    // Two who sign at once wait for each other here.
    await tx.$queryRaw`
      SELECT id FROM site WHERE provider_id = ${providerId}::uuid AND id = ${siteId}::uuid FOR NO KEY UPDATE`;
    const site = await tx.site.findFirst({ where: { providerId, id: siteId }, include: { client: true } });
    if (!site) throw notFound("site");
    const of = { client: site.client.name, siteId, companyId, zone: regime.timeZone };
    const entity = await entityOf(tx, ctx, party, of);
    await refuseTwice(tx, ctx, { ...wanted, companyId });
    const { clientId } = site;
    await recordAct(tx, ctx, {
      id: signOffId,
      clientId,
      value: {
        siteId,
        regime: regimeId,
        party,
        companyId,
        matrix: matrix.hash,
        signerName,
        signerTitle,
        givenOn,
        reference: isLsp ? wanted.reference : null,
        withdraws: null,
        reason: null,
      },
      statement: party,
      params: { entity, site: site.name, url: site.url },
      evidence: { duties: matrix.duties },
      reason: "sign_off.create",
    });
    await recordActivity(tx, ctx, {
      verb: "sign_off.create",
      subjectKind: "sign_off",
      subjectId: signOffId,
      clientId,
      params: { regime: regimeId, party, entity, site: site.name, signer: signerName },
    });
  });
  return { signOffId };
}
