import { env, type Environment } from "@/lib/core/env";

const COUNTRY = /^[A-Z]{2}$/;
/** What edges write where they do not know, or for a network that is nowhere. */
const NOWHERE = new Set(["XX", "ZZ", "T1", "A1", "A2", "O1"]);

/**
 * The header in which a proxy of the deployment's own says which country a caller is in; null where none is to be
 * believed. Without a proxy of ours whoever calls could write it.
 */
export function countryHeader(
  { COUNTRY_HEADER, TRUSTED_PROXIES }: Pick<Environment, "COUNTRY_HEADER" | "TRUSTED_PROXIES"> = env(),
): string | null {
  return TRUSTED_PROXIES > 0 ? (COUNTRY_HEADER ?? null) : null;
}

/** A country as such a header names it, ISO 3166-1 alpha-2; null for whatever names none. */
export function readCountry(text: string | string[] | undefined): string | null {
  if (typeof text !== "string") return null;
  const code = text.trim().toUpperCase();
  return COUNTRY.test(code) && !NOWHERE.has(code) ? code : null;
}
