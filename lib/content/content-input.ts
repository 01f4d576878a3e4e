import { z } from "zod";
import { Slug } from "@/lib/core/slug";

/** The way of content to its readers (TM-23). */
export const STAGES = ["translation", "verification", "publication", "audit"] as const;
export type Stage = (typeof STAGES)[number];

const primary = (tag: string): string => tag.toLowerCase().replace(/-.*$/, "");

const TEXT_MAX = 40_000;
const TOGETHER_MAX = 100_000;

const Language = z
  .string()
  .trim()
  .max(35)
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/, "use language tags such as en, zh-Hans");
const Text = z.string().min(1).max(TEXT_MAX).describe("HTML, or lines of text");

/** One piece of content in one language, as it is about to go live. */
const SubmittedUnit = z
  .object({
    key: z.string().trim().min(1).max(200).describe("The CMS's own name of it, the same in every language"),
    language: Language,
    revision: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe("The CMS's own; a digest of `text` where there is none"),
    translation: z
      .enum(["human", "machine", "both", "none"])
      .describe("How it came to be in its language; none for the original"),
    translator: z.string().trim().min(1).max(200).optional().describe("Name or mail address"),
    title: z.string().trim().min(1).max(300).optional(),
    url: z
      .url({ protocol: /^https?$/, message: "write the whole address, such as https://www.example.com" })
      .max(2_000)
      .optional()
      .describe("Where its page is, or will be: audits tell it by that"),
    text: Text.optional(),
    source: z.object({ language: Language, text: Text }).optional().describe("What it was translated from"),
  })
  .refine(({ revision, text }) => revision !== undefined || text !== undefined, {
    path: ["revision"],
    message: "send a revision or the text",
  })
  .refine(({ source, text }) => source === undefined || text !== undefined, {
    path: ["text"],
    message: "send the text that is compared with its source",
  })
  .refine(({ source, language }) => source === undefined || primary(source.language) !== primary(language), {
    path: ["source", "language"],
    message: "name another language than the translation's",
  });
export type SubmittedUnit = z.output<typeof SubmittedUnit>;

/** What a CMS asks before something goes live: units that go live together, or not at all. */
export const RunPublishCheck = z
  .object({ site: Slug, units: z.array(SubmittedUnit).min(1).max(20) })
  .refine(
    ({ units }) => new Set(units.map(({ key, language }) => `${language} ${key}`)).size === units.length,
    { path: ["units"], message: "name each piece of content once a language" },
  )
  .refine(
    ({ units }) =>
      units.reduce((sum, { text, source }) => sum + (text?.length ?? 0) + (source?.text.length ?? 0), 0) <=
      TOGETHER_MAX,
    { path: ["units"], message: "send less text at a time" },
  );
export type RunPublishCheck = z.input<typeof RunPublishCheck>;

const seen = { unitId: z.uuid(), revision: z.string().min(1).max(200) };

/** A person's word that a revision says what its source says. */
export const CreateContentVerification = z.object({
  ...seen,
  note: z.string().trim().max(1_000).nullable().default(null),
});
export type CreateContentVerification = z.input<typeof CreateContentVerification>;

/** A person's word that a revision must not go live, and why. */
export const CreateContentReturn = z.object({
  ...seen,
  reason: z.string().trim().min(3, "say what is to be changed").max(1_000),
});
export type CreateContentReturn = z.input<typeof CreateContentReturn>;
