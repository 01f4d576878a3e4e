import { currentRung, isOpen, nextRung } from "./ladder";
import { earliestOf } from "./earliest-of";
import { readState } from "./read-state";

/** A deadline whose rung has come, as its row says. */
export interface Due {
  id: string;
  regime: string;
  code: string;
  message: string;
  params: unknown;
  party: string;
  due_at: Date;
  zone: string;
  readings: unknown;
  state: string;
  known_from: Date;
}

/** A deadline of which people are told now. */
export interface Told {
  due: Due;
  rung: string;
  earliestAt: Date;
  /** When the next rung takes the place of this one; null where there is none. */
  overtakenAt: Date | null;
}

/** What is to be done about a deadline whose rung has come. */
export interface Step {
  /** Nothing where the rung passed before the deadline was known, or nothing is owed. */
  told: Told[];
  nextRungAt: Date | null;
}

/** What is to be told of a deadline now, and when the next time is. */
export function stepOf(due: Due, now: Date): Step {
  const { due_at: dueAt, zone, readings, known_from: knownFrom } = due;
  const earliestAt = earliestOf({ dueAt, readings, knownFrom });
  const ladder = { dueAt, earliestAt, zone, state: readState(due.state) };
  const nextRungAt = nextRung(ladder, now)?.at ?? null;
  const reached = currentRung(ladder, now);
  if (!reached || reached.at <= knownFrom || !isOpen(ladder.state)) return { told: [], nextRungAt };
  return { told: [{ due, rung: reached.rung, earliestAt, overtakenAt: nextRungAt }], nextRungAt };
}
