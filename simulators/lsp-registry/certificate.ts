import { z } from "zod";

/** How numbers on the register are written: capitals, digits and single hyphens. */
export const CertificateNumber = z
  .string()
  .min(4)
  .max(64)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, "a number has 4 to 64 capitals, digits and single hyphens");

export const STATUSES = ["active", "suspended", "expired", "revoked"] as const;
export const CertificateStatus = z.enum(STATUSES, {
  error: `a status is one of ${STATUSES.join(", ")}`,
});

const CalendarDate = z.iso.date("a date is written YYYY-MM-DD and exists");

/** A certificate as the register holds it. */
export const Certificate = z.object({
  number: CertificateNumber,
  status: CertificateStatus,
  /** Name of the language service provider that holds it. */
  entity: z.string().min(1),
  /** ISO 3166-1 alpha-2 codes of the countries whose authorities issued it jointly. */
  issuingCountries: z.array(z.string().length(2)),
  /** BCP 47 tags of the languages it covers. */
  languages: z.array(z.string()),
  /** Last calendar date on which it holds. */
  validUntil: CalendarDate,
});
export type Certificate = z.infer<typeof Certificate>;

/** The register's word about a certificate at one instant, as answers and callbacks carry it. */
export interface CertificateAnswer extends Certificate {
  /** ISO 8601 instant. */
  asOf: string;
}

/** An order to the register: what shall hold from now on. */
export const CertificateOrder = z.strictObject({
  status: CertificateStatus,
  validUntil: CalendarDate.optional(),
  entity: z.string().min(1).max(400).optional(),
});
export type CertificateOrder = z.infer<typeof CertificateOrder>;
