import { z } from "zod";

/** A page on which something was seen, and by what. */
export const Sighting = z.object({
  url: z.string(),
  title: z.string(),
  by: z.enum(["markup", "act", "heading", "address", "switch"]),
});
export type Sighting = z.infer<typeof Sighting>;

const Finding = z.object({ answer: z.boolean().nullable(), pages: z.array(Sighting) });

/** Answers to the questions of a site's scope, each with the pages it was seen on; null where it cannot be told. */
export const SiteFindings = z.object({
  catalog: Finding,
  quotation: Finding,
  certificates: Finding,
  ordering: Finding,
  languageSwitch: Finding.extend({ languages: z.array(z.string()) }),
});
export type SiteFindings = z.infer<typeof SiteFindings>;

/** The questions a check answers, in the order people are asked them. */
export const CHECKED = ["catalog", "quotation", "certificates", "ordering", "languageSwitch"] as const;
