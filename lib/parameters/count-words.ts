import { type Figure } from "./atoms";
import { unitAt } from "./units";
import { HAN_COUNTERS, KOREAN_COUNTS, NUMBER_WORDS } from "./words/number-words";

const LATIN = /\p{Script=Latin}/u;
const HAN_NUMERAL =
  /[一二两兩三四五六七八九十百千〇]+|(?:[单單単](?!位|品|体|独|語|価|价)|[双雙])(?=[一-龥])/uy;
const HAN_DIGITS = new Map([
  ["〇", 0],
  ["一", 1],
  ["单", 1],
  ["單", 1],
  ["単", 1],
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

interface NumberWord {
  word: string;
  value: number;
  /** Whether it takes part in no longer numeral. */
  isAlone: boolean;
}

const byFirst = new Map<string, NumberWord[]>();
for (const line of NUMBER_WORDS.trim().split("\n")) {
  const [value = "", list = ""] = line.split(" | ");
  for (const entry of list.split(", ")) {
    const word = entry.replace(/^=/, "");
    const first = word.charAt(0);
    const known = byFirst.get(first) ?? [];
    byFirst.set(
      first,
      [...known, { word, value: Number(value), isAlone: entry.startsWith("=") }].sort(
        (a, b) => b.word.length - a.word.length,
      ),
    );
  }
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
  // "Single A" and "one C" are no amperes and degrees.
  const isWord = next !== null && (next.end - end - gap > 2 || !LATIN.test(text.charAt(end + gap)));
  const found = isWord ? next : null;
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
    isWord: found === null,
    joined: null,
    inBrackets: false,
    start,
    end: found?.end ?? end,
  };
}

function hanAt(text: string, at: number): Figure | null {
  HAN_NUMERAL.lastIndex = at;
  const numeral = HAN_NUMERAL.exec(text)?.[0];
  if (numeral === undefined || text.startsWith("百分之", at)) return null;
  const next = text.charAt(at + numeral.length);
  const isShare = text.slice(0, at).endsWith("百分之");
  if (!isShare && (next === "" || !(HAN_COUNTERS.includes(next) || unitAt(text, at + numeral.length))))
    return null;
  return make(hanNumber(numeral), text, at, at + numeral.length);
}

const KOREAN_PHASE = /[단삼](?=상(?![가-힣]))/uy;

function koreanAt(text: string, at: number): Figure | null {
  KOREAN_PHASE.lastIndex = at;
  const phase = KOREAN_PHASE.exec(text)?.[0];
  if (phase !== undefined) return make(phase === "단" ? 1 : 3, text, at, at + 1);
  if (/[가-힣]/u.test(text.charAt(at - 1))) return null;
  for (const [word, value] of KOREAN_COUNTS)
    if (
      text.startsWith(word, at) &&
      /^ ?(?:개|대|명|쌍|채널|코어|축|단|가지|종|달|시간|곳|줄|년|일|주|분|초|미터|킬로|리터|그램|와트|볼트|인치|%|퍼센트)/u.test(
        text.slice(at + word.length),
      )
    )
      return make(value, text, at, at + word.length);
  return null;
}

function wordAt(text: string, at: number): (NumberWord & { end: number }) | null {
  if (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at))) return null;
  for (const entry of byFirst.get(text.charAt(at).toLowerCase()) ?? []) {
    const end = at + entry.word.length;
    if (text.slice(at, end).toLowerCase() !== entry.word) continue;
    // "Setahun" is one year in one word.
    const isPrefix = entry.word === "se" && /^(?:tahun|bulan|minggu|jam|hari)/i.test(text.slice(end));
    if (entry.word === "se" && !isPrefix) continue;
    if (!isPrefix && LATIN.test(entry.word) && LATIN.test(text.charAt(end))) continue;
    return { ...entry, end };
  }
  return null;
}

/** "Satu setengah" is one and a half. */
const HALF = /^ (?:setengah|rưỡi)(?!\p{L})/iu;

/** Reads a numeral of several words: digits, and tens, hundreds and thousands that multiply what goes before. */
function numeralAt(text: string, at: number): { value: number; end: number } | null {
  const first = wordAt(text, at);
  if (first === null) return null;
  if (first.isAlone) return { value: first.value, end: first.end };
  let [sum, part, end] = [0, first.value, first.end];
  for (let next = wordAt(text, end + (text.charAt(end) === " " ? 1 : 0)); next !== null && !next.isAlone;) {
    if (next.value >= 1_000) [sum, part] = [(sum + part) * next.value, 0];
    else if (next.value >= 10 && part > 0 && part < 10) part *= next.value;
    else if (next.value < 10 && (part === 0 || part >= 10)) [sum, part] = [sum + part, next.value];
    else break;
    end = next.end;
    next = wordAt(text, end + (text.charAt(end) === " " ? 1 : 0));
  }
  const half = HALF.exec(text.slice(end));
  return half ? { value: sum + part + 0.5, end: end + half[0].length } : { value: sum + part, end };
}

/** Vietnamese has one word for five and for a year: before a counter it is the number. */
const VIETNAMESE_FIVE =
  /năm(?= (?:năm|tháng|ngày|giờ|phút|lõi|nhân|cổng|chiếc|cái|lớp|trục|kênh|lít|mét|kg))/iuy;

/** The number that is written in words in folded `text` at `at` (四核, `quad-core`, クアッドコア, hai năm), or null. */
export function countWordAt(text: string, at: number, language: string): Figure | null {
  if (language.startsWith("ko")) {
    const korean = koreanAt(text, at);
    if (korean) return korean;
  }
  const han = hanAt(text, at);
  if (han) return han;
  VIETNAMESE_FIVE.lastIndex = at;
  if (language.startsWith("vi") && VIETNAMESE_FIVE.test(text)) return make(5, text, at, at + 3);
  const numeral = numeralAt(text, at);
  if (numeral === null) return null;
  // 半 and 打 are parts of other words, unless what they measure follows.
  if (/^[半반打]/u.test(text.charAt(at)) && !unitAt(text, numeral.end)) return null;
  return make(numeral.value, text, at, numeral.end);
}
