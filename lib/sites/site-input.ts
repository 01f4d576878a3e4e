import { z } from "zod";
import { Slug } from "@/lib/core/slug";
import { Audience } from "@/lib/core/audience";

const siteUrl = z
  .url({ protocol: /^https?$/, message: "write the whole address, such as https://www.example.com" })
  .max(2_000)
  .refine((text) => URL.canParse(text) && new URL(text).username === "", "leave user name and password out");

const countries = z.array(z.string().regex(/^[A-Z]{2}$/, "use two-letter country codes")).max(60);
const languages = z
  .array(
    z
      .string()
      .trim()
      .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "use language tags such as en, zh-Hans"),
  )
  .max(60);
const answer = z.boolean().nullable();

const Profile = z.object({
  name: z.string().trim().min(1).max(120),
  slug: Slug,
  url: siteUrl,
  kind: z.enum(["company_site", "procurement_platform"]).default("company_site"),
  audiences: z.array(Audience).min(1, "choose at least one").default(["b2b"]),
  liveOn: z.iso.date().nullable().default(null),
});

/** What a person says about a new site. */
export const CreateSite = Profile.extend({ clientId: z.uuid() });
export type CreateSite = z.input<typeof CreateSite>;

export const UpdateSite = Profile.extend({ siteId: z.uuid() });
export type UpdateSite = z.input<typeof UpdateSite>;

/** What the site shows to enterprises in member countries (TIG-14, TIG-15); null means not known. */
export const UpdateSiteScope = z.object({
  siteId: z.uuid(),
  catalog: answer,
  quotation: answer,
  certificates: answer,
  ordering: answer,
  staticPromotionOnly: answer,
  domesticOnly: answer,
  languageSwitch: answer,
  languages,
  targetCountries: countries,
});
export type UpdateSiteScope = z.input<typeof UpdateSiteScope>;

export const CreateProductLine = z.object({
  siteId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  category: z.string().trim().min(1).max(60),
});
export type CreateProductLine = z.input<typeof CreateProductLine>;

/** Several at once, of one category. */
export const AddProductLines = z.object({
  siteId: z.uuid(),
  names: z
    .array(z.string().trim().min(1).max(120, "write each line in at most 120 characters"))
    .min(1)
    .max(100, "write at most 100 lines at a time"),
  category: CreateProductLine.shape.category,
});
export type AddProductLines = z.input<typeof AddProductLines>;
