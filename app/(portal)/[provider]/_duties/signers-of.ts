import type { SigningParty } from "@/lib/regimes";
import type { Responsibilities, SignOff } from "@/lib/sign-offs";

/** Somebody who is to sign, with what they signed last. */
export interface Signer {
  party: SigningParty;
  companyId: string | null;
  /** Null for an LSP that there is none of. */
  entity: string | null;
  /** What counts now. */
  stands: SignOff | null;
  /** Signed before, and of an older version. */
  outdated: SignOff | null;
}

/** Everybody who is to sign about a site: exporter, provider, and each contracted LSP. */
export function signersOf(
  { lsps, signOffs }: Pick<Responsibilities, "lsps" | "signOffs">,
  names: { client: string; provider: string },
): Signer[] {
  const signer = (party: SigningParty, companyId: string | null, entity: string | null): Signer => {
    const own = signOffs.filter((one) => one.party === party && one.companyId === companyId);
    const stands = own.find(({ state }) => state === "stands") ?? null;
    const outdated = stands === null ? (own.find(({ state }) => state === "older_matrix") ?? null) : null;
    return { party, companyId, entity, stands, outdated };
  };
  const contracted = lsps.map(({ id, name }) => signer("lsp", id, name));
  return [
    signer("exporter", null, names.client),
    signer("provider", null, names.provider),
    ...(contracted.length > 0 ? contracted : [signer("lsp", null, null)]),
  ];
}
