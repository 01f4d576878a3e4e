import { conceptsIn } from "./concepts";
import { foldText } from "./fold-text";

interface Worded {
  text: string;
  language: string;
}

/** Scripts of languages that do not write Latin letters. */
const SCRIPTS = new Map([
  ["zh", /\p{Script=Han}/u],
  ["ja", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["th", /\p{Script=Thai}/u],
  ["km", /\p{Script=Khmer}/u],
  ["lo", /\p{Script=Lao}/u],
  ["my", /\p{Script=Myanmar}/u],
  ["ta", /\p{Script=Tamil}/u],
]);
const ENGLISH =
  /\b(?:with|and|for|the|of|or|from|by|per|each|including|supported|support|supports|steel|cable|years?|months?|warranty|wide|high|low|black|white|stainless|water|approx|without|not|available|included|required|mounted|operating|input|output)\b/i;
/** Addresses are in no language. */
const ADDRESS = /\S+@\S+|\bhttps?:\S+|\bwww\.\S+/giu;
const WORDS_LEAST = 3;

function scriptOf(language: string): RegExp | null {
  return SCRIPTS.get(language.split("-")[0]?.toLowerCase() ?? "") ?? null;
}

/** Written in words, and in none of its own language: `Stainless steel` on a Chinese page, 不锈钢 on an English one. */
function isForeign(own: Worded, other: Worded): boolean {
  const text = foldText(own.text).replace(ADDRESS, " ");
  const script = scriptOf(own.language);
  const theirs = scriptOf(other.language);
  if (theirs !== null && script === null) return theirs.test(text) && !/\p{Script=Latin}{2,}/u.test(text);
  if (script !== null) {
    if (script.test(text)) return false;
    if (theirs !== null) return theirs.test(text);
    const words = text.match(/(?<![\p{L}\d])[a-z]{3,}(?![\p{L}\d])/gu) ?? [];
    return (
      words.length >= WORDS_LEAST || (words.length > 0 && (ENGLISH.test(text) || conceptsIn(text).length > 0))
    );
  }
  const isSame = text.toLowerCase() === foldText(other.text).toLowerCase();
  return isSame && other.language.startsWith("en") && ENGLISH.test(text);
}

/** Whether one of two values was left in the words of the other's language. */
export function isLeftUntranslated(a: Worded, b: Worded): boolean {
  return isForeign(a, b) || isForeign(b, a);
}
