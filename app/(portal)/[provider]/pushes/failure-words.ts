import { getLocale, getTimeZone } from "next-intl/server";
import { failureText } from "@/lib/mail";

/** Says what went wrong with a delivery, by its code, in the reader's words; `where` names the place if it is known. */
export async function getFailureWords(): Promise<(code: string, params?: Record<string, unknown>) => string> {
  const [locale, timeZone] = [await getLocale(), await getTimeZone()];
  const reader = { locale: locale === "zh" ? ("zh" as const) : ("en" as const), timeZone };
  return (code, params = {}) => failureText(code, params, reader);
}
