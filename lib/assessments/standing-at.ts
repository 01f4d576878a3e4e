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
 * What a current assessment is worth at `now`. Past the moment at which it was to change, by a minute's grace, nothing
 * in it that was good may be shown as good.
 */
export function standingAt(stored: StoredStanding, now: Date): StandingAt {
  const [outcome, result] = [readOutcome(stored.outcome), StoredResult.parse(stored.result)];
  const { nextChangeAt } = stored;
  const isRenewing = nextChangeAt !== null && now.getTime() - nextChangeAt.getTime() > RENEWAL_GRACE_MS;
  if (!isRenewing) return { outcome, result, isRenewing };
  const verdicts = result.verdicts.map((verdict) => ({
    ...verdict,
    outcome: gone(verdict.outcome),
    readings: verdict.readings.map((reading) => ({ ...reading, outcome: gone(reading.outcome) })),
  }));
  return { outcome: gone(outcome), result: { ...result, verdicts }, isRenewing };
}
