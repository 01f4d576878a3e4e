import { countScripts, detectLanguage } from "./detect-language";

/** Scripts of languages that are not written in Latin letters. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  ...{
    zh: ["han"],
    ja: ["han", "kana"],
    ko: ["ko", "han"],
    th: ["th"],
    km: ["km"],
    lo: ["lo"],
    my: ["my"],
    ta: ["ta"],
  },
  ...{ ru: ["cyrillic"], uk: ["cyrillic"], bg: ["cyrillic"], ar: ["arabic"] },
};
// Not in a language at all, or in one for good reason.
const NO_PROSE =
  /https?:|www\.|@|©|copyright|all rights|\bCo\.?,? ?Ltd|\b(?:Road|Street|Avenue|Rd\.|St\.|District)\b|有限公司|株式会社|유한회사|주식회사/i;
const FUNCTION_WORDS =
  /\b(?:the|and|of|to|in|is|for|with|on|this|that|are|from|by|it|you|can|our|your|we|be|have|has|please|which|when|will|also|not)\b/gi;
const WORDS_LEAST = 4;
const WORDS_ALONE = 7;
const LETTERS_LEAST = 24;
const FUNCTION_WORDS_ALONE = 2;
const SIGNS_LEAST = 4;
const SAME_WORDS_LEAST = 6;
const SHARE_MOST = 0.05;

export interface ForeignText {
  /** The language it was left in. */
  language: string;
}

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];

function signsOf(counts: ReadonlyMap<string, number>, language: string): number {
  return (SCRIPTS[language] ?? []).reduce((sum, script) => sum + (counts.get(script) ?? 0), 0);
}

function latinOnOther(
  text: string,
  counts: ReadonlyMap<string, number>,
  own: string,
  isSame: boolean,
): boolean {
  const letters = counts.get("latin") ?? 0;
  if (signsOf(counts, own) > letters * SHARE_MOST || letters < LETTERS_LEAST) return false;
  const words = wordsOf(text).filter((word) => word.length > 1);
  const functional = text.match(FUNCTION_WORDS)?.length ?? 0;
  // Model names and lists of them are in no language.
  if (functional === 0) return false;
  return isSame
    ? words.length >= WORDS_LEAST
    : words.length >= WORDS_ALONE && functional >= FUNCTION_WORDS_ALONE;
}

/**
 * The language that a piece of text on a page was left in, where it is plainly not the page's: by its script, by words
 * that only sentences have, or by standing word for word on the page in that language. Names, addresses, model numbers
 * and short texts are in no language; null for them and wherever it is not plain.
 */
export function foreignText(
  text: string,
  own: string,
  others: readonly { language: string; texts: ReadonlySet<string> }[],
): ForeignText | null {
  if (text.length < SIGNS_LEAST || NO_PROSE.test(text)) return null;
  const counts = countScripts(text);
  const latin = counts.get("latin") ?? 0;
  const same = others.find(({ texts }) => texts.has(text));
  if (SCRIPTS[own] !== undefined) {
    const from = others.find(({ language }) => language === "en") ?? same;
    if (from && SCRIPTS[from.language] === undefined && latinOnOther(text, counts, own, same !== undefined))
      return { language: from.language };
  }
  for (const { language } of others) {
    const signs = signsOf(counts, language);
    const isOwnScript = SCRIPTS[own]?.some((script) => SCRIPTS[language]?.includes(script)) ?? false;
    if (
      SCRIPTS[language] !== undefined &&
      !isOwnScript &&
      signs >= SIGNS_LEAST &&
      signs * 2 > latin + signsOf(counts, own)
    )
      return { language };
  }
  const isLatin = SCRIPTS[own] === undefined && same && SCRIPTS[same.language] === undefined;
  if (!isLatin || wordsOf(text).length < SAME_WORDS_LEAST) return null;
  return detectLanguage(text) === same.language ? { language: same.language } : null;
}
