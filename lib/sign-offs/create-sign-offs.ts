import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { dateIn } from "@/lib/core/time";
import { holdSites } from "./hold-sites";
import { matrixToSign } from "./matrix-to-sign";
import { requireParty } from "./may-sign";
import { providerName } from "./provider-name";
import { CreateSignOffs } from "./sign-off-input";
import { signSites } from "./sign-sites";
import { standingWords } from "./standing-words";

/** What became of each site that was to be signed for, by id. */
export interface SignedSites {
  signed: string[];
  /** The provider's word on the present matrix stands there already. */
  already: string[];
  /** Gone, or not the caller's to see. */
  missing: string[];
}

/**
 * Signs for the provider who is responsible for what about up to 200 sites (TIG-05), each as createSignOff does. What
 * is signed already or not there is told apart and hinders nothing else; `conflict` for the whole where the matrix is
 * no longer the one that was read.
 */
export async function createSignOffs({ ctx, input }: Call<CreateSignOffs>): Promise<SignedSites> {
  requirePermission(ctx, "sign_off:create");
  requireParty(ctx, "provider");
  const { siteIds, signerName, signerTitle, ...wanted } = parse(CreateSignOffs, input);
  const { regime, matrix } = matrixToSign(wanted.regime, wanted.matrix);
  const givenOn = dateIn(ctx.now, regime.timeZone);
  const own = { party: "provider", companyId: null } as const;
  return withTenant(ctx, async (tx) => {
    const sites = await holdSites(tx, ctx, siteIds);
    const stand = await standingWords(tx, ctx, siteIds, { regime: regime.id, matrix: matrix.hash, ...own });
    const toSign = sites.filter(({ siteId }) => !stand.has(siteId));
    const entity = await providerName(tx, ctx);
    const word = { regime, matrix, ...own, entity, signerName, signerTitle, givenOn, reference: null };
    await recordActivity(tx, ctx, ...(await signSites(tx, ctx, toSign, word)));
    const seen = new Set(sites.map(({ siteId }) => siteId));
    return {
      signed: toSign.map(({ siteId }) => siteId),
      already: [...stand.keys()],
      missing: [...new Set(siteIds)].filter((siteId) => !seen.has(siteId)),
    };
  });
}
