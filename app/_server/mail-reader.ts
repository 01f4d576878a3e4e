import { getLocale, getTimeZone } from "next-intl/server";
import type { Reader } from "@/lib/mail";

/** Who reads this request's page, as the words that mails have too are told to them. */
export async function getMailReader(): Promise<Reader> {
  const [locale, timeZone] = [await getLocale(), await getTimeZone()];
  return { locale: locale === "zh" ? "zh" : "en", timeZone };
}
