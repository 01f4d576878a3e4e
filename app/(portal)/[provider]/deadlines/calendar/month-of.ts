import { dateAfter, dateIn, startOfDate } from "@/lib/core/time";

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAYS = 7;

/** A month as a calendar shows it: whole weeks from Monday on. */
export interface Month {
  /** YYYY-MM. */
  month: string;
  /** First day of the month, YYYY-MM-DD. */
  first: string;
  previous: string;
  next: string;
  weeks: string[][];
  /** Instants between which a deadline falls into these weeks: after `from`, up to and with `to`. */
  from: Date;
  to: Date;
}

/** Monday is 0. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS - 1) % DAYS;
}

/** The month asked for, or the present one where nothing usable is, in the reader's zone. */
export function monthOf(asked: string | undefined, now: Date, zone: string): Month {
  const month = asked !== undefined && MONTH.test(asked) ? asked : dateIn(now, zone).slice(0, 7);
  const first = `${month}-01`;
  const next = dateAfter(first, { months: 1 });
  const start = dateAfter(first, { days: -weekday(first) });
  const weeks: string[][] = [];
  for (let day = start; day < next; day = dateAfter(day, { days: DAYS })) {
    weeks.push(Array.from({ length: DAYS }, (_, index) => dateAfter(day, { days: index })));
  }
  return {
    month,
    first,
    previous: dateAfter(first, { months: -1 }).slice(0, 7),
    next: next.slice(0, 7),
    weeks,
    from: startOfDate(start, zone),
    to: startOfDate(dateAfter(start, { days: weeks.length * DAYS }), zone),
  };
}

/** The day a deadline belongs to in a zone: midnight at a day's end is that day's 24:00. */
export function dueDay(dueAt: Date, zone: string): string {
  return dateIn(new Date(dueAt.getTime() - 1), zone);
}
