import { nameFinding, type Finding, type FindingDraft, type ProductPage } from "@/lib/audits";
import type { ReferenceParameter } from "@/lib/feeds";
import {
  canonicalCode,
  compareParameters,
  pairParameters,
  type Comparison,
  type Parameter,
} from "@/lib/parameters";
import { partsOf, type Part } from "./parts-of";
import { keysOfPage } from "./product-page";

/** A product as one source has it. */
export interface ReferenceProduct {
  sourceId: string;
  sourceName: string;
  keys: string[];
  label: string;
  parameters: ReferenceParameter[];
}

export const AUTHENTICITY_OUTCOMES = [
  "matching",
  "deviating",
  "missing",
  "unreferenced",
  "not_comparable",
] as const;
export type AuthenticityOutcome = (typeof AUTHENTICITY_OUTCOMES)[number];
export type AuthenticityCounts = Record<AuthenticityOutcome, number>;

/** What of one page was found against its reference. */
export interface HeldPage {
  counts: AuthenticityCounts;
  /** Parameters of the page that a source stands behind, by the source's id. */
  bound: Map<string, number>;
  findings: Finding[];
  /** The reference's own names for what the page is of; empty where no source knows it. */
  labels: string[];
}

export const noCounts = (): AuthenticityCounts => ({
  ...{ matching: 0, deviating: 0, missing: 0, unreferenced: 0, not_comparable: 0 },
});

const SHOWN = 160;
const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? tag;

/** What a source says in a page's language; else of no language, else in whichever it speaks. */
function inLanguage({ parameters }: ReferenceProduct, language: string): ReferenceParameter[] {
  const own = parameters.filter(
    (one) => one.language !== null && primary(one.language) === primary(language),
  );
  const neutral = parameters.filter((one) => one.language === null);
  if (own.length + neutral.length > 0) return [...own, ...neutral];
  const first = parameters[0]?.language ?? null;
  const other = parameters.some((one) => one.language === "en") ? "en" : first;
  return parameters.filter((one) => one.language === other);
}

function asParameter(
  { name, value, unitCode, language, at }: ReferenceParameter,
  row: number,
  page: string,
): Parameter {
  const span = { text: value, path: at };
  return {
    ...{
      name,
      nameSpan: { text: name, path: at },
      value,
      valueSpan: span,
      path: at,
      source: "reference",
      row,
    },
    ...{ group: null, subject: null, block: 0, rows: 1, unitCode, notation: null },
    // What is of no language is of the page's: it was left in no other.
    language: language ?? page,
  };
}

interface Told {
  outcome: AuthenticityOutcome;
  comparison: Comparison;
  source: ReferenceProduct | null;
  /** Whether the page prints a parameter that the source stands behind. */
  isBound: boolean;
}

const isValueOfPage = (parameter: Parameter): boolean =>
  compareParameters({ a: parameter, b: null, isSure: false }).outcome === "missing";

/** Holds what stands together against one product of one source; `used` gathers what of it was found on the page. */
function holdPart(
  { parameters, isDoubtful }: Part,
  source: ReferenceProduct,
  language: string,
  used: Set<string>,
): Map<Parameter, Told> {
  const said = inLanguage(source, language);
  const references = said.map((one, row) => asParameter(one, row, language));
  const unknown = new Set(said.flatMap(({ isUnitKnown, at }) => (isUnitKnown ? [] : [at])));
  const told = new Map<Parameter, Told>();
  for (const pair of pairParameters(parameters, references)) {
    if (!pair.a || !pair.b) continue;
    used.add(`${source.sourceId} ${pair.b.path}`);
    const comparison = compareParameters(pair);
    const sure = comparison.outcome === "equal" ? "matching" : "deviating";
    // In a unit that we do not know, or in a column that may be no value's, what is not the same is not known to differ.
    const mayDeviate = !unknown.has(pair.b.path) && !(isDoubtful && !/\d/.test(pair.a.value));
    const isTold =
      pair.isSure && (comparison.outcome === "equal" || (comparison.outcome === "deviating" && mayDeviate));
    const outcome = isTold ? sure : "not_comparable";
    told.set(pair.a, { outcome, comparison, source, isBound: pair.isSure });
  }
  return told;
}

function draftOf(
  { outcome, comparison, source }: Told,
  { url, language, group }: ProductPage,
): FindingDraft[] {
  const { a, b, reason } = comparison;
  const parameter = a ?? b;
  if (outcome === "matching" || outcome === "not_comparable" || !parameter) return [];
  const place = { url, language, span: a?.valueSpan ?? null };
  const params = {
    ...{ name: parameter.name, reason, language, one: (a?.value ?? "").slice(0, SHOWN) },
    ...{
      other: (b?.value ?? "").slice(0, SHOWN),
      unit: b?.unitCode ? ` ${b.unitCode}` : "",
      product: source?.label ?? "",
    },
    ...{ source: source?.sourceName ?? "", at: b?.path ?? "" },
  };
  const of = source?.label ?? a?.subject ?? "";
  const subject = [language, of, a?.source ?? "", parameter.name].join(" ");
  const code = `authenticity_${outcome}` as const;
  return [
    {
      code,
      outcome: outcome === "deviating" ? "deviating" : "missing",
      group,
      subject,
      params,
      places: [place],
    },
  ];
}

/** The identity of a product is what binds it, and is not held against itself. */
const isKey = (parameter: Parameter, keys: ReadonlySet<string>): boolean =>
  keys.has(canonicalCode(parameter.value));

/**
 * Holds one page against what the sources say of its products (TM-05): each parameter matches, deviates, is in no
 * source, or cannot be told; what a source has and the page has not is missing on it. A page is of those products whose
 * model, SKU or trade item number it names; where these are several of one source, nothing of it can be told.
 */
export function comparePage(page: ProductPage, find: (key: string) => readonly ReferenceProduct[]): HeldPage {
  const own = keysOfPage(page.product).flatMap((key) => find(key));
  const held: HeldPage = { counts: noCounts(), bound: new Map(), findings: [], labels: [] };
  const used = new Set<string>();
  const stood = new Set<ReferenceProduct>();
  const add = (told: Told): void => {
    held.counts[told.outcome] += 1;
    const { source, isBound } = told;
    if (source && isBound) held.bound.set(source.sourceId, (held.bound.get(source.sourceId) ?? 0) + 1);
    for (const draft of draftOf(told, page)) held.findings.push(nameFinding(draft));
  };
  for (const part of partsOf(page, find)) {
    const byPart = part.keys.flatMap((key) => find(key));
    const products = [...new Set(byPart.length > 0 ? byPart : own)];
    const isUnclear = new Set(products.map(({ sourceId }) => sourceId)).size < products.length;
    const keys = new Set(products.flatMap((one) => one.keys));
    const found = new Map<Parameter, Told>();
    for (const product of isUnclear ? [] : products) {
      stood.add(product);
      for (const [parameter, told] of holdPart(part, product, page.language, used))
        if (found.get(parameter)?.isBound !== true) found.set(parameter, told);
    }
    for (const parameter of part.parameters) {
      const told = found.get(parameter);
      if (told) add(told);
      else if (isValueOfPage(parameter) && !isKey(parameter, keys)) {
        const comparison = compareParameters({ a: parameter, b: null, isSure: false });
        // A product that no source knows is told of once, and not parameter by parameter.
        const outcome = isUnclear ? "not_comparable" : "unreferenced";
        if (products.length > 0 || isUnclear) add({ outcome, comparison, source: null, isBound: false });
        else held.counts.unreferenced += 1;
      }
    }
  }
  held.labels = [...new Set([...stood].map(({ label }) => label))];
  for (const product of stood) addMissing(page, product, used, add);
  return held;
}

function addMissing(
  page: ProductPage,
  product: ReferenceProduct,
  used: Set<string>,
  add: (told: Told) => void,
): void {
  const keys = new Set(product.keys);
  for (const [row, one] of inLanguage(product, page.language).entries()) {
    const parameter = asParameter(one, row, page.language);
    if (used.has(`${product.sourceId} ${one.at}`) || isKey(parameter, keys)) continue;
    const comparison = {
      ...compareParameters({ a: null, b: parameter, isSure: false }),
      a: null,
      b: parameter,
    };
    if (comparison.outcome === "missing")
      add({ outcome: "missing", comparison, source: product, isBound: false });
  }
}
