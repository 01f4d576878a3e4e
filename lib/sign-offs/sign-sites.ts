import type { ActivityInput } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { Regime, ResponsibilityMatrix, SigningParty } from "@/lib/regimes";
import type { HeldSite } from "./hold-sites";
import { recordActs } from "./record-acts";

/** A party's word as it is given, whatever site it is about. */
export interface Word {
  regime: Regime;
  matrix: ResponsibilityMatrix;
  party: SigningParty;
  companyId: string | null;
  /** Who speaks: the exporter's, the provider's or the LSP's name. */
  entity: string;
  signerName: string;
  signerTitle: string;
  /** Calendar date in the authority's zone. */
  givenOn: string;
  reference: string | null;
}

/** Writes a party's word about each of the sites, which are held; gives what its activity row says of each. */
export async function signSites(
  tx: Tx,
  ctx: Ctx,
  sites: readonly HeldSite[],
  { regime, matrix, entity, ...said }: Word,
): Promise<(ActivityInput & { subjectId: string })[]> {
  const signed = sites.map((site) => ({ ...site, signOffId: newId(ctx.now) }));
  await recordActs(
    tx,
    ctx,
    signed.map(({ signOffId: id, siteId, clientId, name, url }) => ({
      id,
      clientId,
      value: { siteId, regime: regime.id, matrix: matrix.hash, ...said, withdraws: null, reason: null },
      statement: said.party,
      params: { entity, site: name, url },
      evidence: { duties: matrix.duties },
    })),
    "sign_off.create",
  );
  return signed.map(({ signOffId: subjectId, clientId, name: site }) => ({
    ...{ verb: "sign_off.create", subjectKind: "sign_off", subjectId, clientId },
    params: { regime: regime.id, party: said.party, entity, site, signer: said.signerName },
  }));
}
