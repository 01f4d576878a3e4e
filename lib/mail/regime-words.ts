import { createTranslator } from "use-intl/core";
import { findRegime, type RegimeMessages } from "@/lib/regimes";
import { dayWords, dueWords, tagOf, type Reader } from "./reader";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

function valueWords(value: unknown, zone: string, reader: Reader): string | number {
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return new Intl.ListFormat(tagOf(reader)).format(value.map(String));
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "string" || value === "") return "–";
  if (DAY.test(value)) return dayWords(value, reader);
  return INSTANT.test(value) ? dueWords(new Date(value), zone, reader) : value;
}

/** What a regime calls one of its messages, in the reader's language; the code itself where it has no text. */
export function regimeWords(
  regimeId: string,
  message: string,
  params: Record<string, unknown>,
  reader: Reader,
): string {
  const regime = findRegime(regimeId);
  const messages: RegimeMessages["messages"] = regime?.messages[reader.locale].messages ?? {};
  if (!regime || messages[message] === undefined) return message;
  const translate = createTranslator({ locale: reader.locale, timeZone: reader.timeZone, messages });
  const values = Object.entries(params).map(
    ([name, value]) => [name, valueWords(value, regime.timeZone, reader)] as const,
  );
  return translate(message, Object.fromEntries(values));
}

/** A regime's short name in the reader's language. */
export function regimeName(regimeId: string, reader: Reader): string {
  return findRegime(regimeId)?.messages[reader.locale].shortName ?? regimeId;
}
