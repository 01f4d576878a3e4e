import type { ResolvedRulebook } from "./rulebook";

/** How a piece of content came to be in its language: `none` for an original. */
export const TRANSLATIONS = ["human", "machine", "both", "none"] as const;
export type Translation = (typeof TRANSLATIONS)[number];

/** What a gate asks for before content goes live. */
export interface GateTerms {
  /** Translations that must be verified first. */
  verified: readonly Translation[];
  /** Whether our own comparison with the source verifies where it found nothing. */
  comparisonVerifies: boolean;
}

/** What a regime lets go live. */
export interface PublishGate {
  /** Rules that a refusal names. */
  rules: readonly string[];
  terms(rulebook: ResolvedRulebook): GateTerms;
}
