import { type Comparison, type Outcome } from "./compare-parameters";

/** How often parameters deviate, and over how many that was told. */
export interface DeviationRate {
  counts: Record<Outcome, number>;
  /** Parameters found in either language. */
  total: number;
  /** Parameters that could be told: all but `not_comparable`. */
  comparable: number;
  /** Deviating ones as a share of the comparable ones, 0 to 1; null where none could be told. */
  rate: number | null;
  /** Comparable ones as a share of the total, 0 to 1; null where the pages print none. */
  coverage: number | null;
}

/** The comparisons of one product's page in two languages. */
export interface PagePair {
  product: string;
  /** Languages of the two pages, as `zh-en`. */
  languages: string;
  comparisons: readonly Comparison[];
}

export interface SiteDeviation {
  site: DeviationRate;
  byProduct: Map<string, DeviationRate>;
  byLanguages: Map<string, DeviationRate>;
}

function rateOf(comparisons: readonly Comparison[]): DeviationRate {
  const counts = { equal: 0, deviating: 0, missing: 0, untranslated: 0, not_comparable: 0 };
  for (const { outcome } of comparisons) counts[outcome] += 1;
  const total = comparisons.length;
  const comparable = total - counts.not_comparable;
  return {
    counts,
    total,
    comparable,
    rate: comparable === 0 ? null : counts.deviating / comparable,
    coverage: total === 0 ? null : comparable / total,
  };
}

function rateBy(pairs: readonly PagePair[], key: (pair: PagePair) => string): Map<string, DeviationRate> {
  const groups = new Map<string, Comparison[]>();
  for (const pair of pairs) groups.set(key(pair), [...(groups.get(key(pair)) ?? []), ...pair.comparisons]);
  return new Map([...groups].map(([name, comparisons]) => [name, rateOf(comparisons)]));
}

/**
 * The multilingual parameter deviation rate (requirement TM-20) of a site, of each product and of each pair of
 * languages. What could not be compared is in no denominator and is told as coverage instead.
 */
export function deviationRate(pairs: readonly PagePair[]): SiteDeviation {
  return {
    site: rateOf(pairs.flatMap(({ comparisons }) => comparisons)),
    byProduct: rateBy(pairs, ({ product }) => product),
    byLanguages: rateBy(pairs, ({ languages }) => languages),
  };
}
