import { REGIMES, type SigningParty } from "@/lib/regimes";
import type { CreateSignOff } from "@/lib/sign-offs";
import type { MadeSite } from "./make-provider";

/** What a party signs about a site: the present matrix of the first regime that divides duties. */
export function signatureOf(
  { siteId, companyId }: Pick<MadeSite, "siteId" | "companyId">,
  party: SigningParty,
): CreateSignOff {
  const regime = REGIMES.find(({ responsibilities }) => responsibilities !== null);
  const signer = { signerName: "Wang Min", signerTitle: "Director" };
  const own = { siteId, regime: regime?.id ?? "", party, matrix: regime?.responsibilities?.hash ?? "" };
  const elsewhere = { companyId, givenOn: "2026-06-01", reference: "contract annex 3" };
  return { ...own, ...signer, ...(party === "lsp" ? elsewhere : {}) };
}
