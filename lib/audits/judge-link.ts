import type { Hop, UnseenReason } from "@/lib/crawl";

/** One timed look at where a certificate's link leads. */
export interface LinkSample {
  /** From the request to the last byte of the final response, redirects included, milliseconds. */
  ms: number;
  /** Status of the final response; null where none came. */
  status: number | null;
  /** Why none came. */
  why: UnseenReason | null;
  /** What the network said of it. */
  code: string | null;
  /** Whether something that keeps programs out answered. */
  isWall: boolean;
  hops: Hop[];
  url: string;
}

export type LinkOutcome = "pass" | "marginal" | "fail" | "blocked" | "unknown";

export type LinkReason =
  | "in_time"
  | "slowest_late"
  | "slow"
  | "dead"
  | "expired"
  | "mismatched"
  | "wall"
  | "name_unknown"
  | "no_answer"
  | "server_error"
  | "refused"
  | "few_samples";

export interface LinkVerdict {
  outcome: LinkOutcome;
  reason: LinkReason;
  medianMs: number | null;
  slowestMs: number | null;
}

export interface LinkFacts {
  samples: readonly LinkSample[];
  limitMs: number;
  samplesLeast: number;
  /** What the issuer's page says against the certificate, or null. */
  against: "expired" | "mismatched" | null;
  /** Whether any other name was found in this run, so that one that was not is likely none. */
  namesResolve: boolean;
}

const GONE = [404, 410];

/** The middle of several times; of an even number the mean of the two in the middle. */
function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function unseenReason(
  samples: readonly LinkSample[],
  namesResolve: boolean,
): Pick<LinkVerdict, "outcome" | "reason"> {
  if (samples.some(({ isWall }) => isWall)) return { outcome: "blocked", reason: "wall" };
  if (samples.length > 0 && samples.every(({ status }) => status !== null && GONE.includes(status)))
    return { outcome: "fail", reason: "dead" };
  if (samples.length > 0 && samples.every(({ code }) => code?.includes("ENOTFOUND") === true))
    return namesResolve
      ? { outcome: "fail", reason: "dead" }
      : { outcome: "unknown", reason: "name_unknown" };
  if (samples.some(({ why }) => why === "refused")) return { outcome: "unknown", reason: "refused" };
  const isAnswered = samples.some(({ status }) => status !== null);
  return { outcome: "unknown", reason: isAnswered ? "server_error" : "no_answer" };
}

/**
 * What timed looks at a certificate's link come to (TM-06, TM-14, TM-21): the limit is held against the median of at
 * least `samplesLeast` complete ones, and where the median keeps it and the slowest does not, that is marginal. A wall is
 * blocked and no failure; what could not be seen is unknown; 404, 410 and a name that is none are dead.
 */
export function judgeLink({ samples, limitMs, samplesLeast, against, namesResolve }: LinkFacts): LinkVerdict {
  const complete = samples.filter(
    ({ status, isWall }) => !isWall && status !== null && status >= 200 && status < 300,
  );
  const times = complete.map(({ ms }) => ms);
  const medianMs = medianOf(times);
  const slowestMs = times.length > 0 ? Math.max(...times) : null;
  const timed = { medianMs, slowestMs };
  if (medianMs === null || slowestMs === null) return { ...unseenReason(samples, namesResolve), ...timed };
  if (against !== null) return { outcome: "fail", reason: against, ...timed };
  if (complete.length < samplesLeast) return { outcome: "unknown", reason: "few_samples", ...timed };
  if (medianMs > limitMs) return { outcome: "fail", reason: "slow", ...timed };
  const isLate = slowestMs > limitMs || complete.length < samples.length;
  return isLate
    ? { outcome: "marginal", reason: "slowest_late", ...timed }
    : { outcome: "pass", reason: "in_time", ...timed };
}
