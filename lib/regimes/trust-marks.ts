import type { AnswerOperation } from "./define-regime";

/** Languages a mark is worded in wherever a buyer sees it. */
export const MARK_LANGUAGES = ["en", "zh", "ja"] as const;
export type MarkLanguage = (typeof MARK_LANGUAGES)[number];

/**
 * How a site stands under a mark, worst first. Only the last of them is good. `failing`: something it rests on is wrong
 * and open; `stale`: it is too old to rely on.
 */
export const MARK_STATUSES = [
  "revoked",
  "suspended",
  "expired",
  "failing",
  "unknown",
  "stale",
  "pending_verification",
  "active",
] as const;
export type MarkStatus = (typeof MARK_STATUSES)[number];

/** What a badge says in a mark's own words. */
export interface MarkWords {
  word: string;
  meaning: string;
  /** What it rests on, beside the host, in as few words as there is room for. */
  line: string;
  facts: { term: string; value: string }[];
  /** Whether the badge is shown at all. */
  isShown: boolean;
}

/** A statement about a site that others may carry along and ask after: OpenID Federation's trust mark. */
export interface TrustMark {
  /** Last segment of its type's address. */
  name: string;
  /** What is stated, in as few words as a badge has room for. */
  title: Record<MarkLanguage, string>;
  /** It rests on this operation's one answer about the whole site. */
  operation: AnswerOperation;
  status(answer: Record<string, unknown>): MarkStatus;
  /** What it speaks of, such as a certificate's number; about anything else it is another mark. */
  about(answer: Record<string, unknown>): string;
  /** What a person reads beside it; null what the answer does not say. */
  shown(answer: Record<string, unknown>): {
    certificate: string | null;
    by: string | null;
    /** Last day, YYYY-MM-DD. */
    validUntil: string | null;
  };
  /** Its own words for how a site stands, where the usual ones do not fit. */
  tell?(answer: Record<string, unknown>, language: MarkLanguage): MarkWords;
  /** What it says beside the standard's own claims. */
  claims(answer: Record<string, unknown>): Record<string, unknown>;
}
