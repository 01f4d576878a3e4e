import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { dateIn } from "@/lib/core/time";
import type { Regime, SigningParty } from "@/lib/regimes";
import { contractedLsps } from "./contracted-lsps";
import { holdSites, type HeldSite } from "./hold-sites";
import { matrixToSign } from "./matrix-to-sign";
import { requireParty } from "./may-sign";
import { providerName } from "./provider-name";
import { CreateSignOff } from "./sign-off-input";
import { signSites } from "./sign-sites";
import { standingWords } from "./standing-words";

async function entityOf(
  tx: Tx,
  ctx: Ctx,
  party: SigningParty,
  { site, companyId, zone }: { site: HeldSite; companyId: string | null; zone: string },
): Promise<string> {
  if (party === "exporter") return site.clientName;
  if (party === "provider") return providerName(tx, ctx);
  const contracted = await contractedLsps(tx, ctx, site.siteId, zone);
  const company = contracted.find(({ id }) => id === companyId);
  if (!company) throw notFound("company");
  return company.name;
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
  const { siteId, party, signerName, signerTitle, ...wanted } = parse(CreateSignOff, input);
  requireParty(ctx, party);
  const { regime, matrix } = matrixToSign(wanted.regime, wanted.matrix);
  const isLsp = party === "lsp";
  const companyId = isLsp ? wanted.companyId : null;
  const reference = isLsp ? wanted.reference : null;
  const givenOn = dayOf(ctx, regime, party, wanted.givenOn);
  return withTenant(ctx, async (tx) => {
    const [site] = await holdSites(tx, ctx, [siteId]);
    if (!site) throw notFound("site");
    const entity = await entityOf(tx, ctx, party, { site, companyId, zone: regime.timeZone });
    const of = { regime: regime.id, matrix: matrix.hash, party, companyId };
    if ((await standingWords(tx, ctx, [siteId], of)).size > 0)
      throw new AppError("conflict", "signed_already", "This was signed already.");
    const word = { regime, matrix, party, companyId, entity, signerName, signerTitle, givenOn, reference };
    const signed = await signSites(tx, ctx, [site], word);
    await recordActivity(tx, ctx, ...signed);
    return { signOffId: signed[0]?.subjectId ?? "" };
  });
}
