import { currentRung, isOpen, nextRung, type Laddered } from "./ladder";
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

/** What its ladder runs on. */
export function ladderOf(due: Due): Laddered {
  const { due_at: dueAt, zone, readings, known_from: knownFrom } = due;
  return { dueAt, earliestAt: earliestOf({ dueAt, readings, knownFrom }), zone, state: readState(due.state) };
}

/** A deadline of which people are told now. */
export interface Told {
  due: Due;
  rung: string;
  earliestAt: Date;
  /** When the next rung takes the place of this one; null where there is none. */
  overtakenAt: Date | null;
}

/** What is to be told of a deadline now; nothing where its rung passed before it was known, or nothing is owed. */
export function toldOf(due: Due, now: Date): Told[] {
  const ladder = ladderOf(due);
  const reached = currentRung(ladder, now);
  if (!reached || reached.at <= due.known_from || !isOpen(ladder.state)) return [];
  const { earliestAt } = ladder;
  return [{ due, rung: reached.rung, earliestAt, overtakenAt: nextRung(ladder, now)?.at ?? null }];
}
