import { wilson } from "../core/wilson";
import type { ResolvedRulebook } from "./rulebook";

/** The numbers by which payment redirects are probed and judged. */
export interface PaymentLimits {
  /** From the last step of a way to the gateway's document, milliseconds. */
  redirectMs: number;
  /** How often each way is gone by itself. */
  probesADay: number;
  /** Days, in the regime's zone, whose probes count together. */
  days: number;
  /** Fewer probes than this say nothing. */
  probesLeast: number;
  /** Shares, 0 to 1, of the probes that count. */
  successLeast: number;
  timeoutsMost: number;
}

/** How a regime has payment redirects probed. */
export interface PaymentPlan {
  /** The rules that success, time-outs and gateways' own reports are judged under. */
  rules: { success: string; timeouts: string; reports: string };
  limits(rulebook: ResolvedRulebook): PaymentLimits;
}

/** Probes of one way that say something of its redirect, by what came of them. */
export interface PaymentCounts {
  arrived: number;
  timeout: number;
  failed: number;
}

/** A share of the probes that count, with the 95 per cent interval in which the true one lies, and how it stands. */
export interface PaymentShare {
  part: number;
  of: number;
  share: number;
  low: number;
  high: number;
  /** `fail` and `pass` where the whole interval lies on one side of the limit, `marginal` where it straddles it. */
  standing: "pass" | "marginal" | "fail" | "too_few";
}

/** How many of the probes count: those that say something of the redirect. */
export const countedOf = ({ arrived, timeout, failed }: PaymentCounts): number => arrived + timeout + failed;

function shareOf(part: number, of: number, isFine: (low: number, high: number) => boolean | null) {
  const { low, high } = wilson(part, of);
  const fine = isFine(low, high);
  const standing = fine === null ? "marginal" : fine ? "pass" : "fail";
  return { part, of, share: of === 0 ? 0 : part / of, low, high, standing } as const;
}

/** The share of probes that came to the gateway (TM-07), against the least that is asked. */
export function successOf(counts: PaymentCounts, limits: PaymentLimits): PaymentShare {
  const of = countedOf(counts);
  const { successLeast, probesLeast } = limits;
  const share = shareOf(counts.arrived, of, (low, high) =>
    low >= successLeast ? true : high < successLeast ? false : null,
  );
  return of < probesLeast ? { ...share, standing: "too_few" } : share;
}

/** How often probes timed out (TM-22), against the most that is allowed. */
export function timeoutsOf(counts: PaymentCounts, limits: PaymentLimits): PaymentShare {
  const of = countedOf(counts);
  const { timeoutsMost, probesLeast } = limits;
  const share = shareOf(counts.timeout, of, (low, high) =>
    high <= timeoutsMost ? true : low > timeoutsMost ? false : null,
  );
  return of < probesLeast ? { ...share, standing: "too_few" } : share;
}

const WORST: readonly PaymentShare["standing"][] = ["fail", "marginal", "pass", "too_few"];

/** The way that stands worst by a share, which is the one that counts; null where there is none. */
export function worstOf<T extends PaymentCounts>(
  ways: readonly T[],
  shareOf: (way: T) => PaymentShare,
): { way: T; share: PaymentShare } | null {
  const told = ways.map((way) => ({ way, share: shareOf(way) }));
  return (
    told.toSorted((a, b) => WORST.indexOf(a.share.standing) - WORST.indexOf(b.share.standing))[0] ?? null
  );
}

/** How a gateway's own word on its success stands to what we saw in the same days. */
export type ReportStanding = "consistent" | "claims_more" | "claims_less" | "too_few" | "no_probes";

/**
 * Holds the success rate that a gateway reports, 0 to 1, against our own probes of the same days (TM-16): it is
 * contradicted where it lies outside the interval in which ours lies.
 */
export function compareReport(reported: number, own: PaymentCounts, limits: PaymentLimits): ReportStanding {
  const { of, low, high, standing } = successOf(own, limits);
  if (of === 0) return "no_probes";
  if (standing === "too_few") return "too_few";
  if (reported > high) return "claims_more";
  return reported < low ? "claims_less" : "consistent";
}
