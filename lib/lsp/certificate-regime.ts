import { dateIn } from "@/lib/core/time";
import { REGIMES, type Reference, type Regime } from "@/lib/regimes";

const SUBJECT = "lsp_certificate";

/** The regime whose authority issues certificates, or none. */
export const CERTIFICATE_REGIME: Regime | undefined = REGIMES.find(({ references }) =>
  references.some(({ subjectKind }) => subjectKind === SUBJECT),
);

/** How certificates are looked up, or not at all. */
export const CERTIFICATE_REFERENCE: Reference | undefined = CERTIFICATE_REGIME?.references.find(
  ({ subjectKind }) => subjectKind === SUBJECT,
);

/** Days of certificates and of contracts under them are days of the regime that issues them. */
export const CERTIFICATE_ZONE = CERTIFICATE_REGIME?.timeZone ?? "UTC";

/** The calendar date that it is for certificates and contracts. */
export function certificateDay(now: Date): string {
  return dateIn(now, CERTIFICATE_ZONE);
}
