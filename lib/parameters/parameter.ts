import { type Notation } from "./numbers";

/** `reference`: of no page, but of what pages are held against. */
export type Source = "table" | "list" | "definition" | "prose" | "json-ld" | "reference";

/** Text as the page has it, white space aside, and where it is found there. */
export interface Span {
  text: string;
  /** A CSS selector, or for markup the script's selector and the path inside its JSON. */
  path: string;
  /** Offset into the text of that element, where the span is a part of it. */
  start?: number;
}

/** One product parameter as one page prints it. */
export interface Parameter {
  name: string;
  nameSpan: Span;
  value: string;
  valueSpan: Span;
  source: Source;
  /** Where the value is; the same as `valueSpan.path`. */
  path: string;
  /** BCP 47 tag of the page. */
  language: string;
  /** Heading of its rows, or of its row where the cell says several things. */
  group: string | null;
  /** The model it is of, where a table has several. */
  subject: string | null;
  /** Which table, list or block of the page it stands in, how far down, and how many rows that has. */
  block: number;
  row: number;
  rows: number;
  /** Unit code of product markup. */
  unitCode: string | null;
  /** How the page writes numbers, where it shows that. */
  notation: Notation | null;
}

/** What a page's readers find, before the page as a whole is known. */
export type FoundParameter = Omit<Parameter, "language" | "block" | "rows" | "notation" | "path">;

/** Parameters that stand together, in their order. */
export interface Block {
  source: Source;
  found: FoundParameter[];
}

export interface Product {
  url: string;
  language: string;
  title: string;
  /** Model numbers, as printed. */
  models: string[];
  sku: string | null;
  /** Trade item number of product markup (GS1), as printed. */
  gtin: string | null;
  parameters: Parameter[];
}
