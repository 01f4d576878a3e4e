import { matchLanguage } from "@/lib/core/match-language";

/** Languages that all of the product speaks. */
export const locales = ["en", "zh"] as const;

/** Languages of the public pages: those of the product, and those that only these pages have. */
export const publicLocales = [...locales, "ja"] as const;

export type Locale = (typeof locales)[number];
export type PublicLocale = (typeof publicLocales)[number];

/** Languages by their own names, for a switch. */
export const languages: readonly { value: Locale; label: string }[] = [
  { value: "en", label: "English" },
  { value: "zh", label: "中文" },
];

/** Languages of the public pages by their own names. */
export const publicLanguages: readonly { value: PublicLocale; label: string }[] = [
  ...languages,
  { value: "ja", label: "日本語" },
];

/** A language of the product, or undefined where the text names none of them. */
export function parseLocale(value: string | null | undefined): Locale | undefined {
  return locales.find((locale) => locale === value);
}

/** A language of the public pages, or undefined. */
export function parsePublicLocale(value: string | null | undefined): PublicLocale | undefined {
  return publicLocales.find((locale) => locale === value);
}

/** What was chosen in this browser, else the person's setting, else what the browser asks for, else English. */
export function resolveLocale(from: {
  cookie?: string;
  person?: string | null;
  acceptLanguage?: string | null;
}): Locale {
  return (
    parseLocale(from.cookie) ??
    parseLocale(from.person) ??
    matchLanguage(from.acceptLanguage, locales) ??
    "en"
  );
}
