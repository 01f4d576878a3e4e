import { matchLanguage } from "@/lib/core/match-language";
import { parsePublicLocale, publicLocales, type PublicLocale } from "./locales";

/** Where the pages for everybody are. */
const PUBLIC = /^\/verify\//;

/**
 * The language of a public page: what its address names (`?lang=`), else what was chosen in this browser, else what the
 * browser asks for, else English. Undefined where the page is not a public one.
 */
export function resolvePublicLocale(from: {
  path: string | null;
  cookie?: string;
  acceptLanguage?: string | null;
}): PublicLocale | undefined {
  if (from.path === null || !PUBLIC.test(from.path)) return undefined;
  const query = from.path.split("?")[1] ?? "";
  return (
    parsePublicLocale(new URLSearchParams(query).get("lang")) ??
    parsePublicLocale(from.cookie) ??
    matchLanguage(from.acceptLanguage, publicLocales) ??
    "en"
  );
}
