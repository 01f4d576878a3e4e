/** How many parameters were held against another telling of them, and what came of it. */
export interface HeldCounts {
  agreeing: number;
  deviating: number;
  /** Those that only one side tells, or tells in another language: a blemish, and no deviation. */
  lacking: number;
}

/**
 * What counts of compared parameters come to where one that deviates is enough: `fail` for that, `unknown` where none was
 * compared, `marginal` where some are lacking.
 */
export function judgeCounts({
  agreeing,
  deviating,
  lacking,
}: HeldCounts): "pass" | "marginal" | "fail" | "unknown" {
  if (deviating > 0) return "fail";
  if (agreeing === 0) return "unknown";
  return lacking > 0 ? "marginal" : "pass";
}
