import { daysAfter } from "@/lib/core/time";
import type { DeadlineState } from "@/lib/regimes";

/** Days before a deadline on which people are told. */
const DAYS_BEFORE = [30, 14, 7, 3, 1] as const;
const WEEK_DAYS = 7;
const WEEK_MS = WEEK_DAYS * 86_400_000;

/** One moment at which people are told of a deadline. */
export interface Rung {
  /** `before_30` ... `before_1`, `due`, then `overdue_1`, one a week. */
  rung: string;
  at: Date;
}

/** What the ladder needs of a deadline. */
export interface Laddered {
  dueAt: Date;
  /** The earliest instant it may mean; `dueAt` where the document leaves nothing open. */
  earliestAt: Date;
  zone: string;
  state: DeadlineState;
}

/** Whether anybody still has to do something about it; what cannot be said counts as open. */
export function isOpen(state: DeadlineState): boolean {
  return state !== "met" && state !== "met_late";
}

// Days run on the calendar of the deadline's zone: the clock on the wall is the same at each rung. Whoever is reminded
// can still act by the earliest reading (standards 1.6).
function rungsTo({ earliestAt, zone }: Laddered): Rung[] {
  const before = DAYS_BEFORE.map((days) => ({
    rung: `before_${days}`,
    at: daysAfter(earliestAt, -days, zone),
  }));
  return [...before, { rung: "due", at: earliestAt }];
}

// Nothing is overdue before the reading in force says so.
function overdue({ dueAt, zone }: Laddered, week: number): Rung {
  return { rung: `overdue_${week}`, at: daysAfter(dueAt, week * WEEK_DAYS, zone) };
}

function weeksSince(dueAt: Date, asOf: Date): number {
  return Math.floor((asOf.getTime() - dueAt.getTime()) / WEEK_MS);
}

/** The first rung after `asOf`, or null where the deadline is met; after it is due there is one a week. */
export function nextRung(deadline: Laddered, asOf: Date): Rung | null {
  if (!isOpen(deadline.state)) return null;
  const ahead = rungsTo(deadline).find(({ at }) => at > asOf);
  if (ahead) return ahead;
  // A change of clocks makes some week an hour longer or shorter.
  let week = Math.max(1, weeksSince(deadline.dueAt, asOf));
  while (overdue(deadline, week).at <= asOf) week += 1;
  return overdue(deadline, week);
}

/** The latest rung at or before `asOf`, or null while none has come. */
export function currentRung(deadline: Laddered, asOf: Date): Rung | null {
  const reached = rungsTo(deadline).filter(({ at }) => at <= asOf);
  const weeks = weeksSince(deadline.dueAt, asOf);
  for (const week of [weeks + 1, weeks, weeks - 1]) {
    if (week < 1) continue;
    const rung = overdue(deadline, week);
    if (rung.at <= asOf) return rung;
  }
  return reached.at(-1) ?? null;
}
