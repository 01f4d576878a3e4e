import type { Ctx } from "@/lib/core/ctx";
import { listDeliveries } from "@/lib/deliveries";
import { findPushEndpoint } from "@/lib/endpoints";
import { findRegime } from "@/lib/regimes";

type Named = { id: string; name: string };

/** Of these regimes those that take filings from here, with whether the provider is connected to their platform. */
export async function listFilers(
  providerId: string,
  regimes: readonly Named[],
): Promise<(Named & { isConnected: boolean })[]> {
  const found = regimes.map(async (named) => {
    const push = findRegime(named.id)?.pushes.find(({ subjectKind }) => subjectKind === "filing");
    if (!push) return [];
    return [{ ...named, isConnected: (await findPushEndpoint(providerId, push.counterpart)) !== null }];
  });
  return (await Promise.all(found)).flat();
}

/** Id of the push that carried a filing, by the filing's id; the newest fifty. */
export async function listFilingPushes(
  ctx: Ctx,
  filings: readonly { id: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (filings.length === 0 || !ctx.permissions.has("delivery:read")) return new Map();
  const subjectIds = filings.map(({ id }) => id);
  const { rows } = await listDeliveries({ ctx, input: { kinds: ["push"], subjectIds, isCounted: false } });
  return new Map(rows.map(({ id, subjectId }) => [subjectId ?? "", id]));
}
