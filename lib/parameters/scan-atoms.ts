import { type Atoms, type Figure } from "./atoms";
import { boundAt, isWordStart } from "./bounds";
import { codeAt } from "./codes";
import { countsContainers } from "./containers";
import { countWordAt } from "./count-words";
import { dateAt } from "./dates";
import { foldText } from "./fold-text";
import { numberAt, type Notation } from "./numbers";
import { perTime, type Unit, unitAt } from "./units";
import { MULTIPLIERS } from "./words/number-words";

export interface Scan {
  /** BCP 47 tag of the text. */
  language: string;
  /** What the page's other numbers show of its notation. */
  notation?: Notation | null;
  /** Unit that the parameter's name gives, for numbers that have none. */
  unit?: Unit | null;
}

const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
const PLUS_MINUS =
  /(?:±|\+\s?\/\s?-|\+-|正负|プラスマイナス|บวกลบ|cộng trừ|plus or minus|plus minus|tambah tolak)\s*/iuy;
const BELOW_ZERO = /(?:零下|負|负|マイナス|氷点下|영하|마이너스|âm|minus|ลบ|negatif|tolak)\s?(?=\d)/iuy;
/** What a number can begin with: a digit, a sign, or a word for below zero. */
const FIGURE_FIRST = /[\d.+\-零負负マ氷영마âmลnt]/iu;
const NEGATIVE = /(?:负|負|マイナス)/u;

/** A hyphen is a sign where no number, unit or word goes before it. */
function signAt(text: string, at: number, last: number): { sign: number; end: number } | null {
  BELOW_ZERO.lastIndex = at;
  const words = BELOW_ZERO.exec(text);
  if (words && (NEGATIVE.test(words[0]) || isWordStart(text, at)))
    return { sign: -1, end: at + words[0].length };
  const mark = /^([-+])\s?(?=[\d.])/.exec(text.slice(at, at + 3));
  if (!mark) return null;
  const before = text.slice(0, at);
  const isJoined = last === before.trimEnd().length && last > 0;
  const isSpaced = /\s$/.test(before) && !/\s$/.test(mark[0]);
  if (mark[1] === "+") return isJoined ? null : { sign: 1, end: at + mark[0].length };
  if (isJoined && !isSpaced) return null;
  if (/[\p{L}\d)]$/u.test(before)) return null;
  if (isJoined) return null;
  return { sign: -1, end: at + mark[0].length };
}

function multiplierAt(text: string, at: number): { by: number; end: number } | null {
  const start = text.charAt(at) === " " ? at + 1 : at;
  if (unitAt(text, start)) return null;
  for (const [word, by] of MULTIPLIERS) {
    if (text.slice(start, start + word.length).toLowerCase() !== word) continue;
    const end = start + word.length;
    if (!LATIN.test(word) || !LATIN.test(text.charAt(end))) return { by, end };
  }
  return null;
}

/** As much of what goes before as any word there needs. */
function justBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at);
}

const RATE_BEFORE =
  /(?:每|毎|mỗi |per )(分钟|分鐘|分|秒|小时|小時|時間|时|phút|giờ|giây|minit|menit|jam|minute|hour|second)\s?$|(분|초|시간)당\s?$|(นาที|ชั่วโมง)ละ\s?$/iu;

/** What goes before a number as in 每分钟 1450 转 makes its unit one of so much a minute. */
function withRate(figure: Figure, text: string): void {
  const found = RATE_BEFORE.exec(justBefore(text, figure.start));
  const time = found && unitAt(found[1] ?? found[2] ?? found[3] ?? "", 0)?.unit;
  if (time?.kind === "time" && figure.unit !== null && !figure.unit.kind.includes("/"))
    figure.unit = perTime(figure.unit, time);
}

/** What follows a multiplied number and belongs to it: the 5千 of 1万5千, the 2000 of 1万2000. */
function tailAt(text: string, at: number, by: number): { value: number; end: number } | null {
  const found = /^ ?(\d{1,4})(?!\d|[.,]\d)/.exec(text.slice(at, at + 7));
  if (!found) return null;
  const end = at + found[0].length;
  const isJoined = !found[0].startsWith(" ");
  const multiplier = multiplierAt(text, end);
  if (multiplier !== null && multiplier.by < by)
    return { value: Number(found[1]) * multiplier.by, end: multiplier.end };
  return isJoined && by >= 1e3 && Number(found[1]) < by ? { value: Number(found[1]), end } : null;
}

const UNIT_BEFORE: readonly (readonly [RegExp, string])[] = [
  [/(?:百分之|ร้อยละ|per cent )\s?$/u, "%"],
  [/(?:摄氏|攝氏|摂氏|섭씨)\s?(?:零下|영하|マイナス|负|負|-)?\s?$/u, "°C"],
  [/(?:华氏|華氏|화씨)\s?(?:零下|영하|マイナス|负|負|-)?\s?$/u, "°F"],
];

/** A unit that goes before its number. */
function unitBefore(text: string, at: number): Unit | null {
  const before = justBefore(text, at);
  const sign = UNIT_BEFORE.find(([pattern]) => pattern.test(before))?.[1];
  return sign === undefined ? null : (unitAt(sign, 0)?.unit ?? null);
}

const HALF_AFTER = /^ ?(?:半(?![導导])|반(?![가-힣])|ครึ่ง|rưỡi(?!\p{L})|setengah(?!\p{L})|and a half)/iu;

/** A half that follows the unit, as in 1年半 and một năm rưỡi. */
function withHalf(figure: Figure, text: string): void {
  const half = figure.unit?.kind === "time" ? HALF_AFTER.exec(text.slice(figure.end))?.[0] : undefined;
  if (half === undefined) return;
  figure.readings = figure.readings.map((value) => value + 0.5);
  figure.decimals = 1;
  figure.end += half.length;
}

/** Two hours thirty minutes are one time, six foot two one length: what is smaller and follows straight on is added. */
function addCompound(before: Figure, figure: Figure, between: string): boolean {
  const [one, other] = [before.unit, figure.unit];
  if (!one || !other || one.kind !== other.kind || one.factor <= other.factor) return false;
  if (!["time", "length", "mass"].includes(one.kind) || !/^\s?(?:and |和|と|และ|và|dan )?$/u.test(between))
    return false;
  const ratio = one.factor / other.factor;
  const [value, more] = [before.readings[0], figure.readings[0]];
  if (value === undefined || more === undefined || value < 0 || more < 0 || more >= ratio) return false;
  before.readings = [value * ratio + more];
  before.unit = other;
  before.decimals = figure.decimals;
  before.end = figure.end;
  return true;
}

/** The number at `at` with its multiplier, unit and neighbours, or null. */
function figureAt(text: string, at: number, scan: Scan, last: number): Figure | null {
  if (!FIGURE_FIRST.test(text.charAt(at))) return null;
  const sign = signAt(text, at, last);
  const from = sign?.end ?? at;
  const isPoint = /^\.\d/.test(text.slice(from, from + 2)) && !/[\d.]/.test(text.charAt(from - 1));
  const start = isPoint ? from + 1 : from;
  const number = /\d/.test(text.charAt(start))
    ? numberAt(text, start, scan.language, scan.notation ?? null)
    : null;
  if (!number) return null;
  const isFraction = start !== from;
  const scale = isFraction ? 10 ** -(number.end - start) : 1;
  const multiplier = multiplierAt(text, number.end);
  const by = (sign?.sign ?? 1) * (multiplier?.by ?? 1) * scale;
  const tail = multiplier ? tailAt(text, multiplier.end, multiplier.by) : null;
  let end = tail?.end ?? multiplier?.end ?? number.end;
  const gap = /^(?: ?- ?(?=\p{L})| )?/u.exec(text.slice(end))?.[0].length ?? 0;
  const found = unitAt(text, end + gap) ?? unitAt(text, end);
  if (found) end = found.end;
  const after = found ? "" : (/^ ?([A-Za-z]+)/.exec(text.slice(end))?.[1] ?? "");
  return {
    kind: "figure",
    readings: number.readings.map((value) => value * by + (tail?.value ?? 0)),
    decimals: isFraction ? number.end - start : multiplier ? 0 : number.decimals,
    unit: unitBefore(text, at) ?? found?.unit ?? null,
    text: text.slice(start, number.end),
    before: /([A-Za-z]+)[ -]?$/.exec(justBefore(text, at))?.[1] ?? "",
    after,
    role: "value",
    isWord: !found && by === 1 && number.readings[0] === 1 && countsContainers(text, end),
    joined: null,
    inBrackets: false,
    start: at,
    end,
  };
}

const JOINTS: readonly (readonly [Exclude<Figure["joined"], null>, RegExp])[] = [
  ["product", /^\s*(?:×|\*|x|X|by|乘|掛ける|คูณ)\s*(?:[LWHDTRCPφØ]|dia\.?)?\s*$/u],
  [
    "range",
    /^\s*(?:~|-|…|\.{2,3}|to|から|至|到|부터|에서|ถึง|đến|tới|hingga|sampai|sampai dengan|s\/d|s\.d\.|sd)\s*(?:[+-]\s*)?$/u,
  ],
  [
    "list",
    /^\s*(?:\/|,|、|;|\||&|\+|or|and|或|和|及|もしくは|または|또는|และ|หรือ|và|hoặc|atau|dan|serta)\s*$/u,
  ],
];

function jointBetween(between: string): Figure["joined"] {
  return JOINTS.find(([, pattern]) => pattern.test(between))?.[0] ?? null;
}

/** Gives numbers that are joined to one with a unit that unit: `1/2/4 GB`, `51mm*21`. */
function spreadUnits(figures: Figure[], unit: Unit | null): void {
  for (let at = figures.length - 1; at > 0; at -= 1) {
    const [before, figure] = [figures[at - 1], figures[at]];
    if (!before || !figure || figure.joined === null) continue;
    if (before.unit === null && before.after === "") before.unit = figure.unit;
  }
  for (let at = 1; at < figures.length; at += 1) {
    const [before, figure] = [figures[at - 1], figures[at]];
    if (before && figure && figure.joined !== null && figure.joined !== "list" && figure.after === "")
      figure.unit ??= before.unit;
  }
  if (unit !== null && figures.every((figure) => figure.unit === null))
    for (const figure of figures) if (figure.before === "" && figure.after === "") figure.unit = unit;
}

/** For each place of the text whether it is inside brackets. */
function bracketed(text: string): boolean[] {
  let depth = 0;
  return [...Array(text.length).keys()].map((at) => {
    const sign = text.charAt(at);
    if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    if (sign === "(" || sign === "[") depth += 1;
    return depth > 0;
  });
}

/** Reads what stands in a value: figures with units, codes, dates and bounds, and the words that are left. */
export function scanAtoms(value: string, scan: Scan): Atoms {
  const text = foldText(value);
  const lower = text.toLowerCase();
  const atoms: Atoms = { text, figures: [], codes: [], dates: [], bounds: [], rest: "" };
  const depths = bracketed(text);
  let at = 0;
  let last = 0;
  let tolerant = false;
  while (at < text.length) {
    const inBrackets = depths[at] ?? false;
    const start = at;
    const date = isWordStart(text, at) && !/\d/.test(text.charAt(at - 1)) ? dateAt(text, at) : null;
    if (date) {
      atoms.dates.push({ kind: "date", readings: date.readings, inBrackets, start, end: date.end });
      at = last = date.end;
      continue;
    }
    PLUS_MINUS.lastIndex = at;
    const plusMinus = PLUS_MINUS.exec(text)?.[0];
    if (plusMinus !== undefined) {
      tolerant = true;
      at += plusMinus.length;
      last = 0;
      continue;
    }
    const code = codeAt(text, at);
    if (code) {
      const { canonical, year, end } = code;
      atoms.codes.push({ kind: "code", canonical, year, text: text.slice(at, end), inBrackets, start, end });
      at = last = end;
      continue;
    }
    const figure = figureAt(text, at, scan, last) ?? countWordAt(text, at, scan.language);
    if (figure) {
      const previous = atoms.figures.at(-1);
      if (previous && addCompound(previous, figure, text.slice(previous.end, at))) {
        at = last = figure.end;
        continue;
      }
      if (previous && previous.end <= at) figure.joined = jointBetween(text.slice(previous.end, at));
      if (previous && figure.joined !== null) {
        // The word between them joins them and is no unit or name of either.
        if (text.slice(previous.end, at).includes(previous.after)) previous.after = "";
        figure.before = "";
      }
      figure.inBrackets = inBrackets;
      const before = figure.isWord ? unitBefore(text, at) : null;
      if (before !== null) Object.assign(figure, { unit: before, isWord: false });
      if (tolerant) figure.role = "tolerance";
      // "0 ± 0.5" says no more than "± 0.5".
      if (tolerant && previous?.role === "value" && previous.readings[0] === 0) atoms.figures.pop();
      withHalf(figure, text);
      withRate(figure, text);
      tolerant = false;
      atoms.figures.push(figure);
      at = last = figure.end;
      continue;
    }
    const bound = boundAt(text, lower, at);
    if (bound) {
      atoms.bounds.push(bound.bound);
      atoms.rest += " ";
      at = bound.end;
      continue;
    }
    atoms.rest += text.charAt(at);
    at += 1;
    // A word is passed over whole, so that nothing is looked for inside it.
    while (LATIN.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at)) && LATIN.test(text.charAt(at))) {
      atoms.rest += text.charAt(at);
      at += 1;
    }
  }
  spreadUnits(atoms.figures, scan.unit ?? null);
  return { ...atoms, rest: atoms.rest.replace(/\s+/g, " ").trim() };
}
