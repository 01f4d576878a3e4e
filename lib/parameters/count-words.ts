import { type Figure } from "./atoms";
import { unitAt } from "./units";
import { COUNT_WORDS, HAN_COUNTERS, KOREAN_COUNTS } from "./words/number-words";

const LATIN = /\p{Script=Latin}/u;
const HAN_NUMERAL = /[一二两兩三四五六七八九十百千〇]+|[单双單雙](?=[一-龥])/uy;
const HAN_DIGITS = new Map([
  ["〇", 0],
  ["一", 1],
  ["单", 1],
  ["單", 1],
  ["二", 2],
  ["两", 2],
  ["兩", 2],
  ["双", 2],
  ["雙", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);
const HAN_PLACES = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
]);

const words: readonly (readonly [string, number])[] = COUNT_WORDS.trim()
  .split("\n")
  .flatMap((line) => {
    const [value = "", list = ""] = line.split(" | ");
    return list.split(", ").map((word) => [word, Number(value)] as const);
  })
  .sort((a, b) => b[0].length - a[0].length);

const byFirst = new Map<string, (readonly [string, number])[]>();
for (const entry of words) {
  const first = entry[0].charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

/** 十二 is 12, 三百 is 300, 二〇 is 20. */
function hanNumber(numeral: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of numeral) {
    const place = HAN_PLACES.get(sign);
    if (place !== undefined) {
      sum += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    } else digit = digit * 10 + (HAN_DIGITS.get(sign) ?? 0);
  }
  return sum + digit;
}

function make(value: number, text: string, start: number, end: number): Figure {
  const gap = /^[ -]/.test(text.slice(end)) ? 1 : 0;
  const next = unitAt(text, end + gap);
  const isTime = next?.unit.kind === "time";
  // "Single A" and "one C" are no amperes and degrees.
  const found = isTime || !LATIN.test(text.charAt(end + gap)) ? next : null;
  return {
    kind: "figure",
    readings: [value],
    decimals: 0,
    unit: found?.unit ?? null,
    text: text.slice(start, end),
    before: "",
    after: "",
    role: "value",
    // "Two years" is as exact as "2 years"; "dual" may go unsaid.
    isWord: !isTime,
    joined: null,
    inBrackets: false,
    start,
    end: found && isTime ? found.end : end,
  };
}

function hanAt(text: string, at: number): Figure | null {
  HAN_NUMERAL.lastIndex = at;
  const numeral = HAN_NUMERAL.exec(text)?.[0];
  if (numeral === undefined) return null;
  const next = text.charAt(at + numeral.length);
  if (next === "" || !HAN_COUNTERS.includes(next)) return null;
  return make(hanNumber(numeral), text, at, at + numeral.length);
}

function koreanAt(text: string, at: number): Figure | null {
  if (/[가-힣]/u.test(text.charAt(at - 1))) return null;
  for (const [word, value] of KOREAN_COUNTS)
    if (
      text.startsWith(word, at) &&
      /^ ?(?:개|대|명|쌍|채널|코어|축|단|가지|종|달|시간|곳|줄)/u.test(text.slice(at + word.length))
    )
      return make(value, text, at, at + word.length);
  return null;
}

/** The counting word that is written in folded `text` at `at` (四核, `quad-core`, クアッドコア), or null. */
export function countWordAt(text: string, at: number, language: string): Figure | null {
  if (language.startsWith("ko")) {
    const korean = koreanAt(text, at);
    if (korean) return korean;
  }
  const han = hanAt(text, at);
  if (han) return han;
  if (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at))) return null;
  for (const [word, value] of byFirst.get(text.charAt(at).toLowerCase()) ?? []) {
    if (text.slice(at, at + word.length).toLowerCase() !== word) continue;
    const end = at + word.length;
    if (LATIN.test(word) && LATIN.test(text.charAt(end))) continue;
    return make(value, text, at, end);
  }
  return null;
}
