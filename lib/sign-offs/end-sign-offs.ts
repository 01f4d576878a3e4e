import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { holdSites } from "./hold-sites";
import { matrixToSign } from "./matrix-to-sign";
import { requireParty } from "./may-sign";
import { EndSignOffs } from "./sign-off-input";
import { standingWords } from "./standing-words";
import { takeBack } from "./take-back";

/** What became of each site whose signature was to be taken back, by id. */
export interface TakenBackSites {
  ended: string[];
  /** No word of the provider on the present matrix stands there. */
  unsigned: string[];
  /** Gone, or not the caller's to see. */
  missing: string[];
}

/**
 * Takes the provider's word on the present matrix back about up to 200 sites, each as endSignOff does and with one
 * reason. Where none stands it is told apart and hinders nothing else; `conflict` for the whole where the matrix is no
 * longer the one that was read.
 */
export async function endSignOffs({ ctx, input }: Call<EndSignOffs>): Promise<TakenBackSites> {
  requirePermission(ctx, "sign_off:end");
  requireParty(ctx, "provider");
  const { siteIds, reason, ...wanted } = parse(EndSignOffs, input);
  const { regime, matrix } = matrixToSign(wanted.regime, wanted.matrix);
  const of = { regime: regime.id, matrix: matrix.hash, party: "provider", companyId: null } as const;
  return withTenant(ctx, async (tx) => {
    const sites = await holdSites(tx, ctx, siteIds);
    const stand = await standingWords(tx, ctx, siteIds, of);
    const words = sites.flatMap(({ siteId, name: siteName }) => {
      const word = stand.get(siteId);
      return word ? [{ word, siteName }] : [];
    });
    await recordActivity(tx, ctx, ...(await takeBack(tx, ctx, words, reason)));
    const seen = new Set(sites.map(({ siteId }) => siteId));
    return {
      ended: words.map(({ word }) => word.siteId),
      unsigned: [...seen].filter((siteId) => !stand.has(siteId)),
      missing: [...new Set(siteIds)].filter((siteId) => !seen.has(siteId)),
    };
  });
}
