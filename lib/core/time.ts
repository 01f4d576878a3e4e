import { Temporal } from "temporal-polyfill";

/**
 * Date arithmetic at the boundary types of the product: instants are `Date`, calendar dates
 * are `YYYY-MM-DD`, zones are IANA names. Periods of hours run on instants and periods of
 * days on the calendar of a zone; across a change of clocks the two differ.
 */

/**
 * Starts of dates already worked out: portfolios share few dates and zones, and finding a
 * zone's offset is by far the dearest step here. Emptied when full, so that it stays small.
 */
const startsOfDates = new Map<string, number>();
const STARTS_MAX = 10_000;

/** The first instant of a calendar date in a zone; 01:00 where clocks skip midnight. */
export function startOfDate(date: string, zone: string): Date {
  const key = `${date} ${zone}`;
  const known = startsOfDates.get(key);
  if (known !== undefined) return new Date(known);
  const start = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
  if (startsOfDates.size >= STARTS_MAX) startsOfDates.clear();
  startsOfDates.set(key, start);
  return new Date(start);
}

/** A full hour of a calendar date in a zone; a skipped hour moves forward, a repeated one is the first. */
export function hourOfDate(date: string, hour: number, zone: string): Date {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: { hour } });
  return new Date(local.epochMilliseconds);
}

/** "24:00" of a calendar date in a zone, which is the start of the next day. */
export function endOfDay24(date: string, zone: string): Date {
  return startOfDate(dateAfter(date, { days: 1 }), zone);
}

/** The last millisecond that still belongs to a calendar date in a zone. */
export function lastInstantOf(date: string, zone: string): Date {
  return new Date(endOfDay24(date, zone).getTime() - 1);
}

/** The calendar date an instant falls on in a zone. */
export function dateIn(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** So many hours of elapsed time later, whatever clocks on the wall do meanwhile. */
export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}

/** The same time on the wall so many days later in a zone; a skipped time moves forward, a repeated one is the first. */
export function daysAfter(instant: Date, days: number, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return new Date(local.add({ days }).epochMilliseconds);
}

/** A calendar date moved by years, months and days (negative: back); 29 February becomes 28 where there is none. */
export function dateAfter(date: string, by: { years?: number; months?: number; days?: number }): string {
  return Temporal.PlainDate.from(date).add(by).toString();
}

/** Calendar days from one date to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}
