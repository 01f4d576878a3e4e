import { UNIT_FACTORS } from "./unit-factors";
import { UNIT_WORDS } from "./words/unit-words";

export interface Unit {
  /** What it measures: `length`, or `mass/volume` for a unit made of two. */
  kind: string;
  factor: number;
  offset: number;
  /** Its name in our table, for people: `mm`, `kg/m3`. */
  symbol: string;
}

interface Found {
  unit: Unit;
  /** Where the text goes on. */
  end: number;
}

interface Alias {
  text: string;
  unit: Unit;
}

function unitNamed(symbol: string): Unit | null {
  const found = UNIT_FACTORS.get(symbol);
  return found ? { kind: found.kind, factor: found.factor, offset: found.offset ?? 0, symbol } : null;
}

function readAliases(): Alias[] {
  return UNIT_WORDS.trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", words = ""] = line.split(" | ");
      const unit = unitNamed(name);
      if (unit === null) throw new Error(`The unit ${name} has words but no size.`);
      return words.split(", ").map((text) => ({ text: text.normalize("NFKC"), unit }));
    });
}

/** Codes of product markup; as words of a text they would mean something else. */
const CODE = /^(?:[A-Z]{3}|A86|4K|P1|DD)$/;
const WORD_LIKE_CODE = new Set(["VDC", "VAC", "PSI", "RPM", "FPS", "PPM", "MHZ", "KHZ"]);

const all = readAliases();
const byCode = new Map(all.filter(({ text }) => CODE.test(text)).map(({ text, unit }) => [text, unit]));
const inText = all
  .filter(({ text }) => !CODE.test(text) || WORD_LIKE_CODE.has(text))
  .sort((a, b) => b.text.length - a.text.length);

function groupBy(aliases: Alias[], key: (text: string) => string): Map<string, Alias[]> {
  const groups = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const first = key(alias.text).charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), alias]);
  }
  return groups;
}

const exact = groupBy(inText, (text) => text);
/** Without regard to case, as far as only one unit is meant: `KG`, but not `mw`. Single letters but v and w are not. */
const loose = groupBy(
  inText.filter(({ text, unit }) => {
    if (/^[a-z]$/i.test(text)) return /^[vwl]$/i.test(text);
    const lower = text.toLowerCase();
    return inText.every((other) => other.text.toLowerCase() !== lower || other.unit.symbol === unit.symbol);
  }),
  (text) => text.toLowerCase(),
);

const LATIN = /\p{Script=Latin}/u;

function endsWell(text: string, alias: string, end: number): boolean {
  const last = alias.charAt(alias.length - 1);
  const next = text.charAt(end);
  // "-20 s.d. 50" and "10 s/d 20" are Indonesian for "to".
  if (alias === "s" && /^(?:\.d\b|\/d\b)/i.test(text.slice(end))) return false;
  // "4 in 1" and "2 in stock" speak of no inches.
  if (alias === "in" && /^ (?:[a-z0-9])/i.test(text.slice(end))) return false;
  if (!LATIN.test(last) && !/[Ωμ]/u.test(last)) return true;
  return !(LATIN.test(next) || /\d/.test(next));
}

function simpleUnitAt(text: string, at: number): Found | null {
  const first = text.charAt(at);
  for (const { text: alias, unit } of exact.get(first) ?? [])
    if (text.startsWith(alias, at) && endsWell(text, alias, at + alias.length))
      return { unit, end: at + alias.length };
  for (const { text: alias, unit } of loose.get(first.toLowerCase()) ?? []) {
    const end = at + alias.length;
    if (text.slice(at, end).toLowerCase() === alias.toLowerCase() && endsWell(text, alias, end))
      return { unit, end };
  }
  return null;
}

const OVER = /\s?(?:\/|每|毎|ต่อ|\bper\b|\bmỗi\b|\btrên\b|\bse(?=minit|jam|saat))\s?\(?/uy;
const TIMES = /\s?[·・⋅•.*-]\s?/uy;

function combine(left: Unit, right: Unit, sign: "/" | "*"): Unit {
  const factor = sign === "/" ? left.factor / right.factor : left.factor * right.factor;
  const kinds = sign === "/" ? [left.kind, right.kind] : [left.kind, right.kind].sort();
  return {
    kind: kinds.join(sign),
    factor,
    offset: 0,
    symbol: `${left.symbol}${sign}${right.symbol}`,
  };
}

/** So much in each unit of time, as 毎分 before a number says. */
export function perTime(unit: Unit, time: Unit): Unit {
  return combine(unit, time, "/");
}

const OVER_MANY = /\/(\d+(?:\.\d+)?) ?/uy;
/** What is stated for more than one of another unit, as N/25mm and g/100mL; 10A/250V are two amounts. */
const STATED_FOR_MANY = new Set(["force/length", "mass/volume", "mass/area", "energy/mass", "energy/volume"]);

function overManyAt(text: string, found: Found): Found | null {
  OVER_MANY.lastIndex = found.end;
  const [joint = "", many = ""] = OVER_MANY.exec(text) ?? [];
  const next = joint === "" ? null : simpleUnitAt(text, found.end + joint.length);
  if (!next || !STATED_FOR_MANY.has(`${found.unit.kind}/${next.unit.kind}`)) return null;
  const times = {
    ...next.unit,
    factor: next.unit.factor * Number(many),
    symbol: `${many}${next.unit.symbol}`,
  };
  return { unit: combine(found.unit, times, "/"), end: next.end };
}

function continueBy(text: string, found: Found, pattern: RegExp, sign: "/" | "*"): Found | null {
  pattern.lastIndex = found.end;
  const joint = pattern.exec(text);
  const next = joint && simpleUnitAt(text, found.end + joint[0].length);
  if (joint && !next && sign === "/") return overManyAt(text, found);
  if (!next) return null;
  if (next.unit.kind === found.unit.kind) return null;
  const end = joint[0].endsWith("(") && text.charAt(next.end) === ")" ? next.end + 1 : next.end;
  return { unit: combine(found.unit, next.unit, sign), end };
}

/** The unit that is written in folded `text` at `at`, with what it is divided or multiplied by; null where none is. */
export function unitAt(text: string, at: number): Found | null {
  let found = simpleUnitAt(text, at);
  if (found?.unit.kind === "force" || found?.unit.kind === "power")
    found = continueBy(text, found, TIMES, "*") ?? found;
  return found && (continueBy(text, found, OVER, "/") ?? found);
}

/** Codes that are no words of a text in any case: UN/ECE recommendation 20, as feeds and markup have them. */
const MORE_CODES = `
C26 ms, B98 us, 4H um, C45 nm, L2 lpm, B47 kN, B49 kohm, B75 Mohm, NU Nm, 2N dB, GM gsm, 4T pF, C41 nF, 4O uF,
2P KB, 4L MB, E34 GB, E35 TB, C81 rad, KMH kmh
`;
for (const entry of MORE_CODES.trim().split(/,\s+/)) {
  const [code = "", symbol = ""] = entry.split(" ");
  const unit = unitNamed(symbol);
  if (unit === null) throw new Error(`The unit ${symbol} has a code but no size.`);
  if (!byCode.has(code)) byCode.set(code, unit);
}

/** Whether a text is a unit that we know and nothing else. */
export function isUnitText(text: string): boolean {
  const bare = text.normalize("NFKC").trim();
  return unitAt(bare, 0)?.end === bare.length;
}

/** The unit of a UN/ECE recommendation 20 code, as schema.org's `unitCode` has it; null for one we do not know. */
export function unitOfCode(code: string): Unit | null {
  return byCode.get(code.trim().toUpperCase()) ?? null;
}

/** `value` in the base unit of its kind. */
export function inBase(value: number, unit: Unit): number {
  return value * unit.factor + unit.offset;
}

/** What a difference of `value` is in the base unit, which for temperatures leaves out where their scale begins. */
export function differenceInBase(value: number, unit: Unit): number {
  return value * unit.factor;
}
