import { createTranslator } from "use-intl/core";
import { REGIMES } from "@/lib/regimes";
import { FAILURE_WORDS, isFailureWord, type FailureWordKey } from "./failure-words";
import type { Reader } from "./reader";
import { regimeWords } from "./regime-words";

/** The word for what a mail server or a receiver answered with a status, or null where it is none. */
function statusWord(code: string): [FailureWordKey, string] | null {
  const [, kind, status = ""] = /^(http|smtp)_(\d{3})$/.exec(code) ?? [];
  if (kind === undefined) return null;
  if (kind === "smtp") return ["smtp", status];
  return [status === "401" || status === "403" ? "httpDenied" : "http", status];
}

/**
 * What went wrong with a delivery, in the reader's words; a code that is none of ours is a regime's to word, as what
 * its counterpart said wrongly or why it refused.
 */
export function failureText(code: string, params: Record<string, unknown>, reader: Reader): string {
  const say = createTranslator({ locale: reader.locale, messages: FAILURE_WORDS[reader.locale] });
  if (isFailureWord(code)) return say(code, { status: "–", code });
  const answered = statusWord(code);
  if (answered) return say(answered[0], { status: answered[1] });
  const regime = REGIMES.find(({ messages }) => messages[reader.locale].messages[code] !== undefined);
  if (!regime) return say("unknown", { code });
  return regimeWords(regime.id, code, { status: "–", detail: "–", ...params }, reader);
}
