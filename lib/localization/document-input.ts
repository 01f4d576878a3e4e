import { z } from "zod";

/** Kinds of content that contracts name. */
export const CONTENT_KINDS = [
  "website",
  "catalog",
  "technical_documents",
  "compliance_statements",
  "labels",
] as const;

/** A document that a site's exporter hands out in a language, such as a declaration (TIG-10). */
export const CreateSiteDocument = z.object({
  siteId: z.uuid(),
  title: z.string().trim().min(1).max(200),
  url: z
    .url({ protocol: /^https?$/, message: "write the whole address, such as https://www.example.com" })
    .max(2_000)
    .nullable()
    .default(null),
  language: z
    .string()
    .trim()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "use language tags such as en, zh-Hans"),
  content: z.enum(CONTENT_KINDS),
});
export type CreateSiteDocument = z.input<typeof CreateSiteDocument>;

export const EndSiteDocument = z.object({ documentId: z.uuid() });
export type EndSiteDocument = z.input<typeof EndSiteDocument>;
