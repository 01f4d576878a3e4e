import { francAll } from "franc-all";

/** ISO 639-3 as the detector says it, and the tag that pages use: the written official languages, and neighbours. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ eng: "en", ind: "id", zlm: "ms", tgl: "fil", vie: "vi", mri: "mi" },
  ...{ fra: "fr", deu: "de", spa: "es", por: "pt", ita: "it", nld: "nl", pol: "pl", tur: "tr", ces: "cs" },
};
const CYRILLIC: Readonly<Record<string, string>> = { rus: "ru", ukr: "uk", bul: "bg" };

const SCRIPTS: readonly [string, RegExp][] = [
  ["han", /\p{Script=Han}/u],
  ["latin", /\p{Script=Latin}/u],
  ["th", /\p{Script=Thai}/u],
  ["km", /\p{Script=Khmer}/u],
  ["lo", /\p{Script=Lao}/u],
  ["my", /\p{Script=Myanmar}/u],
  ["ta", /\p{Script=Tamil}/u],
  ["ko", /\p{Script=Hangul}/u],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
];

const [FIRST_BEYOND_ASCII, LOWER, LETTER_A, LETTER_Z] = [0x80, 0x20, 0x61, 0x7a];

// One sign of these says as much as several letters: a page of model numbers and some Chinese is a Chinese page.
const LETTERS_A_SIGN = 3;
const LETTERS_LEAST = 60;
const SIGNS_LEAST = 6;
const KANA_SHARE = 0.1;
const SAMPLE = 1_500;
const WORDS_SAMPLE = 500;
// What every English text is full of; a third of what the detector takes to tell it.
const ENGLISH =
  /\b(?:the|and|of|to|in|is|for|with|on|this|that|are|from|by|it|you|can|our|your|we|as|or|be|at|an)\b/gi;
const ENGLISH_SHARE = 0.18;
/** Names, addresses and model numbers are in no language. */
const NO_WORDS = /\S+@\S+|https?:\S+|www\.\S+|\S*\d\S*/giu;
/** What little text there is may be nearest to any; how far the next one must be off, as a share. */
const SURE = 0.04;
const VIETNAMESE = /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
const VIETNAMESE_SHARE = 0.08;
// Indonesian and Malay are told apart by the detector less surely than by whoever declares them.
const ALIKE: readonly (readonly string[])[] = [["id", "ms"]];

/** How many letters of each script a text has. */
export function countScripts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let latin = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < FIRST_BEYOND_ASCII) {
      if ((code | LOWER) >= LETTER_A && (code | LOWER) <= LETTER_Z) latin += 1;
      continue;
    }
    const script = SCRIPTS.find(([, pattern]) => pattern.test(sign))?.[0];
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts.set("latin", (counts.get("latin") ?? 0) + latin);
}

function detectLatin(text: string, letters: number): string | null {
  if ((text.match(VIETNAMESE)?.length ?? 0) > letters * VIETNAMESE_SHARE) return "vi";
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if ((text.match(ENGLISH)?.length ?? 0) > words * ENGLISH_SHARE) return "en";
  return detectWords(text, LATIN);
}

function detectWords(text: string, among: Readonly<Record<string, string>>): string | null {
  const only = Object.keys(among);
  const words = text.replace(NO_WORDS, " ").slice(0, WORDS_SAMPLE);
  const [best, ...others] = francAll(words, { only, minLength: LETTERS_LEAST });
  const tag = best && among[best[0]];
  if (!tag) return null;
  const next = others.find(([name]) => !areAlike(tag, among[name] ?? name))?.[1] ?? 0;
  return next > 1 - SURE ? null : tag;
}

/**
 * The language a text is written in, as a BCP 47 primary tag, by its script where that decides it; null where it is too
 * short to tell or in none that is known. Of the fourteen written languages that the agreement's members use officially
 * all are told apart (franc-all), Chinese without regard to its two scripts.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const counts = countScripts(sample);
  const of = (name: string): number => counts.get(name) ?? 0;
  const latin = of("latin");
  const written = SCRIPTS.map(([name]) => name)
    .filter((name) => !["latin", "kana", "han"].includes(name))
    .map((name): [string, number] => [name, of(name)]);
  const [script = "", signs = 0] = written.sort((a, b) => b[1] - a[1])[0] ?? [];
  const eastern = of("kana") + of("han");
  if (signs > eastern && signs * LETTERS_A_SIGN > latin) {
    if (signs < SIGNS_LEAST) return null;
    return script === "cyrillic" ? detectWords(sample, CYRILLIC) : script === "arabic" ? "ar" : script;
  }
  if (eastern * LETTERS_A_SIGN > latin) {
    if (eastern < SIGNS_LEAST) return null;
    return of("kana") >= eastern * KANA_SHARE ? "ja" : "zh";
  }
  return latin < LETTERS_LEAST ? null : detectLatin(sample, latin);
}

/** Whether two primary tags are of languages that a detector confuses, or the same. */
export function areAlike(one: string, other: string): boolean {
  return one === other || ALIKE.some((pair) => pair.includes(one) && pair.includes(other));
}
