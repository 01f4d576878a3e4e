import { faultOf } from "./faults";
import type { ShownCertificate, Site } from "./site";

/** Renewed at least this long before its end, as certification bodies ask. */
const RENEWED_DAYS_AHEAD = 60;

/** Last day of a certificate, YYYY-MM-DD: of the period that runs today, or a past one where the fault says so. */
export function validUntil(site: Site, certificate: ShownCertificate, today: string): string {
  const lapsed = faultOf(site, "expired_certificate");
  if (lapsed?.certificate === certificate.number) return lapsed.endedOn;
  const renewalDay = addDays(today, RENEWED_DAYS_AHEAD);
  const firstYear = Number(certificate.issuedOn.slice(0, 4));
  const monthAndDay = certificate.issuedOn.slice(4);
  let year = firstYear + certificate.years;
  while (`${year}${monthAndDay}` < renewalDay) year += certificate.years;
  return `${year}${monthAndDay}`;
}

/** Where the page of a certificate's issuer is, within the site's origin. */
export function issuerPath(certificate: Pick<ShownCertificate, "issuer" | "number">): string {
  return `/issuers/${certificate.issuer}/${encodeURIComponent(certificate.number)}`;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
