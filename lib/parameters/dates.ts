import { MONTH_WORDS } from "./words/month-words";

export interface DateFound {
  /** `yyyy-mm-dd` or `yyyy-mm`; two where day and month could be either. */
  readings: string[];
  end: number;
}

const months = new Map(
  MONTH_WORDS.flatMap((line, at) => line.split(" ").map((word) => [word, at + 1] as const)),
);
const NAMES = [...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(".", "\\."))
  .join("|");

const YEAR_FIRST =
  /(\d{4})\s?(?:[-/.]|年|년)\s?(\d{1,2})\s?(?:[-/.]|月|월)\s?(\d{1,2})(?:\s?(?:日|일))?(?![\d.])/uy;
const YEAR_MONTH = /(\d{4})\s?(?:年|년)\s?(\d{1,2})\s?(?:月|월)/uy;
const ISO_MONTH = /((?:19|20)\d{2})[-/.](0[1-9]|1[0-2])(?![\d]|[-/.]\d)/uy;
const DAY_FIRST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/uy;
const VIETNAMESE = /(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:,)?\s+năm\s+(\d{4})/iuy;
const VIETNAMESE_MONTH = /tháng\s+(\d{1,2})(?:\s?[/-]\s?|,?\s+năm\s+)(\d{4})(?!\d)/iuy;
const MONTH_YEAR = /(?<!quý |quarter )(0?[1-9]|1[0-2])\/((?:19|20)\d{2})(?![\d/])/uy;
const DAY_NAME = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(${NAMES}),?\\s+(?:พ\\.ศ\\.\\s?)?(\\d{4})`, "iuy");
const NAME_DAY = new RegExp(`(${NAMES})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, "iuy");
const NAME_YEAR = new RegExp(`(${NAMES}),?\\s+(\\d{4})(?!\\d)`, "iuy");

/** What a date can begin with; most of a text is passed over by it. */
const FIRST = new Set([..."0123456789nt令平", ...[...months.keys()].map((word) => word.charAt(0))]);

/** Years of the Buddhist era run 543 ahead. */
const BUDDHIST = 543;

function write(year: number, month: number, day?: number): string[] {
  const common = year > 2400 ? year - BUDDHIST : year;
  if (common < 1900 || common > 2100 || month < 1 || month > 12) return [];
  if (day !== undefined && (day < 1 || day > 31)) return [];
  const parts = [common, month, ...(day === undefined ? [] : [day])];
  return [parts.map((part) => String(part).padStart(2, "0")).join("-")];
}

type Reader = readonly [RegExp, (groups: (string | undefined)[]) => string[]];

const ERAS = new Map([
  ["令和", 2018],
  ["平成", 1988],
]);
const ERA = /(令和|平成)\s?(\d{1,2}|元)年\s?(\d{1,2})月(?:\s?(\d{1,2})日)?/uy;

const READERS: readonly Reader[] = [
  [
    ERA,
    ([era = "", year, m, d]) =>
      write(
        (ERAS.get(era) ?? 0) + (year === "元" ? 1 : Number(year)),
        Number(m),
        d === undefined ? undefined : Number(d),
      ),
  ],
  [YEAR_FIRST, ([y, m, d]) => write(Number(y), Number(m), Number(d))],
  [YEAR_MONTH, ([y, m]) => write(Number(y), Number(m))],
  [ISO_MONTH, ([y, m]) => write(Number(y), Number(m))],
  [
    DAY_FIRST,
    ([first, , second, y]) => [
      ...write(Number(y), Number(second), Number(first)),
      ...write(Number(y), Number(first), Number(second)),
    ],
  ],
  [VIETNAMESE, ([d, m, y]) => write(Number(y), Number(m), Number(d))],
  [VIETNAMESE_MONTH, ([m, y]) => write(Number(y), Number(m))],
  [MONTH_YEAR, ([m, y]) => write(Number(y), Number(m))],
  [DAY_NAME, ([d, name, y]) => write(Number(y), months.get(name?.toLowerCase() ?? "") ?? 0, Number(d))],
  [NAME_DAY, ([name, d, y]) => write(Number(y), months.get(name?.toLowerCase() ?? "") ?? 0, Number(d))],
  [NAME_YEAR, ([name, y]) => write(Number(y), months.get(name?.toLowerCase() ?? "") ?? 0)],
];

/** The calendar date that is written in folded `text` at `at`, or null. Nothing is asked of the day's existence. */
export function dateAt(text: string, at: number): DateFound | null {
  if (!FIRST.has(text.charAt(at).toLowerCase())) return null;
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const readings = found ? read(found.slice(1)) : [];
    if (found && readings.length > 0) return { readings: [...new Set(readings)], end: at + found[0].length };
  }
  return null;
}
