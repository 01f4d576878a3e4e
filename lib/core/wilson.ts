/** The normal distribution's 97.5 per cent quantile: what lies outside a two-sided 95 per cent interval is halved. */
const Z = 1.959963984540054;

/** Between which shares, 0 to 1, the true one lies. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The 95 per cent score interval of a share that was seen in `part` of `of` trials (Wilson 1927, doi 10.2307/2276774;
 * NIST/SEMATECH e-Handbook 7.2.4.1): honest of few trials, and of none or all of them. Of no trials it is everything.
 */
export function wilson(part: number, of: number): Interval {
  if (of <= 0) return { low: 0, high: 1 };
  const share = part / of;
  const denominator = 1 + (Z * Z) / of;
  const centre = (share + (Z * Z) / (2 * of)) / denominator;
  const half = (Z / denominator) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  // The ends are exact where nothing, or everything, was seen; rounding would put them a hair off.
  return {
    low: part === 0 ? 0 : Math.max(0, centre - half),
    high: part === of ? 1 : Math.min(1, centre + half),
  };
}
