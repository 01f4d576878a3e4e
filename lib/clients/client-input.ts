import { z } from "zod";
import { Slug } from "@/lib/core/slug";

const companyCode = z
  .string()
  .trim()
  .max(40)
  .transform((text) => (text === "" ? null : text))
  .nullable()
  .default(null);

/** What a person says about a client. */
export const CreateClient = z.object({
  name: z.string().trim().min(1).max(120),
  slug: Slug,
  country: z.string().regex(/^[A-Z]{2}$/, "use a two-letter country code"),
  companyCode,
});
export type CreateClient = z.input<typeof CreateClient>;

export const UpdateClient = CreateClient.extend({ clientId: z.uuid() });
export type UpdateClient = z.input<typeof UpdateClient>;

/** What an exporter says of their own company: everything but the name in addresses, which is the provider's. */
export const UpdateClientCompany = CreateClient.omit({ slug: true }).extend({ clientId: z.uuid() });
export type UpdateClientCompany = z.input<typeof UpdateClientCompany>;
