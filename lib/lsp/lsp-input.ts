import { z } from "zod";

const country = z.string().regex(/^[A-Z]{2}$/, "use a two-letter country code");
const date = z.iso.date("use a date such as 2027-05-16");

export const CreateLspCompany = z.object({ name: z.string().trim().min(1).max(120), country });
export type CreateLspCompany = z.input<typeof CreateLspCompany>;

export const UpdateLspCompany = CreateLspCompany.extend({ companyId: z.uuid() });
export type UpdateLspCompany = z.input<typeof UpdateLspCompany>;

const number = z
  .string()
  .trim()
  .min(4)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9./-]*$/, "use letters, digits, dots, slashes and hyphens");

const Certificate = z
  .object({
    companyId: z.uuid(),
    number,
    kind: z.enum(["joint", "single_country"]),
    issuer: z.string().trim().min(1).max(120),
    issuingCountries: z.array(country).max(20),
    filingCountries: z.array(country).max(20).default([]),
    validFrom: date.nullable().default(null),
    validUntil: date.nullable().default(null),
  })
  .refine((value) => !value.validFrom || !value.validUntil || value.validFrom <= value.validUntil, {
    path: ["validUntil"],
    message: "must not be before the date it is valid from",
  });

/** A certificate as its holder gave it to us (TIG-16, TIG-18). */
export const CreateLspCertificate = Certificate;
export type CreateLspCertificate = z.input<typeof CreateLspCertificate>;

export const UpdateLspCertificate = z.intersection(z.object({ certificateId: z.uuid() }), Certificate);
export type UpdateLspCertificate = z.input<typeof UpdateLspCertificate>;

/** Who localizes what of a site, under which certificate (TIG-10, TIG-23). */
export const CreateLspContract = z
  .object({
    siteId: z.uuid(),
    certificateId: z.uuid(),
    languages: z
      .array(
        z
          .string()
          .trim()
          .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "use language tags such as en, zh-Hans"),
      )
      .min(1, "name at least one language")
      .max(40),
    content: z
      .array(z.enum(["website", "catalog", "technical_documents", "compliance_statements", "labels"]))
      .min(1, "choose at least one")
      .default(["website"]),
    startsOn: date,
    endsOn: date.nullable().default(null),
  })
  .refine((value) => !value.endsOn || value.startsOn <= value.endsOn, {
    path: ["endsOn"],
    message: "must not be before the start",
  });
export type CreateLspContract = z.input<typeof CreateLspContract>;

export const EndLspContract = z.object({ contractId: z.uuid(), endsOn: date });
export type EndLspContract = z.input<typeof EndLspContract>;

export const RunRegistryCheck = z.object({ certificateId: z.uuid() });
export type RunRegistryCheck = z.input<typeof RunRegistryCheck>;

const companyName = z.string().trim().max(120);

/** Who has a site translated: somebody the exporter names with the number of their certificate, or it is the provider's to find. */
export const UpdateSiteLocalizer = z
  .object({
    siteId: z.uuid(),
    by: z.enum(["exporter", "provider"]),
    company: companyName.nullable().default(null),
    number: number.nullable().default(null),
  })
  .refine(({ by, number: named }) => by === "provider" || named !== null, {
    path: ["number"],
    message: "write the number of the certificate",
  });
export type UpdateSiteLocalizer = z.input<typeof UpdateSiteLocalizer>;

/** `country` is where the company that holds it sits: needed where the company is new and the registry names no country or several. */
export const AdoptNamedCertificate = z.object({
  siteId: z.uuid(),
  country: country.nullable().default(null),
});
export type AdoptNamedCertificate = z.input<typeof AdoptNamedCertificate>;
