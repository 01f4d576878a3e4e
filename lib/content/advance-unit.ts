import type { ContentUnit } from "@/generated/prisma/client";
import type { TextComparison, TextDeviation } from "@/lib/audits";
import type { GateTerms, Translation } from "@/lib/regimes";
import type { Stage } from "./content-input";

/** What verified a revision: a person, our comparison with its source, or that nobody has to. */
export type VerifiedHow = "person" | "comparison" | "unneeded";

type Kept = Pick<
  ContentUnit,
  | ("revision" | "contentHash" | "translator" | "sourceLanguage" | "compared" | "note")
  | ("verifiedBy" | "verifiedAt" | "returnedBecause" | "returnedBy" | "returnedAt")
  | ("allowedAt" | "evidenceId" | "firstAllowedAt" | "auditedAt" | "hasFindings" | "bypassedAt")
  | ("revisedAt" | "stagedAt")
>;

/** How far one revision of a piece of content is. */
export interface UnitState extends Kept {
  translation: Translation;
  stage: Stage;
  verifiedHow: VerifiedHow | null;
  deviations: TextDeviation[];
}

/** A revision as a CMS hands it in. */
export interface Submission {
  revision: string;
  contentHash: string | null;
  translation: Translation;
  translator: string | null;
  sourceLanguage: string | null;
  comparison: TextComparison | null;
}

const UNVERIFIED = { verifiedHow: null, verifiedBy: null, verifiedAt: null, note: null };
const NOT_RETURNED = { returnedBecause: null, returnedBy: null, returnedAt: null };

const isClean = ({ compared, deviations }: Pick<UnitState, "compared" | "deviations">): boolean =>
  compared !== null && compared > 0 && deviations.length === 0;

// A revision is what it says: the same name over other text is another, and so is one translated in another way.
function isAnother(before: UnitState, given: Submission): boolean {
  const isOtherText =
    before.contentHash !== null && given.contentHash !== null && before.contentHash !== given.contentHash;
  return before.revision !== given.revision || before.translation !== given.translation || isOtherText;
}

function howOf(unit: UnitState, terms: GateTerms): VerifiedHow | null {
  if (!terms.verified.includes(unit.translation)) return "unneeded";
  return terms.comparisonVerifies && isClean(unit) ? "comparison" : null;
}

/** Puts a revision that nobody verified where it belongs. */
function place(unit: UnitState, terms: GateTerms, now: Date): UnitState {
  const verifiedHow = howOf(unit, terms);
  const waiting = unit.deviations.length > 0 ? "translation" : "verification";
  const stage: Stage = verifiedHow === null ? waiting : "publication";
  return {
    ...{ ...unit, ...UNVERIFIED, verifiedHow, verifiedAt: verifiedHow === null ? null : now },
    ...{ stage, stagedAt: stage === unit.stage ? unit.stagedAt : now },
  };
}

function compareWith(unit: UnitState, { comparison, sourceLanguage, contentHash }: Submission): UnitState {
  const { compared, deviations } = comparison ?? unit;
  return {
    ...{ ...unit, compared, deviations, sourceLanguage: sourceLanguage ?? unit.sourceLanguage },
    contentHash: contentHash ?? unit.contentHash,
  };
}

function begin(before: UnitState | null, given: Submission, terms: GateTerms, now: Date): UnitState {
  const { comparison, ...rest } = given;
  const unit: UnitState = {
    ...{ ...rest, ...UNVERIFIED, ...NOT_RETURNED },
    ...{ stage: "translation", stagedAt: now, revisedAt: now },
    ...{ compared: comparison?.compared ?? null, deviations: comparison?.deviations ?? [] },
    ...{ allowedAt: null, evidenceId: null, auditedAt: null, hasFindings: false },
    ...{ firstAllowedAt: before?.firstAllowedAt ?? null, bypassedAt: before?.bypassedAt ?? null },
  };
  return place(unit, terms, now);
}

function stillHolds(unit: UnitState, given: Submission, terms: GateTerms): boolean {
  if (unit.verifiedHow === "unneeded") return !terms.verified.includes(unit.translation);
  if (unit.verifiedHow === "comparison")
    return terms.comparisonVerifies && (given.comparison === null || isClean(given.comparison));
  return unit.verifiedHow === "person";
}

/**
 * Where a unit stands once a CMS hands a revision in (TM-23). Another revision begins again. One that was sent back stays
 * so; one that was verified stays so, unless what verified it does not suffice any more.
 */
export function advance(before: UnitState | null, given: Submission, terms: GateTerms, now: Date): UnitState {
  if (!before || isAnother(before, given)) return begin(before, given, terms, now);
  if (before.returnedBecause !== null) return before;
  if (before.verifiedHow !== null && stillHolds(before, given, terms))
    return { ...before, contentHash: given.contentHash ?? before.contentHash };
  return place(compareWith(before, given), terms, now);
}

/** The unit once a check has said that it may go live. */
export function letThrough(unit: UnitState, evidenceId: string, now: Date): UnitState {
  if (unit.stage !== "publication") return unit;
  const firstAllowedAt = unit.firstAllowedAt ?? now;
  return {
    ...unit,
    stage: "audit",
    stagedAt: now,
    allowedAt: now,
    evidenceId,
    firstAllowedAt,
    bypassedAt: null,
  };
}

/** Why a revision may not go live. */
export const REFUSALS = ["not_verified", "deviates", "sent_back"] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Why that unit may not go live, or null where it may (TM-24). */
export function refusalOf(unit: Pick<UnitState, "stage" | "returnedBecause" | "deviations">): Refusal | null {
  if (unit.stage === "publication" || unit.stage === "audit") return null;
  if (unit.returnedBecause !== null) return "sent_back";
  return unit.deviations.length > 0 ? "deviates" : "not_verified";
}
