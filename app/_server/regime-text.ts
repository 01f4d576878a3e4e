import { createTranslator } from "next-intl";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { cache } from "react";
import type { PublicLocale } from "@/app/_i18n/locales";
import { formatAbsolute, formatDay, formatElsewhere, intlTag, type TimeEdge } from "@/app/_ui/format-time";
import { displayNames, listFormat } from "@/app/_ui/intl";
import {
  findRegime,
  SIGNING_PARTIES,
  type SigningParty,
  type Regime,
  type RegimeMessages,
} from "@/lib/regimes";

/** Values of a message as they are stored: dates as ISO strings, countries and languages as codes. */
export type MessageParams = Record<string, unknown>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;
/** Our own doings have no zone but the reader's; a regime's moments name the regime's zone where it differs. */
const OURS = new Set(["checkedAt"]);

type RegimeWords = Awaited<ReturnType<typeof getTranslations<"regime">>>;

type PartyWords = Awaited<ReturnType<typeof getTranslations<"duties.party">>>;

interface Reader {
  locale: PublicLocale;
  zone: string;
  words: RegimeWords;
  parties: PartyWords;
}

/** Texts of one regime in the reader's language, with dates, countries and languages as the reader writes them. */
export interface RegimeText {
  regime: Regime;
  table: RegimeMessages;
  /** A verdict's, obligation's, deadline's or failure's sentence. */
  say(message: string, params?: MessageParams): string;
  /** What a party states by signing who is responsible for what. */
  state(party: SigningParty, params: MessageParams): string;
  /** Title of a rule, assumption or conflict; the code itself where there is none. */
  titleOf(code: string): string;
  /** What a reading of a conflict says. */
  readingOf(conflict: string, reading: string): string;
}

function nameOf(kind: "region" | "language", code: string, locale: string): string {
  try {
    return displayNames(intlTag(locale), { type: kind }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Names of countries or languages in the reader's language, joined as the reader joins a list. */
function listOfNames(kind: "region" | "language" | null, values: readonly unknown[], locale: string): string {
  const names = values.map((value) => (kind ? nameOf(kind, String(value), locale) : String(value)));
  return listFormat(intlTag(locale), { type: "conjunction" }).format(names);
}

function instantWords(name: string, value: string, reader: Reader, regimeZone: string): string {
  const at = new Date(value);
  // "Before 24:00 of the 18th", as the documents write a deadline.
  const edge: TimeEdge = name === "dueAt" ? "end" : "start";
  const here = formatAbsolute(at, reader, edge);
  const there = OURS.has(name) ? null : formatElsewhere(at, reader, regimeZone, edge);
  return there === null ? here : reader.words("elsewhere", { here, there });
}

/** The parties of a site by what they are, whoever reads it. */
function partyName(value: unknown, { parties }: Reader): string {
  const known = SIGNING_PARTIES.find((party) => party === value);
  return known ? parties(known) : String(value);
}

function wordsFor(name: string, value: unknown, reader: Reader, regimeZone: string): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return reader.words(value ? "yes" : "no");
  if (Array.isArray(value)) {
    if (name === "parties")
      return listOfNames(
        null,
        value.map((one) => partyName(one, reader)),
        reader.locale,
      );
    const kind = name === "countries" ? "region" : name === "languages" ? "language" : null;
    return listOfNames(kind, value, reader.locale);
  }
  if (typeof value !== "string" || value === "") return reader.words("notStated");
  if (name === "number") return value;
  if (DAY.test(value)) return formatDay(value, reader.locale);
  return INSTANT.test(value) ? instantWords(name, value, reader, regimeZone) : value;
}

function titleIn(table: RegimeMessages, code: string): string {
  return (
    (table.rules[code] ?? table.assumptions[code] ?? table.conflicts[code] ?? table.watch[code])?.title ??
    code
  );
}

function textOf(regime: Regime, reader: Reader): RegimeText {
  const table = regime.messages[reader.locale === "zh" ? "zh" : "en"];
  const translate = createTranslator({
    locale: reader.locale,
    timeZone: reader.zone,
    messages: table.messages,
    onError: () => undefined,
  });
  const statements = createTranslator({
    locale: reader.locale,
    messages: table.statements,
    onError: () => undefined,
  });
  return {
    regime,
    table,
    state: (party, params) =>
      statements(
        party,
        Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
      ),
    say(message, params = {}) {
      const values = Object.entries(params).map(
        ([name, value]) => [name, wordsFor(name, value, reader, regime.timeZone)] as const,
      );
      return table.messages[message] === undefined ? message : translate(message, Object.fromEntries(values));
    },
    titleOf: (code) => titleIn(table, code),
    readingOf: (conflict, reading) => table.conflicts[conflict]?.readings[reading] ?? reading,
  };
}

const readReader = cache(async (): Promise<Reader> => {
  const [locale, zone] = [await getLocale(), await getTimeZone()];
  const [words, parties] = [await getTranslations("regime"), await getTranslations("duties.party")];
  return { locale, zone, words, parties };
});

/** The texts of a regime for the reader of this request; null for an id that is none. */
export const findRegimeText = cache(async (regimeId: string): Promise<RegimeText | null> => {
  const regime = findRegime(regimeId);
  return regime ? textOf(regime, await readReader()) : null;
});

/** Names of countries and languages for the reader of this request. */
export const getNames = cache(async () => {
  const { locale } = await readReader();
  return {
    country: (code: string) => nameOf("region", code, locale),
    language: (tag: string) => nameOf("language", tag, locale),
    countries: (codes: readonly string[]) => listOfNames("region", codes, locale),
    languages: (tags: readonly string[]) => listOfNames("language", tags, locale),
  };
});
