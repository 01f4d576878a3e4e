import { withTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import { findProvider } from "@/lib/routing";
import type { SigningKey } from "@/lib/secrets";
import { readListName } from "./addresses";
import { holdLists, isAging, newestList, publishList, type SignedList } from "./publish-status-lists";

/** Which list of whom, and as of when; null for now. */
export interface ListAsk {
  providerSlug: string;
  name: string;
  at: Date | null;
  now: Date;
  requestId: string;
}

/**
 * A provider's status list as it is now, signed again where its time is half over, or as it was at a moment, byte for
 * byte. `no_list` where there is none, `no_version` where there was none yet at that moment.
 */
export async function findStatusList(
  ask: ListAsk,
  key: SigningKey,
): Promise<SignedList | "no_list" | "no_version"> {
  const named = readListName(ask.name);
  const provider = named ? await findProvider(ask.providerSlug) : null;
  if (!named || !provider) return "no_list";
  const ctx = systemCtx({
    providerId: provider.id,
    providerSlug: provider.slug,
    reason: "status list",
    now: ask.now,
    requestId: ask.requestId,
  });
  return withTenant(ctx, async (tx) => {
    const { providerId } = ctx;
    const isBegun =
      named.list === 1 ||
      (await tx.statusEntry.findFirst({ where: { providerId, list: named.list }, select: { id: true } }));
    if (!isBegun) return "no_list";
    const found = await newestList(tx, providerId, named, ask.at);
    if (ask.at) return found ?? "no_version";
    if (found && !isAging(found, ask.now)) return found;
    await holdLists(tx, providerId);
    const meanwhile = await newestList(tx, providerId, named);
    return meanwhile && !isAging(meanwhile, ask.now) ? meanwhile : publishList(tx, ctx, key, named);
  });
}
