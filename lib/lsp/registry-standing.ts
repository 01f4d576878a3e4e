import { certificateDay } from "./certificate-regime";

const SAID = ["active", "suspended", "expired", "revoked", "not_found"] as const;

/** What a list shows of a certificate: the registry's word while it may be relied on, or that it may not be. */
export const REGISTRY_STANDINGS = [...SAID, "stale", "unchecked"] as const;
export type RegistryStanding = (typeof REGISTRY_STANDINGS)[number];

/** The columns of a certificate's row that its standing rests on. */
export interface RegistryWord {
  registryStatus: string | null;
  registryFreshUntil: Date | null;
  /** Last days of validity: the registry's and the certificate's own. */
  registryValidUntil: string | null;
  validUntil: string | null;
}

function isOver(day: string | null, now: Date): boolean {
  return day !== null && day < certificateDay(now);
}

/**
 * What the registry's last word on a certificate is worth at `now`: past the time it may be relied on it is `stale`,
 * past the last day of validity `expired`, and one never given or not understood `unchecked`. What was bad stays bad
 * however old it is; only a good word goes off.
 */
export function registryStanding(word: RegistryWord, now: Date): RegistryStanding {
  const said = SAID.find((known) => known === word.registryStatus) ?? null;
  if (said === null) return "unchecked";
  if (said !== "active") return said;
  if (isOver(word.validUntil, now) || isOver(word.registryValidUntil, now)) return "expired";
  return word.registryFreshUntil !== null && now < word.registryFreshUntil ? "active" : "stale";
}
