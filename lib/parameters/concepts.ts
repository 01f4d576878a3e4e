import { membersOf } from "./acronyms";
import { foldText } from "./fold-text";
import { CONCEPT_WORDS } from "./words/concept-words";

interface Term {
  text: string;
  kind: string;
  meanings: string[];
}

/** A word of a value that we know: what it is a kind of, and what it may mean. */
export interface Concept {
  kind: string;
  meanings: string[];
}

function readTerms(): Term[] {
  const terms = new Map<string, Term>();
  for (const line of CONCEPT_WORDS.trim().split("\n")) {
    const [kind = "", meaning = "", words = ""] = line.split(" | ");
    for (const text of words.split(", ").map((word) => foldText(word).toLowerCase())) {
      const key = `${kind} ${text}`;
      const term = terms.get(key) ?? { text, kind, meanings: [] };
      if (!term.meanings.includes(meaning)) term.meanings.push(meaning);
      terms.set(key, term);
    }
  }
  return [...terms.values()].sort((a, b) => b.text.length - a.text.length);
}

const terms = readTerms();
const byFirst = new Map<string, Term[]>();
for (const term of terms) {
  const first = term.text.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
}
const LATIN = /\p{Script=Latin}/u;
const LETTER = /[\p{L}\p{M}]/u;
const MARK = /\p{M}/u;
const SHORT_SCRIPT = /[가-힣]/u;

function fits(text: string, { text: term, kind }: Term, at: number): boolean {
  if (!text.startsWith(term, at)) return false;
  const end = at + term.length;
  // Words of one Korean syllable are parts of many others, and colours of one Chinese sign of 蓝牙 and 红外.
  const isShort = term.length === 1 && (SHORT_SCRIPT.test(term) || kind === "colour");
  if (isShort) return !(LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(end)));
  // A Latin word ends at a letter of another script: またはDINレール.
  const isInside = (one: string, next: string) => LATIN.test(one) && (LATIN.test(next) || MARK.test(next));
  return (
    !isInside(term.charAt(0), text.charAt(at - 1)) &&
    !isInside(term.charAt(term.length - 1), text.charAt(end))
  );
}

/** The known words of a value, longest first at each place; a word is taken once for each kind that it has. */
export function conceptsIn(value: string): Concept[] {
  const text = foldText(value).toLowerCase();
  const found: Concept[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const here = (byFirst.get(text.charAt(at)) ?? []).filter((term) => fits(text, term, at));
    const longest = here[0]?.text.length;
    if (longest === undefined) continue;
    const taken = here.filter((term) => term.text.length === longest);
    found.push(...taken.map(({ kind, meanings }) => ({ kind, meanings })));
    at += longest - 1;
  }
  return found;
}

function mayMean(one: Concept, other: Concept): boolean {
  // "Steel" is not at odds with "carbon steel".
  return one.meanings.some((a) =>
    other.meanings.some((b) => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)),
  );
}

/** Kinds of which both values speak and each names something that the other does not. */
export function conceptsAtOdds(a: Concept[], b: Concept[]): string[] {
  return [...new Set(a.map(({ kind }) => kind))].filter((kind) => {
    const [ours, theirs] = [a, b].map((side) => side.filter((one) => one.kind === kind));
    if (!ours || !theirs || theirs.length === 0) return false;
    const lacks = (one: Concept, side: Concept[]) => !side.some((other) => mayMean(one, other));
    return ours.some((one) => lacks(one, theirs)) && theirs.some((one) => lacks(one, ours));
  });
}

/** Whether both values list words we know of one kind, one a member, and one of them lists more. */
export function lacksConcept(a: string, b: string): boolean {
  const [left, right] = [membersOf(foldText(a)), membersOf(foldText(b))];
  if (left.length === right.length || Math.min(left.length, right.length) === 0) return false;
  const kindsOf = (members: string[]) => members.map((member) => conceptsIn(member).map(({ kind }) => kind));
  const kinds = [...kindsOf(left), ...kindsOf(right)];
  return (
    kinds[0]?.some((kind) => kinds.every((member) => member.filter((one) => one === kind).length === 1)) ??
    false
  );
}
