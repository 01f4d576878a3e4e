/** What a page of a site may show to its visitors: questions of `site.scope` that pages can answer. */
export const DISPLAYS = ["catalog", "quotation", "certificates", "ordering"] as const;
export type Display = (typeof DISPLAYS)[number];

/** How pages of one kind are told from others. Words are lower case, of any language. */
export interface PageProbe {
  /** The question that such a page answers with yes. */
  answers: Display;
  /** schema.org types that settle it. */
  markup: readonly string[];
  /** Segments of an address. */
  segments: readonly string[];
  /** Words of a page's title or main heading. */
  headings: readonly string[];
  /** What a button says with which a visitor does it. */
  acts: readonly string[];
  /** Whether an address or a heading counts only where there is a form to fill in. */
  needsForm: boolean;
}
