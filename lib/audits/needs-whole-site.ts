const WHOLE: ReadonlySet<string> = new Set(["page_missing", "certificate_unlinked"]);

/**
 * Whether a finding can be made and unmade only by a look at all of a site: that a page is in no other language, or a
 * certificate linked from nowhere, is told by no page alone.
 */
export const needsWholeSite = (code: string): boolean => WHOLE.has(code);
