import { type Atoms, type Figure } from "./atoms";
import { type Scan, scanAtoms } from "./scan-atoms";
import { leadingAnswer, type WholeValue, wholeValue } from "./whole-value";

export type ValueKind =
  | "quantity"
  | "range"
  | "tolerance"
  | "product"
  | "list"
  | "count"
  | "boolean"
  | "text"
  | "code"
  | "not-applicable"
  | "date";

/** What a printed value says, as far as it can be read without knowing its language. */
export interface ParsedValue {
  kind: ValueKind;
  /** Yes, no, none or not applicable, where the value says nothing else. */
  whole: WholeValue | null;
  /** Yes or no, where the value begins with that and goes on. */
  lead: "yes" | "no" | null;
  atoms: Atoms;
}

function kindOfFigures(figures: Figure[]): ValueKind {
  const values = figures.filter(({ role }) => role === "value");
  if (values.some(({ joined }) => joined === "product")) return "product";
  if (figures.length > values.length) return "tolerance";
  if (values.length === 2 && values[1]?.joined === "range") return "range";
  if (values.length > 1) return "list";
  return values[0]?.isWord ? "count" : "quantity";
}

function kindOf(whole: WholeValue | null, { figures, codes, dates }: Atoms): ValueKind {
  if (whole === "inapplicable") return "not-applicable";
  if (whole !== null) return "boolean";
  if (dates.length > 0 && figures.length === 0) return "date";
  if (codes.length > 0 && figures.length === 0) return codes.length === 1 ? "code" : "list";
  return figures.length > 0 ? kindOfFigures(figures) : "text";
}

/**
 * Reads a printed value: quantities with units, ranges, tolerances, products of dimensions, lists, counts, codes,
 * dates, yes and no. Numbers are read as the language writes them, `scan.notation` telling what the page shows of it;
 * `scan.unit` is the unit that the parameter's name gives. Never throws: what is none of these is `text`.
 */
export function parseValue(text: string, scan: Scan): ParsedValue {
  const whole = wholeValue(text);
  const atoms = scanAtoms(whole === null ? text : "", scan);
  return { kind: kindOf(whole, atoms), whole, lead: whole === null ? leadingAnswer(text) : null, atoms };
}
