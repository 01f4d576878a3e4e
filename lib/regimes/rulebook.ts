import type { ValueShape } from "./value-shape";

/** How sure we are that a rule says what we think it says. */
export type Confidence = "high" | "medium" | "low";

/** What a rule is, in the regime documents' own terms. */
export type RuleKind =
  | "obligation"
  | "deadline"
  | "threshold"
  | "scope"
  | "exception"
  | "field"
  | "exclusion"
  | "consequence"
  | "risk"
  | "liability"
  | "actor"
  | "purpose"
  | "observation"
  | "uncertainty"
  | "source"
  | "pending"
  | "indicator"
  | "recommendation"
  | "prohibition"
  | "claim";

/** A value a rule carries: a number with its unit in the name, a list, an instant or nothing. */
export type RuleValue = string | number | boolean | null | readonly string[];

/** One rule with its values, newest first. `code` is the requirement id it rests on (`TIG-04`). */
export interface Rule {
  code: string;
  kind: RuleKind;
  /** Verbatim words of the source document. */
  quote: string;
  /** Id of the document in `sources`. */
  source: string;
  confidence: Confidence;
  /** Calendar date on which a person last held the rule against its source. */
  reviewedOn: string;
  /** Newest first; `since` is the calendar date from which the value holds. */
  values: readonly { since: string; value: RuleValue }[];
  /** What a provider may set in its place; left out where nothing may. */
  accepts?: ValueShape;
  /** Which part of the product answers it, or the key of the message that says why none does yet. */
  built: { by: readonly RulePart[] } | { notBuilt: string };
}

/** Where a rule is carried out. */
export type RulePart =
  | "assess"
  | "answer"
  | "reference"
  | "rulebook"
  | "record"
  | "push"
  | "event"
  | "metadata"
  | "notice"
  | "gate";

/** Something the documents leave open and we decided, until someone confirms or refutes it. */
export interface Assumption {
  code: string;
  /** Rules and conflicts it fills in for. */
  about: readonly string[];
  /** Newest first, as in `Rule`. */
  values: readonly { since: string; value: RuleValue }[];
  /** What a provider may set in its place. */
  accepts: ValueShape;
  /** False where the assumption is off until a provider switches it on. */
  enabled: boolean;
  reviewedOn: string;
}

/** Where the documents disagree or are ambiguous; every reading is assessed. */
export interface Conflict {
  code: string;
  about: readonly string[];
  readings: readonly { id: string }[];
  /** Reading that counts until a provider picks one and signs why. */
  suggested: string;
  reviewedOn: string;
  /** True where the readings lead to different verdicts. */
  assessed: boolean;
}

/** A place the regime announced and has not filled: data without a value, never invented. */
export interface UndisclosedSlot {
  code: string;
  rule: string;
}

/** Something announced whose confirmation is due. */
export interface WatchItem {
  code: string;
  rule: string;
  /** Calendar date by which it should have been known. */
  dueOn: string;
  /** Calendar date somebody last looked, or null. */
  lastLookedOn: string | null;
}

/** A document or notice that rules are quoted from. */
export interface Source {
  id: string;
  title: string;
  /** Calendar date, or null where it was not reported. */
  publishedOn: string | null;
  /** Document number as reported, or null. */
  number: string | null;
  authenticity: "verified" | "unverified";
}

/** What `rules.ts` of a regime publishes; its canonical JSON is what a rulebook version hashes. */
export interface RulebookData {
  rules: readonly Rule[];
  assumptions: readonly Assumption[];
  conflicts: readonly Conflict[];
  undisclosed: readonly UndisclosedSlot[];
  watch: readonly WatchItem[];
}

/** A provider's own decision about a rulebook, as `assess` needs it. */
export type Overlay =
  | { id: string; kind: "assumption"; code: string; choice: "confirmed" | "refuted" }
  | { id: string; kind: "reading"; code: string; choice: string }
  | { id: string; kind: "value"; code: string; choice: RuleValue };

/** The rulebook as it holds at one moment for one provider. */
export interface ResolvedRulebook {
  regime: string;
  /** SHA-256 of the published rulebook, hex. */
  hash: string;
  /** Ids of the overlays that changed something. */
  overlayIds: readonly string[];
  /** Value in force of a rule or assumption; throws on a code the rulebook does not have. */
  value(code: string): RuleValue;
  /** `confirmed`, `refuted`, or `assumed` while nobody decided; `off` where it is not enabled. */
  assumption(code: string): "confirmed" | "refuted" | "assumed" | "off";
  /** The reading that counts and whether a person picked it. */
  reading(code: string): { id: string; picked: boolean };
  /** When a value with a later date comes into force, ISO 8601 UTC, or null. */
  nextChangeAt: string | null;
}
