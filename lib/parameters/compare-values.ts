import { acronymsAtOdds, gradesAtOdds } from "./acronyms";
import { type Atoms, type Bound } from "./atoms";
import { timesLike } from "./clock-times";
import { conceptsAtOdds, conceptsIn, lacksConcept } from "./concepts";
import { foldText } from "./fold-text";
import { lacksNamedMember } from "./listed-members";
import { type Atom, matchAtoms, type Matching } from "./match-atoms";
import { parseValue, type ParsedValue } from "./parse-value";
import { type Scan } from "./scan-atoms";
import { isLeftUntranslated } from "./script-of";
import { isToleranceOfRange } from "./tolerance-range";

export type ValueOutcome = "equal" | "deviating" | "untranslated" | "not_comparable";

/** Why: what is at odds, or what kept us from telling. */
export type Reason =
  | "same_text"
  | "same_content"
  | "same_meaning"
  | "other_number"
  | "other_unit"
  | "other_code"
  | "other_date"
  | "other_tolerance"
  | "other_bound"
  | "other_word"
  | "other_answer"
  | "member_missing"
  | "left_in_other_language"
  | "ambiguous_notation"
  | "prose"
  | "one_says_more"
  | "words_only"
  | "empty";

export interface ValueComparison {
  outcome: ValueOutcome;
  reason: Reason;
}

export interface PrintedValue extends Scan {
  text: string;
}

const LETTERS_OF_PROSE = 90;
const DENSE_OF_PROSE = 36;
const LETTERS_OF_TERSE = 24;
const DENSE_OF_TERSE = 10;

function lettersIn(rest: string): { dense: number; letters: number } {
  const dense = (
    rest.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? []
  ).length;
  return { dense, letters: (rest.match(/\p{L}/gu) ?? []).length - dense };
}

/** Few enough words that what one value has more than the other was left out, and not put in words. */
function isTerse({ rest }: Atoms): boolean {
  const { dense, letters } = lettersIn(rest);
  return dense <= DENSE_OF_TERSE && letters <= LETTERS_OF_TERSE;
}

/** Sentences, which a translation may put in another way, rather than a value. */
function isProse({ rest }: Atoms): boolean {
  const { dense, letters } = lettersIn(rest);
  return dense > DENSE_OF_PROSE || letters > LETTERS_OF_PROSE;
}

/** Whether a value is sentences without a number, code or date that could be held against another. */
export function isProseValue(value: PrintedValue): boolean {
  const { atoms, whole } = parseValue(value.text, value);
  const { dense, letters } = lettersIn(atoms.rest);
  const hasWordsOnly =
    atoms.codes.length + atoms.dates.length + atoms.figures.filter(({ isWord }) => !isWord).length === 0;
  return (
    isProse(atoms) ||
    (whole === null && hasWordsOnly && (dense > DENSE_OF_TERSE || letters > LETTERS_OF_TERSE))
  );
}

const isTold = (atom: Atom) => atom.kind !== "figure" || !atom.isWord;

/** A member of a list, range or product, or of a value that is little else. */
function isMember(more: Atom[], terse: boolean): boolean {
  return (
    terse ||
    more.some((atom) => atom.kind === "figure" && (atom.joined !== null || atom.role === "tolerance"))
  );
}

function reasonOf(left: Atom | undefined, right: Atom | undefined): Reason {
  if (left === undefined || right === undefined) return "member_missing";
  if (left.kind === "code" || right.kind === "code") return "other_code";
  if (left.kind === "date" || right.kind === "date") return "other_date";
  if (left.role === "tolerance" || right.role === "tolerance") return "other_tolerance";
  const [one, other] = [left.unit, right.unit];
  return one && other && one.symbol !== other.symbol ? "other_unit" : "other_number";
}

/** Whether two leftovers stand for the same thing: numbers of one kind or after one word, codes of one family. */
function isCounterpart(a: Atom, b: Atom): boolean {
  if (a.kind === "code" && b.kind === "code") {
    const family = /^[A-Z]{2,}/.exec(a.canonical)?.[0];
    return family !== undefined && family === /^[A-Z]{2,}/.exec(b.canonical)?.[0];
  }
  if (a.kind !== "figure" || b.kind !== "figure" || a.role !== b.role) return false;
  if (a.unit && b.unit) return a.unit.kind === b.unit.kind;
  const word = (one: string, other: string) => one !== "" && one.toLowerCase() === other.toLowerCase();
  return a.unit === b.unit && (word(a.before, b.before) || word(a.after, b.after));
}

function judgeProse({ left, right }: Matching): ValueComparison {
  const [a, b] = [left.filter(isTold), right.filter(isTold)];
  const odd = a.flatMap((one) =>
    b.filter((other) => isCounterpart(one, other)).map((other) => [one, other] as const),
  );
  const [first] = odd;
  // Only where each says one thing in the other's stead; sentences that are cut otherwise leave more than that.
  if (first && a.length === 1 && b.length === 1)
    return { outcome: "deviating", reason: reasonOf(first[0], first[1]) };
  return { outcome: "not_comparable", reason: "prose" };
}

function judgeLeftovers(matching: Matching, prose: boolean, terse: boolean): ValueComparison | null {
  const { left, right } = matching;
  const [a, b] = [left.filter(isTold), right.filter(isTold)];
  if (a.length === 0 && b.length === 0) {
    const isCountOff = left.length > 0 && right.length > 0 && !prose;
    return isCountOff ? { outcome: "deviating", reason: "other_number" } : null;
  }
  if (prose) return judgeProse(matching);
  if (a.length > 0 && b.length > 0) return { outcome: "deviating", reason: reasonOf(a[0], b[0]) };
  const [more, less] = a.length > 0 ? [a, right] : [b, left];
  if (less.length > 0 && more.every(({ kind }) => kind === "figure"))
    return { outcome: "deviating", reason: reasonOf(more[0], less[0]) };
  // A remark in brackets is not missing from the value.
  if (more.every(({ inBrackets }) => inBrackets))
    return { outcome: "not_comparable", reason: "one_says_more" };
  if (matching.matched === 0 && matching.unclear === 0)
    return { outcome: "not_comparable", reason: "one_says_more" };
  if (!isMember(more, terse)) return { outcome: "not_comparable", reason: "one_says_more" };
  const isTolerance = more.some((atom) => atom.kind === "figure" && atom.role === "tolerance");
  return { outcome: "deviating", reason: isTolerance ? "other_tolerance" : "member_missing" };
}

function soleBound({ bounds, figures }: Atoms): Bound | null {
  const [first] = bounds;
  const isSole = first !== undefined && bounds.every((bound) => bound === first);
  return isSole && figures.filter(({ role }) => role === "value").length === 1 ? first : null;
}

function judgeWords(a: ParsedValue, b: ParsedValue, prose: boolean): ValueComparison | null {
  if (prose) return null;
  const [boundA, boundB] = [soleBound(a.atoms), soleBound(b.atoms)];
  if (boundA && boundB && boundA !== boundB) return { outcome: "deviating", reason: "other_bound" };
  const [wordsA, wordsB] = [conceptsIn(a.atoms.text), conceptsIn(b.atoms.text)];
  if (conceptsAtOdds(wordsA, wordsB).length > 0) return { outcome: "deviating", reason: "other_word" };
  if (lacksConcept(a.atoms.text, b.atoms.text) || lacksNamedMember(a.atoms.text, b.atoms.text))
    return { outcome: "deviating", reason: "member_missing" };
  const acronyms = acronymsAtOdds(a.atoms.rest, b.atoms.rest);
  if (acronyms !== null) return { outcome: "deviating", reason: acronyms };
  if (gradesAtOdds(a.atoms.rest, b.atoms.rest)) return { outcome: "deviating", reason: "other_code" };
  const terse = isTerse(a.atoms) && isTerse(b.atoms);
  const isKnown = terse && wordsA.some((one) => wordsB.some((other) => one.kind === other.kind));
  return isKnown ? { outcome: "equal", reason: "same_meaning" } : null;
}

function answerOf({ whole, lead }: ParsedValue): "yes" | "no" | null {
  if (whole === "absent" || whole === "no") return "no";
  return whole === "yes" ? "yes" : lead;
}

function judgeWholes(a: ParsedValue, b: ParsedValue): ValueComparison | null {
  const [left, right] = [answerOf(a), answerOf(b)];
  if (left !== null && right !== null && left !== right)
    return { outcome: "deviating", reason: "other_answer" };
  if (a.whole === null && b.whole === null) return null;
  if (a.whole !== null && b.whole !== null) {
    if (a.whole === b.whole) return { outcome: "equal", reason: "same_meaning" };
    const isYes = a.whole === "yes" || b.whole === "yes";
    if (isYes) return { outcome: "deviating", reason: "other_answer" };
    const isNothing = a.whole === "absent" || b.whole === "absent";
    return isNothing
      ? { outcome: "equal", reason: "same_meaning" }
      : { outcome: "not_comparable", reason: "words_only" };
  }
  const [whole, other] = a.whole === null ? [b.whole, a] : [a.whole, b];
  const { figures, codes, text } = other.atoms;
  const isWorded = isTerse(other.atoms) && conceptsIn(text).length > 0 && other.lead === null;
  const says = figures.some(({ isWord }) => !isWord) || codes.length > 0 || isWorded;
  if (whole !== "yes" && says) return { outcome: "deviating", reason: "other_answer" };
  return { outcome: "not_comparable", reason: whole === "yes" ? "one_says_more" : "words_only" };
}

function bare(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/\s+|[.。]$/g, "");
}

function judge(a: PrintedValue, b: PrintedValue): ValueComparison {
  const [left, right] = [parseValue(a.text, a), parseValue(b.text, b)];
  if (left.atoms.text === "" && left.whole === null) return { outcome: "not_comparable", reason: "empty" };
  if (right.atoms.text === "" && right.whole === null) return { outcome: "not_comparable", reason: "empty" };
  const whole = judgeWholes(left, right);
  if (whole) return whole;
  const prose = isProse(left.atoms) || isProse(right.atoms);
  const matching = matchAtoms(left.atoms, right.atoms);
  if (isToleranceOfRange(left.atoms, right.atoms)) return { outcome: "equal", reason: "same_content" };
  const odd = judgeLeftovers(matching, prose, isTerse(left.atoms) && isTerse(right.atoms));
  if (odd && (prose || odd.outcome === "deviating")) return odd;
  const words = judgeWords(left, right, prose);
  // "Brass" and "stainless steel 316": what only one of them says does not hide the word that is at odds.
  if (odd) return words?.reason === "other_word" && isTerse(left.atoms) && isTerse(right.atoms) ? words : odd;
  if (words?.outcome === "deviating") return words;
  if (matching.unclear > 0) return { outcome: "not_comparable", reason: "ambiguous_notation" };
  if (isLeftUntranslated(a, b)) return { outcome: "untranslated", reason: "left_in_other_language" };
  if (bare(a.text) === bare(b.text)) return { outcome: "equal", reason: "same_text" };
  if (matching.matched > 0) return { outcome: "equal", reason: "same_content" };
  return words ?? { outcome: "not_comparable", reason: prose ? "prose" : "words_only" };
}

/** Line by line, where both have equally many: a sentence in one must not hide a number in another. */
function judgeLines(a: PrintedValue, b: PrintedValue): ValueComparison | null {
  const [left, right] = [a, b].map(({ text }) => text.split("\n").filter((line) => line.trim() !== ""));
  if (!left || !right || left.length < 2 || left.length !== right.length) return null;
  const found = left.map((text, at) => judge({ ...a, text }, { ...b, text: right[at] ?? "" }));
  return found.find(({ outcome }) => outcome === "deviating") ?? null;
}

/**
 * Holds two printed values of one parameter against each other. `deviating` only where a number, unit, tolerance, code,
 * date, member or known word is at odds; whatever could be a matter of wording or notation is `not_comparable`.
 */
export function compareValues(one: PrintedValue, other: PrintedValue): ValueComparison {
  const a = { ...one, text: timesLike(one.text, other.text) };
  const b = { ...other, text: timesLike(other.text, one.text) };
  const whole = judge(a, b);
  const isManyLined = a.text.includes("\n") || b.text.includes("\n");
  if (!isManyLined || whole.outcome === "untranslated") return whole;
  const lines = judgeLines(a, b);
  if (whole.outcome === "deviating" || whole.reason === "prose")
    return lines ?? (whole.reason === "prose" ? whole : doubt(a, b, whole));
  return whole;
}

/** Lines that are cut differently are held against each other as a whole; those that are not and agree, agree. */
function doubt(a: PrintedValue, b: PrintedValue, whole: ValueComparison): ValueComparison {
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "").length;
  return lines(a.text) === lines(b.text) ? { outcome: "not_comparable", reason: "prose" } : whole;
}
