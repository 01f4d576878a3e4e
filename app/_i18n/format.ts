import { getLocale, getTimeZone } from "next-intl/server";
import { dayOf, formatAbsolute, formatDay, formatRelative, intlTag, spanBetween } from "../_ui/format-time";
import { listFormat, numberFormat } from "../_ui/intl";

/** Dates and numbers as the reader writes them, in the reader's zone; for titles, sentences and exports. In a page's body, Time and Day show more. */
export async function getFormat() {
  const [locale, zone] = [await getLocale(), await getTimeZone()];
  return {
    locale,
    zone,
    /** 27 Nov 2026, 17:00 */
    dateTime: (at: Date) => formatAbsolute(at, { locale, zone }),
    /** The reader's day of an instant: 27 Nov 2026 */
    date: (at: Date) => formatDay(dayOf(at, zone), locale),
    /** A calendar day without a zone, given as YYYY-MM-DD */
    day: (iso: string) => formatDay(iso, locale),
    /** in 3 days */
    relative: (at: Date, now: Date) => formatRelative(spanBetween(at, now, zone), locale),
    /** a, b and c */
    list: (words: readonly string[]) => listFormat(intlTag(locale), { type: "conjunction" }).format(words),
    number: (value: number) => numberFormat(intlTag(locale), {}).format(value),
  };
}
