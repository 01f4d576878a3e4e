import { z } from "zod";

const count = z.number().int().nonnegative();

/** What was counted under one name. */
const Measure = z.object({ name: z.string(), counts: z.record(z.string(), count) });

/** Pages that were not seen, by why; the first of each are named. */
const NotSeen = z.object({ reason: z.string(), count, urls: z.array(z.string()) });

/** What an audit came to, without its findings. */
export const AuditResult = z.object({
  pages: z.object({ read: count, unseen: count }),
  languages: z.record(z.string(), count),
  measures: z.array(Measure),
  notSeen: z.array(NotSeen),
  /** Whether all of the site that was found was also read. */
  isWhole: z.boolean(),
});
export type AuditResult = z.infer<typeof AuditResult>;

/** How findings moved from one look to the next. */
export const FindingMoves = z.object({ appeared: count, stayed: count, gone: count });
export type FindingMoves = z.infer<typeof FindingMoves>;

/** What a look at some pages came to. */
export const RecheckResult = z.object({
  pagesRead: count,
  moved: FindingMoves,
  notSeen: z.array(z.object({ url: z.string(), reason: z.string() })),
});
export type RecheckResult = z.infer<typeof RecheckResult>;

/** Why a site could not be audited. */
export const AuditFailure = z.object({ failure: z.string(), params: z.record(z.string(), z.string()) });
export type AuditFailure = z.infer<typeof AuditFailure>;

/** A text that a finding rests on, as it stands on its page. */
export const FindingSpan = z.object({
  url: z.string(),
  language: z.string().nullable(),
  text: z.string(),
  /** Where it stands: a path through the page. */
  path: z.string().nullable(),
});
export type FindingSpan = z.infer<typeof FindingSpan>;

/** What can be wrong, gravest first. */
export const FINDING_OUTCOMES = [
  "fail",
  "deviating",
  "untranslated",
  "missing",
  "disagreeing",
  "marginal",
  "blocked",
  "unknown",
  "not_comparable",
] as const;
export type FindingOutcome = (typeof FINDING_OUTCOMES)[number];

/** Something an audit found. */
export interface FoundFinding {
  key: string;
  measure: string;
  outcome: FindingOutcome;
  code: string;
  params: Record<string, string>;
  /** While a page of one of them cannot be seen, the finding stands. */
  spans: FindingSpan[];
}
