import { networkOf } from "@/lib/identity";
import type { Allowance } from "./rate-limit-fields";

const WINDOW_MS = 60_000;
/** Networks counted at a time; what comes beside them is let through until the next minute. */
const NETWORKS_MAX = 100_000;

export interface AnonymousLimit {
  /** Whether one call more of an address would be too many; counts nothing. */
  isOver(address: string | null, nowMs: number): boolean;
  /** Counts one call and gives how its network stands. */
  take(address: string | null, nowMs: number): Allowance;
}

// An IPv4 address is its own network; only what has a colon in it must be read.
function keyOf(address: string | null): string {
  return address !== null && !address.includes(":") ? address : networkOf(address);
}

/**
 * Calls without a key, per network and minute, in this process's memory: approximate, since every process counts for
 * itself. All networks' minutes end together.
 */
export function createAnonymousLimit(callsPerMinute: number): AnonymousLimit {
  let counts = new Map<string, number>();
  const keys = new Map<string, string>();
  let endsAtMs = 0;

  function open(nowMs: number): Map<string, number> {
    if (nowMs >= endsAtMs) {
      counts = new Map();
      keys.clear();
      endsAtMs = nowMs + WINDOW_MS;
    }
    return counts;
  }

  function keptKeyOf(address: string | null): string {
    const known = keys.get(address ?? "");
    if (known !== undefined) return known;
    const key = keyOf(address);
    if (keys.size < NETWORKS_MAX) keys.set(address ?? "", key);
    return key;
  }

  return {
    isOver: (address, nowMs) => (open(nowMs).get(keptKeyOf(address)) ?? 0) >= callsPerMinute,
    take(address, nowMs) {
      const present = open(nowMs);
      const key = keptKeyOf(address);
      const count = (present.get(key) ?? 0) + 1;
      if (count > 1 || present.size < NETWORKS_MAX) present.set(key, count);
      return {
        limit: callsPerMinute,
        isOver: count > callsPerMinute,
        remaining: Math.max(0, callsPerMinute - count),
        resetSeconds: Math.max(1, Math.ceil((endsAtMs - nowMs) / 1_000)),
      };
    },
  };
}
