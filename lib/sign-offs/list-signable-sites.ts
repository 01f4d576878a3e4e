import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { requireParty } from "./may-sign";
import { rankSignOffs, type SignOffFilter, type SigningAct } from "./rank-sign-offs";
import { againstPresent } from "./site-standing";

/** As many sites as one person signs for in one go. */
const MOST = 10_000;

/** Which of the sites that a filter matches something can be done about: signing, or taking back. */
export interface ListSignableSites extends SignOffFilter {
  regime: string;
  act: SigningAct;
}

/**
 * The sites the caller sees that match and wait for the provider's word on the regime's present matrix, or that have
 * it where it is to be taken back, by name; 10,000 at most.
 */
export async function listSignableSites({
  ctx,
  input,
}: Call<ListSignableSites>): Promise<{ siteId: string; name: string }[]> {
  requirePermission(ctx, input.act === "sign" ? "sign_off:create" : "sign_off:end");
  requireParty(ctx, "provider");
  const { regime, act, ...filter } = input;
  const against = againstPresent(ctx, regime);
  const { sites } = await withTenant(ctx, (tx) =>
    rankSignOffs(tx, ctx, { against, filter, act, order: { by: "name" }, size: MOST }),
  );
  return sites.map(({ id, name }) => ({ siteId: id, name }));
}
