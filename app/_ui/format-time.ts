import { dateTimeFormat, numberFormat, relativeTimeFormat } from "./intl";

/** A locale of ours and the tag that `Intl` writes its dates by. */
const tags: Record<string, string> = { en: "en-GB", zh: "zh-CN", ja: "ja-JP" };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type TimeOptions = { locale: string; zone: string };
/** `end` reads midnight as 24:00 of the day before, as deadlines are written. */
export type TimeEdge = "start" | "end";
export type Span = { unit: "minute" | "hour" | "day" | "month" | "year"; count: number };

/** The `Intl` tag of a locale of ours. */
export function intlTag(locale: string): string {
  return tags[locale] ?? locale;
}

function clock(at: Date, zone: string): string {
  return dateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** The day that an instant belongs to in a zone, as YYYY-MM-DD. */
export function dayOf(at: Date, zone: string): string {
  return dateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
}

function settle(at: Date, zone: string, edge: TimeEdge): { on: Date; time: string } {
  const time = clock(at, zone);
  return edge === "end" && time === "00:00"
    ? { on: new Date(at.getTime() - 1), time: "24:00" }
    : { on: at, time };
}

/** A calendar day without a zone, such as the last day of a certificate: 16 May 2027. */
export function formatDay(iso: string, locale: string): string {
  return dateTimeFormat(intlTag(locale), {
    timeZone: "UTC",
    day: "numeric",
    month: locale === "en" ? "short" : "long",
    year: "numeric",
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** Date and time in a zone: 27 Nov 2026, 24:00. */
export function formatAbsolute(at: Date, { locale, zone }: TimeOptions, edge: TimeEdge = "start"): string {
  const { on, time } = settle(at, zone, edge);
  return `${formatDay(dayOf(on, zone), locale)}${locale === "en" ? "," : ""} ${time}`;
}

/** The same instant as the regime writes it, or null where that is what the reader sees anyway. Without the date where it is the same day. */
export function formatElsewhere(
  at: Date,
  reader: TimeOptions,
  regimeZone: string,
  edge: TimeEdge = "start",
): string | null {
  const here = settle(at, reader.zone, edge);
  const there = settle(at, regimeZone, edge);
  const sameDay = dayOf(here.on, reader.zone) === dayOf(there.on, regimeZone);
  if (sameDay && here.time === there.time) return null;
  const text = sameDay ? there.time : formatAbsolute(at, { locale: reader.locale, zone: regimeZone }, edge);
  return `${text} ${regimeZone}`;
}

/** How far apart two instants are, in the one unit a person would use; negative when `at` is past. Days are calendar days in the zone. */
export function spanBetween(at: Date, now: Date, zone: string, edge: TimeEdge = "start"): Span {
  const distance = at.getTime() - now.getTime();
  const size = Math.abs(distance);
  if (size < 45 * minute) return { unit: "minute", count: Math.round(distance / minute) };
  if (size < 22 * hour) return { unit: "hour", count: Math.round(distance / hour) };
  const on = Date.parse(dayOf(settle(at, zone, edge).on, zone));
  const days = Math.round((on - Date.parse(dayOf(now, zone))) / day);
  if (Math.abs(days) < 60) return { unit: "day", count: days === 0 ? Math.sign(distance) : days };
  if (Math.abs(days) < 730) return { unit: "month", count: Math.trunc(days / 30.44) };
  return { unit: "year", count: Math.trunc(days / 365.25) };
}

/** in 3 days, 2 hours ago, tomorrow. */
export function formatRelative(span: Span, locale: string): string {
  const numeric = span.unit === "day" || span.count === 0 ? "auto" : "always";
  return relativeTimeFormat(intlTag(locale), { numeric }).format(span.count, span.unit);
}

/** A length without a direction: 2 days. */
export function formatSpan(span: Span, locale: string): string {
  return numberFormat(intlTag(locale), {
    style: "unit",
    unit: span.unit,
    unitDisplay: "long",
  }).format(Math.abs(span.count));
}
