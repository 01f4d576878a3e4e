import type { ProductPage } from "@/lib/audits";
import { canonicalCode, isModelWord, type Parameter } from "@/lib/parameters";

/** Parameters of a page that are held together: of one product, and standing in one place. */
export interface Part {
  parameters: Parameter[];
  /** What it says by itself that it is of: its own model, or the head of its column; empty where it says nothing. */
  keys: string[];
  /** Whether the head of its column says something that is no model: a column of units may be mistaken for values. */
  isDoubtful: boolean;
}

type Find = (key: string) => readonly unknown[];

// The head of a column may say more than the model.
const keysIn = (texts: readonly string[]): string[] =>
  [...texts, ...texts.flatMap((text) => text.split(/\s+/).filter((word) => /\d/.test(word)))].map((text) =>
    canonicalCode(text),
  );

function rowsOf(parameters: readonly Parameter[]): Parameter[][] {
  const rows = new Map<number, Parameter[]>();
  for (const one of parameters) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return [...rows.values()];
}

/** Columns of models under one head for all of them: the row that names a product in each says which is whose. */
function columnsOf(parameters: readonly Parameter[], find: Find): Part[] | null {
  const rows = rowsOf(parameters);
  const head = rows.find(
    (row) => row.length > 1 && row.every(({ value }) => find(canonicalCode(value)).length > 0),
  );
  if (!head) return null;
  return head.map(({ value }, column) => ({
    parameters: rows.flatMap((row) =>
      row.length === head.length && row !== head ? (row[column] ?? []) : [],
    ),
    keys: [canonicalCode(value)],
    isDoubtful: false,
  }));
}

function partsIn(parameters: Parameter[], find: Find): Part[] {
  const subject = parameters[0]?.subject ?? null;
  const named = parameters.filter(({ name }) => isModelWord(name)).map(({ value }) => value);
  const keys = keysIn(subject === null ? named : [subject, ...named]).filter((key) => find(key).length > 0);
  if (keys.length > 0 || subject === null) return [{ parameters, keys, isDoubtful: false }];
  return columnsOf(parameters, find) ?? [{ parameters, keys, isDoubtful: true }];
}

/** The parts of a page, so that what is printed twice is held twice and what is of one model against that model. */
export function partsOf({ product }: ProductPage, find: Find): Part[] {
  const places = new Map<string, Parameter[]>();
  for (const parameter of product.parameters) {
    const place = `${parameter.subject ?? ""}\n${parameter.block}`;
    places.set(place, [...(places.get(place) ?? []), parameter]);
  }
  return [...places.values()].flatMap((parameters) => partsIn(parameters, find));
}
