function atShare(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error("Nothing was measured.");
  return value;
}

/** The value in the middle; the lower of the two in the middle where there are two. */
export function median(values: readonly number[]): number {
  return atShare(values, 0.5);
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return atShare(values, 0.95);
}

/** The value that 99 of 100 do not exceed. */
export function percentile99(values: readonly number[]): number {
  return atShare(values, 0.99);
}
