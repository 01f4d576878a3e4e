import type { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { ActionResult } from "@/app/_ui/action-result";
import { AppError, type FieldProblem } from "@/lib/core/errors";
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

// Our own words are looked up; the parser's own are said by the parser in the reader's language.
function fieldWords({ message, issue }: FieldProblem, locale: string): string {
  if (locale !== "zh") return message;
  const isOurs = !issue || say(english, issue) !== message;
  return (isOurs ? FIELD_WORDS_ZH.get(message) : issue && say(chinese, issue)) ?? message;
}

function keyOf(error: AppError): RefusedKey {
  if (error.code === "forbidden") return "notAllowed";
  if (error.code === "conflict") return "conflict";
  return error.code === "unavailable" ? "unavailable" : "invalid";
}

/** What went wrong, in the reader's words: one sentence, and one a field where fields are refused. */
export function explain(error: unknown, locale: string, words: ErrorWords): ActionResult {
  if (!(error instanceof AppError)) return { ok: false, message: words("unavailable") };
  if (error.code === "not_found") return { ok: false, message: words("notFoundBody") };
  const fields = Object.fromEntries(error.fields.map((field) => [field.path, fieldWords(field, locale)]));
  const own =
    locale === "zh" ? FIELD_WORDS_ZH.get(error.reason) : error.code === "invalid" ? undefined : error.detail;
  return { ok: false, message: own ?? words(keyOf(error)), fields };
}
