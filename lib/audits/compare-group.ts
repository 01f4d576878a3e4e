import { compareParameters, deviationRate, pairParameters, type Comparison } from "@/lib/parameters";
import type { PairCounts } from "./audit-report";
import type { Member } from "./compare-heads";
import type { FindingDraft } from "./finding";

export interface ComparedPair {
  counts: PairCounts;
  drafts: Omit<FindingDraft, "group">[];
  /** Values that were left in the other language. */
  untranslated: Set<string>;
}

const SHOWN = 160;
const ALL_PAIRS_MOST = 4;
const ELSEWHERE_LEAST = 0.5;
const REFERENCES = ["en", "zh"];

const shown = (text: string | undefined): string => (text ?? "").slice(0, SHOWN);

/**
 * The pairs of languages in which a page is compared: each with each while they are few, and otherwise each with English
 * and Chinese, to which the other languages are to be equal (TM-10), or with the first where it is in neither.
 */
export function languagePairs(languages: readonly string[]): [string, string][] {
  const pairs = languages.flatMap((one, at) =>
    languages.slice(at + 1).map((other): [string, string] => [one, other]),
  );
  if (languages.length <= ALL_PAIRS_MOST) return pairs;
  const known = REFERENCES.filter((language) => languages.includes(language));
  const references = known.length > 0 ? known : languages.slice(0, 1);
  return pairs.filter(([one, other]) => references.includes(one) || references.includes(other));
}

const tokensOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[a-z]*\d[\w.]*|\b[a-z]{2,}\d*\b/g) ?? [];

/** What a page says in numbers and names, which no translation changes. */
function tokensOn({ record }: Member): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const { heading, passages } of record.sections)
    for (const text of [heading, ...passages.map((passage) => passage.text)])
      for (const one of tokensOf(text)) tokens.add(one);
  return tokens;
}

// A value that the other page writes in a sentence, in another cell or not in figures is not known to be missing there.
function soberly(comparison: Comparison, onA: ReadonlySet<string>, onB: ReadonlySet<string>): Comparison {
  const { outcome, a, b } = comparison;
  const [parameter, there] = a === null ? [b, onA] : [a, onB];
  if (outcome !== "missing" || parameter === null) return comparison;
  const figures = tokensOf(parameter.value).filter((token) => /\d/.test(token));
  const isThere = figures.filter((token) => there.has(token)).length >= figures.length * ELSEWHERE_LEAST;
  return isThere ? { ...comparison, outcome: "not_comparable", reason: "unsure_pair" } : comparison;
}

function draftOf(comparison: Comparison, a: Member, b: Member): Omit<FindingDraft, "group"> | null {
  const { outcome, reason, snippets } = comparison;
  if (outcome === "equal") return null;
  const [left, right] = snippets;
  // What is missing is told from the page that has it.
  const [from, to, one, other] = left === null ? [b, a, right, left] : [a, b, left, right];
  const parameter = comparison.a ?? comparison.b;
  const name = parameter?.name ?? "";
  return {
    ...{ code: `parameter_${outcome}`, outcome },
    subject: [a.language, b.language, parameter?.group ?? "", parameter?.subject ?? "", name].join(" "),
    params: {
      name,
      reason,
      from: from.language,
      language: to.language,
      one: shown(one?.text),
      other: shown(other?.text),
    },
    places: [
      { url: from.record.url, language: from.language, span: one },
      { url: to.record.url, language: to.language, span: other },
    ],
  };
}

/** Compares the parameters that two pages of a group print (TM-10, TM-20): what came of each, with both spans. */
export function comparePair(a: Member, b: Member, product: string): ComparedPair {
  const languages = `${a.language}-${b.language}`;
  const [onA, onB] = [tokensOn(a), tokensOn(b)];
  const comparisons = pairParameters(a.record.product.parameters, b.record.product.parameters)
    .map(compareParameters)
    .map((one) => soberly(one, onA, onB));
  const { counts, rate, coverage } = deviationRate([{ product, languages, comparisons }]).site;
  const left = comparisons.filter(({ outcome }) => outcome === "untranslated");
  return {
    counts: { languages, ...counts, rate, coverage },
    drafts: comparisons.flatMap((one) => draftOf(one, a, b) ?? []),
    untranslated: new Set(
      left.flatMap(({ snippets }) => snippets.flatMap((span) => (span ? [span.text] : []))),
    ),
  };
}

/** Sums what pairs of the same languages came to. */
export function sumCounts(languages: string, all: readonly PairCounts[]): PairCounts {
  const sum = { equal: 0, deviating: 0, missing: 0, untranslated: 0, not_comparable: 0 };
  for (const counts of all)
    for (const outcome of ["equal", "deviating", "missing", "untranslated", "not_comparable"] as const)
      sum[outcome] += counts[outcome];
  const comparable = sum.equal + sum.deviating + sum.missing + sum.untranslated;
  const total = comparable + sum.not_comparable;
  const rate = comparable === 0 ? null : sum.deviating / comparable;
  return { languages, ...sum, rate, coverage: total === 0 ? null : comparable / total };
}
