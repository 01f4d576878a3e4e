import { matchLanguage } from "@/lib/core/match-language";
import { LOCALES, REGIMES, type Locale } from "@/lib/regimes";
import type { DocsWords } from "./messages/docs-words";
import { en } from "./messages/en";
import { zh, zhHeaders } from "./messages/zh";
import { zhFields } from "./messages/zh-fields";
import { zhSummaries } from "./messages/zh-summaries";
import type { Route } from "./route";

/** What the documentation page says in one language: its own words, and what the contract says in English. */
export interface DocsTexts {
  language: Locale;
  words: DocsWords;
  summary: (route: Route) => string;
  /** What a parameter or field means, of what its schema says. */
  field: (description: string) => string;
  header: (name: string, description: string) => string;
}

const ANSWERS = new Map(
  REGIMES.flatMap(({ answers }) => answers.map(({ name, summary }) => [name, summary])),
);

const TEXTS: Record<Locale, Omit<DocsTexts, "language">> = {
  en: {
    words: en,
    summary: ({ summary }) => summary,
    field: (description) => description,
    header: (_name, description) => description,
  },
  // What has no Chinese yet stays readable; docs-texts.test.ts lets none pass.
  zh: {
    words: zh,
    summary: ({ operationId, summary }) =>
      ANSWERS.get(operationId)?.zh ?? zhSummaries[operationId] ?? summary,
    field: (description) => zhFields[description] ?? description,
    header: (name, description) => zhHeaders[name] ?? description,
  },
};

/** The texts of the documentation page in that language. */
export function docsTexts(language: Locale): DocsTexts {
  return { language, ...TEXTS[language] };
}

/** The language a reader gets: the one that is named (`?lang=`), else what the browser asks for, else English. */
export function docsLanguage(lang: string | undefined, acceptLanguage: string | undefined): Locale {
  return matchLanguage(lang, LOCALES) ?? matchLanguage(acceptLanguage, LOCALES) ?? "en";
}
