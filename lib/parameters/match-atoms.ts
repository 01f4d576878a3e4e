import { type Atoms, type Code, type DateMention, type Figure } from "./atoms";
import { canonicalCode } from "./codes";
import { isSameThread } from "./threads";
import { compareFigures, type Likeness } from "./compare-figures";

export type Atom = Figure | Code | DateMention;

/** What stands in one value and has no counterpart in the other, and how many have one. */
export interface Matching {
  matched: number;
  /** Matched only if a number is read in its less likely way. */
  unclear: number;
  left: Atom[];
  right: Atom[];
}

function isVersionWord(letters: string): boolean {
  return /^(?:V|VER|REV|R|NO|X|AL|A|SUS|TYPE|GRADE|GR)$/.test(letters);
}

/** `USB3.0` is `USB 3.0`, `6TOPS` is `6 TOPS`, `V1.2` is `1.2`. */
function isCodeOfFigure(code: Code, figure: Figure): boolean {
  const digits = canonicalCode(figure.text);
  const wanted = code.canonical.replace(/\+$/, "");
  if (wanted === canonicalCode(figure.before) + digits || wanted === digits + canonicalCode(figure.after))
    return true;
  if (!wanted.endsWith(digits) || figure.unit !== null) return false;
  // "L3 cache" is the third level of it in words.
  if (figure.isWord) return /^[A-Z]{1,2}\d+$/.test(wanted);
  return isVersionWord(wanted.slice(0, wanted.length - digits.length));
}

function compareCodes(a: Code, b: Code): Likeness {
  if (isSameThread(a.canonical, b.canonical)) return "same";
  if (a.canonical !== b.canonical) {
    const [short, long] = [a, b].map(({ canonical }) => canonical).sort((x, y) => x.length - y.length);
    // "Cortex-A76" is "A76": letters alone may go before.
    const front = long?.endsWith(short ?? "") ? long.slice(0, long.length - (short?.length ?? 0)) : null;
    return front !== null && /^[A-Z]{2,}$/.test(front) && /[A-Z]/.test(short ?? "") ? "same" : "different";
  }
  return a.year === null || b.year === null || a.year === b.year ? "same" : "different";
}

function compareDates(a: DateMention, b: DateMention): Likeness {
  // A month that leaves the day out is not at odds with one of its days.
  const agree = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
  return a.readings.some((one) => b.readings.some((other) => agree(one, other))) ? "same" : "different";
}

/** `24.03.15` looks like a version, and is a day where the other says one. */
function isShortDate({ canonical }: Code, { readings }: DateMention): boolean {
  return (
    /^\d\d(?:\.\d\d){2}$/.test(canonical) &&
    readings.some((day) => day.slice(2) === canonical.replace(/\./g, "-"))
  );
}

function compareAtoms(a: Atom, b: Atom): Likeness {
  if (a.kind === "figure" && b.kind === "figure") return compareFigures(a, b);
  if (a.kind === "code" && b.kind === "code") return compareCodes(a, b);
  if (a.kind === "date" && b.kind === "date") return compareDates(a, b);
  if (a.kind === "code" && b.kind === "figure") return isCodeOfFigure(a, b) ? "same" : "different";
  if (a.kind === "figure" && b.kind === "code") return isCodeOfFigure(b, a) ? "same" : "different";
  if (a.kind === "code" && b.kind === "date") return isShortDate(a, b) ? "same" : "different";
  if (a.kind === "date" && b.kind === "code") return isShortDate(b, a) ? "same" : "different";
  return "different";
}

function listAtoms({ figures, codes, dates }: Atoms): Atom[] {
  return [...codes, ...dates, ...figures].sort((a, b) => a.start - b.start);
}

/** Pairs off what is alike, and gives what is left of `right`. */
function pairOff(
  left: Atom[],
  right: Atom[],
  wanted: Likeness,
): { left: Atom[]; right: Atom[]; pairs: [Atom, Atom][] } {
  const rest = [...right];
  const pairs: [Atom, Atom][] = [];
  const unpaired = left.filter((a) => {
    // Neighbouring words first, so that one of two equal numbers does not take the other's partner.
    const fits = rest.filter((b) => compareAtoms(a, b) === wanted);
    const best =
      fits.find(
        (b) =>
          a.kind === "figure" &&
          b.kind === "figure" &&
          a.unit?.symbol === b.unit?.symbol &&
          a.isWord === b.isWord,
      ) ?? fits[0];
    if (best === undefined) return true;
    rest.splice(rest.indexOf(best), 1);
    pairs.push([a, best]);
    return false;
  });
  return { left: unpaired, right: rest, pairs };
}

/** The same amount said again in another unit, as in "25.4 mm (1 in)", or the same code twice. */
function isRepeated(atom: Atom, matched: Atom[]): boolean {
  return matched.some((other) => {
    if (other === atom || compareAtoms(atom, other) !== "same") return false;
    return atom.kind !== "figure" || other.kind !== "figure" || atom.unit?.symbol !== other.unit?.symbol;
  });
}

/** Holds what stands in two values against each other, whatever order it stands in. */
export function matchAtoms(a: Atoms, b: Atoms): Matching {
  const same = pairOff(listAtoms(a), listAtoms(b), "same");
  const unclear = pairOff(same.left, same.right, "unclear");
  const paired = [...same.pairs, ...unclear.pairs];
  const fresh = (atoms: Atom[], side: 0 | 1) =>
    atoms.filter(
      (atom) =>
        !isRepeated(
          atom,
          paired.map((pair) => pair[side]),
        ),
    );
  return {
    matched: same.pairs.length,
    unclear: unclear.pairs.length,
    left: fresh(unclear.left, 0),
    right: fresh(unclear.right, 1),
  };
}
