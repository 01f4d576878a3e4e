import { type Unit } from "./units";

/** A number that stands in a text, with its unit. */
export interface Figure {
  kind: "figure";
  readings: number[];
  decimals: number;
  unit: Unit | null;
  /** The number as it is printed, folded. */
  text: string;
  /** A Latin word right before or after it that is no unit: `USB` of `USB 3.0`, `TOPS` of `6 TOPS`. */
  before: string;
  after: string;
  role: "value" | "tolerance";
  /** Whether it is a word such as `quad`, which a translation may leave out. */
  isWord: boolean;
  /** How it hangs on the figure before it. */
  joined: "range" | "product" | "list" | null;
  inBrackets: boolean;
  start: number;
  end: number;
}

/** A model number, the number of a standard, or a version. */
export interface Code {
  kind: "code";
  canonical: string;
  year: string | null;
  text: string;
  inBrackets: boolean;
  start: number;
  end: number;
}

export interface DateMention {
  kind: "date";
  readings: string[];
  inBrackets: boolean;
  start: number;
  end: number;
}

export type Bound = "max" | "min";

/** What stands in a value, in the order it stands there, and the words that are left. */
export interface Atoms {
  text: string;
  figures: Figure[];
  codes: Code[];
  dates: DateMention[];
  bounds: Bound[];
  /** The folded text without figures, units, codes, dates and bounds. */
  rest: string;
}
