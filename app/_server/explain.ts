import type { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { Refusal } from "@/app/_ui/action-result";
import { AppError, fillWords, type FieldProblem } from "@/lib/core/errors";
import { FIELD_WORDS_ZH } from "./field-words";

type ErrorWords = Awaited<ReturnType<typeof getTranslations<"errors">>>;
type RefusedKey = "invalid" | "notAllowed" | "conflict" | "unavailable";

/** The parser's words of one language, for an issue as it came out of the parser. */
interface ParserWords {
  say(issue: object): string | { message: string } | null | undefined;
}

const english: ParserWords = { say: z.locales.en().localeError };
const chinese: ParserWords = { say: z.locales.zhCN().localeError };

function say(words: ParserWords, issue: z.core.$ZodIssue): string | null {
  const said = words.say(issue);
  return typeof said === "string" ? said : (said?.message ?? null);
}

/** Whether the words are the parser's and not the schema's own. It words a wrong type by an input that issues do not keep. */
function isParsers(message: string, issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_type"
    ? message.startsWith("Invalid input: expected ")
    : say(english, issue) === message;
}

/** What people most often get wrong, in words that speak of a form rather than of types. */
function plainWords(message: string, issue: z.core.$ZodIssue, words: ErrorWords): string | null {
  if (issue.code === "invalid_type" && / received (null|undefined)$/.test(message)) return words("required");
  if (issue.code === "too_small" && issue.origin === "string") {
    const min = Number(issue.minimum);
    return min <= 1 ? words("required") : words("tooShort", { min });
  }
  if (issue.code === "too_big" && issue.origin === "string")
    return words("tooLong", { max: Number(issue.maximum) });
  return null;
}

// Our own words are looked up; the parser's own are said by the parser in the reader's language.
function fieldWords({ message, issue, words: own }: FieldProblem, locale: string, words: ErrorWords): string {
  const parsers = issue && isParsers(message, issue) ? issue : null;
  const plain = parsers && plainWords(message, parsers, words);
  if (plain !== null) return plain;
  if (locale !== "zh") return message;
  const known = own && FIELD_WORDS_ZH.get(own.template);
  if (own && known) return fillWords(known, own.params);
  return (parsers ? say(chinese, parsers) : FIELD_WORDS_ZH.get(message)) ?? message;
}

function keyOf(error: AppError): RefusedKey {
  if (error.code === "forbidden") return "notAllowed";
  if (error.code === "conflict") return "conflict";
  return error.code === "unavailable" ? "unavailable" : "invalid";
}

function chineseOf({ reason, params }: AppError): string | undefined {
  const words = FIELD_WORDS_ZH.get(reason);
  return words && fillWords(words, params);
}

/** What went wrong, in the reader's words: one sentence, and one a field where fields are refused. */
export function explain(error: unknown, locale: string, words: ErrorWords): Refusal {
  if (!(error instanceof AppError)) return { ok: false, message: words("unavailable") };
  if (error.code === "not_found") return { ok: false, message: words("notFoundBody") };
  const fields = Object.fromEntries(
    error.fields.map((field) => [field.path, fieldWords(field, locale, words)]),
  );
  const own = locale === "zh" ? chineseOf(error) : error.code === "invalid" ? undefined : error.detail;
  return { ok: false, message: own ?? words(keyOf(error)), fields };
}
