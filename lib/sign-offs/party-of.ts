import { SIGNING_PARTIES, type SigningParty } from "@/lib/regimes";

/** Whose word a stored row is. */
export function partyOf({ party }: { party: string }): SigningParty {
  return SIGNING_PARTIES.find((known) => known === party) ?? "provider";
}
