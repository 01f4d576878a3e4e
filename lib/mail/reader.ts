import { dateIn } from "@/lib/core/time";

/** Whose language and clock a text is written for. */
export interface Reader {
  locale: "en" | "zh";
  timeZone: string;
}

const TAGS = { en: "en-GB", zh: "zh-CN" } as const;

/** The `Intl` tag of a reader's language. */
export function tagOf(reader: Reader): string {
  return TAGS[reader.locale];
}

function clockIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** A calendar day: 16 May 2027. */
export function dayWords(day: string, reader: Reader): string {
  return new Intl.DateTimeFormat(tagOf(reader), {
    timeZone: "UTC",
    day: "numeric",
    month: reader.locale === "en" ? "short" : "long",
    year: "numeric",
  }).format(new Date(`${day}T00:00:00Z`));
}

// Midnight at the end of something is 24:00 of the day before, as the documents write it.
function settled(at: Date, zone: string, isEnd: boolean): { day: string; time: string } {
  const time = clockIn(at, zone);
  if (isEnd && time === "00:00") return { day: dateIn(new Date(at.getTime() - 1), zone), time: "24:00" };
  return { day: dateIn(at, zone), time };
}

function inZone(at: Date, reader: Reader, zone: string, isEnd: boolean): string {
  const { day, time } = settled(at, zone, isEnd);
  return `${dayWords(day, reader)}${reader.locale === "en" ? "," : ""} ${time}`;
}

/** An instant in the reader's zone, which is named. */
export function momentWords(at: Date, reader: Reader): string {
  const zone = reader.locale === "zh" ? `（${reader.timeZone}）` : ` (${reader.timeZone})`;
  return `${inZone(at, reader, reader.timeZone, false)}${zone}`;
}

/** The calendar day on which something ends, as `dueWords` writes it in the reader's zone. */
export function dueDay(at: Date, reader: Reader): string {
  return settled(at, reader.timeZone, true).day;
}

/** When something is due: as the document's zone writes it, and in the reader's zone where that reads otherwise. */
export function dueWords(at: Date, zone: string, reader: Reader): string {
  const there = inZone(at, reader, zone, true);
  const here = inZone(at, reader, reader.timeZone, true);
  if (there === here) return `${there} ${zone}`;
  return reader.locale === "zh"
    ? `${there} ${zone}（即 ${here} ${reader.timeZone}）`
    : `${there} ${zone} (${here} ${reader.timeZone})`;
}
