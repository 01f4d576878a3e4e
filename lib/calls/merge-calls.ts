import { isAddressName } from "@/lib/core/slug";
import { prefixOf } from "@/lib/identity";
import type { ApiCallNote, CountedCall } from "./store-calls";

/** Sites and providers that a network may be refused at, on one route within a second, and each still be told apart. */
const NAMES_MAX = 20;

export interface CallMerger {
  /** Counts a call on a row that is open, or gives the new row it begins; null where there is none to begin. */
  add(call: ApiCallNote): CountedCall | null;
  /** Counts on no row that is open so far. */
  clear(): void;
}

/**
 * Makes one row of calls without a key that came to the same: same network, site, route, status and snapshot. Whoever
 * invents names is refused at each of them, so that beyond twenty of one network and route the site is left out, and
 * beyond twenty providers nothing is noted: what it costs does not grow with what is invented.
 */
export function createCallMerger(): CallMerger {
  const open = new Map<string, CountedCall>();
  const refused = new Map<string, Set<string>>();
  const networks = new Map<string | null, string>();

  function networkOf(address: string | null): string {
    let network = networks.get(address);
    if (network === undefined) networks.set(address, (network = prefixOf(address) ?? ""));
    return network;
  }

  // Whether a name is one of those that are told apart there.
  function isTold(where: string, name: string): boolean {
    let names = refused.get(where);
    if (!names) refused.set(where, (names = new Set()));
    if (!names.has(name) && names.size < NAMES_MAX) names.add(name);
    return names.has(name);
  }

  function add(call: ApiCallNote): CountedCall | null {
    if (call.apiKeyId !== null) return { ...call, calls: 1 };
    const { providerSlug, method, route, status, said, evidenceId, address, country } = call;
    let siteSlug = call.siteSlug !== null && isAddressName(call.siteSlug) ? call.siteSlug : null;
    const answer = `${method} ${route} ${status} ${said ?? ""} ${evidenceId ?? ""} ${networkOf(address)} ${country ?? ""}`;
    if (status >= 400) {
      if (!isTold(answer, providerSlug)) return null;
      if (siteSlug !== null && !isTold(`${answer} sites`, `${providerSlug}/${siteSlug}`)) siteSlug = null;
    }
    const likeness = `${providerSlug} ${siteSlug ?? ""} ${answer}`;
    const row = open.get(likeness);
    if (row) {
      row.calls += 1;
      row.durationMs = Math.max(row.durationMs, call.durationMs);
      return null;
    }
    const first = { ...call, siteSlug, calls: 1 };
    open.set(likeness, first);
    return first;
  }

  return {
    add,
    clear() {
      open.clear();
      refused.clear();
      networks.clear();
    },
  };
}
