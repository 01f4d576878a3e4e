const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMERIC = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/;
const DAY_FIRST = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/;
const MONTH_FIRST = /([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/;

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** The first date a text writes whose order cannot be mistaken, as `2027-03-31`; null where there is none. */
export function writtenDate(text: string): string | null {
  const [, year, month, day] = NUMERIC.exec(text) ?? [];
  if (year !== undefined) return dateOf(Number(year), Number(month), Number(day));
  const [, first, name, last] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined)
    return dateOf(Number(last), MONTHS.indexOf((name ?? "").toLowerCase()) + 1, Number(first));
  const [, named, second, end] = MONTH_FIRST.exec(text) ?? [];
  return second === undefined
    ? null
    : dateOf(Number(end), MONTHS.indexOf((named ?? "").toLowerCase()) + 1, Number(second));
}
