/** How a page writes numbers, where what stands on it decides: a decimal `comma` or a decimal `point`. */
export type Notation = "comma" | "point";

export interface NumberFound {
  /** What it may mean, the likeliest first. */
  readings: number[];
  /** Printed decimals of the likeliest reading. */
  decimals: number;
  end: number;
}

/** Languages whose typographers write 1.234,5. */
const COMMA_LANGUAGES = new Set(["vi", "id", "km", "lo"]);

const POINTED_GROUPS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d)/uy;
const COMMA_GROUPS = /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d|\.\d)/uy;
const SPACED_GROUPS = /\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)/uy;
const DECIMAL = /\d+[.,]\d+(?!\d)(?![.,]\d)/uy;
const WHOLE = /\d+/uy;
const MIXED_FRACTION = /(?:(\d+)[ -])?(\d+)⁄(\d+)/uy;
const INCH_FRACTION =
  /(?:(\d+)[ -])?(\d)\/(2|4|8|16|32|64)(?=\s?(?:"|in\b|inch|英寸|吋|インチ|인치|นิ้ว|inci))/uy;
const SCIENTIFIC = /\s?[×x*·]\s?10\^(-?\d+)/uy;

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function decimalsOf(digits: string, mark: string): number {
  const at = digits.lastIndexOf(mark);
  return at < 0 ? 0 : digits.length - at - 1;
}

function asPointed(digits: string): number {
  return Number(digits.replace(/[, ']/g, ""));
}
function asComma(digits: string): number {
  return Number(digits.replace(/[. ']/g, "").replace(",", "."));
}

/** `1,250` or `1.250`: a thousand and more, or a number with three decimals, by language and by what the page shows. */
function readAmbiguous(
  digits: string,
  language: string,
  notation: Notation | null,
): Omit<NumberFound, "end"> {
  const mark = digits.includes(",") ? "," : ".";
  const grouped = mark === "," ? asPointed(digits) : asComma(digits);
  const decimal = mark === "," ? asComma(digits) : asPointed(digits);
  const custom: Notation = COMMA_LANGUAGES.has(language.split("-")[0] ?? "") ? "comma" : "point";
  if (digits.startsWith("0")) return { readings: [decimal], decimals: 3 };
  const kept = notation ?? custom;
  const isDecimalMark = (kept === "comma") === (mark === ",");
  const [first, second] = isDecimalMark ? [decimal, grouped] : [grouped, decimal];
  // "1,250" is never 1.25 where people write 1.25 with a point; of other marks both are met, unless the page decides.
  const isSure = notation === custom || (mark === "," && custom === "point" && notation === null);
  return { readings: isSure ? [first] : [first, second], decimals: isDecimalMark ? 3 : 0 };
}

function readGroups(digits: string, language: string, notation: Notation | null): Omit<NumberFound, "end"> {
  const marks = digits.replace(/\d/g, "");
  if (marks.length === 1) return readAmbiguous(digits, language, notation);
  const isComma = marks.startsWith(".");
  return {
    readings: [isComma ? asComma(digits) : asPointed(digits)],
    decimals: decimalsOf(digits, isComma ? "," : "."),
  };
}

function readFraction(text: string, at: number): NumberFound | null {
  const found = take(MIXED_FRACTION, text, at) ?? take(INCH_FRACTION, text, at);
  if (!found) return null;
  const value = Number(found[1] ?? 0) + Number(found[2]) / Number(found[3]);
  return { readings: [value], decimals: 4, end: at + found[0].length };
}

/**
 * The unsigned number that is written in folded `text` at `at`, or null. What could be two numbers, as `1.000` in
 * Vietnamese, has both for readings, the likelier first.
 */
export function numberAt(
  text: string,
  at: number,
  language: string,
  notation: Notation | null,
): NumberFound | null {
  const fraction = readFraction(text, at);
  if (fraction) return fraction;
  const grouped = take(POINTED_GROUPS, text, at) ?? take(COMMA_GROUPS, text, at);
  const spaced = grouped ? null : take(SPACED_GROUPS, text, at);
  const decimal = grouped || spaced ? null : take(DECIMAL, text, at);
  const found = grouped ?? spaced ?? decimal ?? take(WHOLE, text, at);
  if (!found) return null;
  const digits = found[0];
  let end = at + digits.length;
  const mark = /[.,](?=\d+$)/.exec(digits)?.[0] ?? "";
  const read = grouped
    ? readGroups(digits, language, notation)
    : {
        readings: [mark === "," ? asComma(digits) : asPointed(digits)],
        decimals: mark === "" ? 0 : decimalsOf(digits, mark),
      };
  const power = take(SCIENTIFIC, text, end);
  if (!power) return { ...read, end };
  end += power[0].length;
  return {
    readings: read.readings.map((value) => value * 10 ** Number(power[1])),
    decimals: read.decimals,
    end,
  };
}
