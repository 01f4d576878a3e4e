import { OUTCOMES, type Outcome } from "@/lib/regimes";
import { readOutcome, StoredResult } from "./stored-result";

/** How long after a standing was to change it may take to be assessed again before it is called unknown. */
export const RENEWAL_GRACE_MS = 60_000;

/** Outcomes that go off with time: what is worse than unknown stays as it is until it is known to be better. */
export const GOING_OFF: readonly Outcome[] = OUTCOMES.slice(OUTCOMES.indexOf("unknown") + 1);

/** A current assessment as it is stored. */
export interface StoredStanding {
  outcome: string;
  result: unknown;
  nextChangeAt: Date | null;
}

export interface StandingAt {
  outcome: Outcome;
  result: StoredResult;
  /** Whether it was to change before now and has not been assessed again yet. */
  isRenewing: boolean;
}

function gone(outcome: Outcome): Outcome {
  return GOING_OFF.includes(outcome) ? "unknown" : outcome;
}

/**
 * Whether an assessment was to change before `now`, by a minute's grace, and has not been made again: nothing in it that
 * was good may be shown as good any more.
 */
function isOverdue({ nextChangeAt }: Pick<StoredStanding, "nextChangeAt">, now: Date): boolean {
  return nextChangeAt !== null && now.getTime() - nextChangeAt.getTime() > RENEWAL_GRACE_MS;
}

/** The outcome of a current assessment at `now`; unknown where it was good and is overdue. */
export function outcomeAt(stored: Pick<StoredStanding, "outcome" | "nextChangeAt">, now: Date): Outcome {
  const outcome = readOutcome(stored.outcome);
  return isOverdue(stored, now) ? gone(outcome) : outcome;
}

/** What a current assessment is worth at `now`, with all it says. */
export function standingAt(stored: StoredStanding, now: Date): StandingAt {
  const [outcome, result] = [outcomeAt(stored, now), StoredResult.parse(stored.result)];
  const isRenewing = isOverdue(stored, now);
  if (!isRenewing) return { outcome, result, isRenewing };
  const verdicts = result.verdicts.map((verdict) => ({
    ...verdict,
    outcome: gone(verdict.outcome),
    readings: verdict.readings.map((reading) => ({ ...reading, outcome: gone(reading.outcome) })),
  }));
  return { outcome, result: { ...result, verdicts }, isRenewing };
}
