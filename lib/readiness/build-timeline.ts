import { RENEWAL_GRACE_MS, type StoredResult } from "@/lib/assessments";
import type { Party } from "@/lib/regimes";
import { countDays } from "./count-days";

/** Who a site waited for; `unknown` where nobody was known to be. */
export type Blocker = Party | "unknown";
export const BLOCKERS = ["exporter", "provider", "lsp", "counterpart", "unknown"] as const;

/** A stored assessment, as long as it was the current one. */
export interface AssessedSpan {
  id: string;
  from: Date;
  /** Null while it is the current one. */
  to: Date | null;
  nextChangeAt: Date | null;
  result: StoredResult;
}

export type ReadinessState = "ready" | "not_ready" | "not_known" | "not_asked";

/** What was missing, and who was to do something about it. */
export interface Lack {
  code: string;
  party: Blocker;
  /** What was to be done, as a key of the regime's messages; null where nobody was asked for anything. */
  message: string | null;
  params: StoredResult["obligations"][number]["params"];
}

/** A time during which a site stood the same way for the same reasons. */
export interface Interval {
  state: ReadinessState;
  from: Date;
  to: Date;
  blockers: Blocker[];
  lacks: Lack[];
  /** The assessments that say so, in their order. */
  assessmentIds: string[];
}

export interface PartyDays {
  party: Blocker;
  /** Calendar days in the authority's zone on which the site waited for it at any moment. */
  days: number;
  /** How long in all. */
  milliseconds: number;
}

export interface Timeline {
  intervals: Interval[];
  parties: PartyDays[];
}

const LACKING = new Set(["fail", "blocked", "unknown"]);

function lacksOf(result: StoredResult, codes: readonly string[]): Lack[] {
  const lacking = result.verdicts.filter(({ code, outcome }) => codes.includes(code) && LACKING.has(outcome));
  return lacking.flatMap(({ code }): Lack[] => {
    // One thing to do may answer several verdicts: it rests on the rules of all of them.
    const asked = result.obligations.filter((one) => one.code === code || one.restsOn.rules.includes(code));
    if (asked.length === 0) return [{ code, party: "unknown", message: null, params: {} }];
    return asked.map(({ party, message, params }) => ({ code, party, message, params }));
  });
}

function standingOf(result: StoredResult, codes: readonly string[]): Pick<Interval, "state" | "lacks"> {
  const asked = result.verdicts.filter(
    ({ code, outcome }) => codes.includes(code) && outcome !== "not_applicable",
  );
  if (asked.length === 0) return { state: "not_asked", lacks: [] };
  const lacks = lacksOf(result, codes);
  return { state: lacks.length === 0 ? "ready" : "not_ready", lacks };
}

function piecesOf(span: AssessedSpan, codes: readonly string[], now: Date): Interval[] {
  const to = span.to ?? now;
  const { state, lacks } = standingOf(span.result, codes);
  const blockers = BLOCKERS.filter((party) => lacks.some((lack) => lack.party === party));
  const piece = { state, from: span.from, to, blockers, lacks, assessmentIds: [span.id] };
  const { nextChangeAt } = span;
  // Past the moment at which it was to change nobody had looked again: what was good then is not known any more.
  const goesOff = nextChangeAt === null ? null : new Date(nextChangeAt.getTime() + RENEWAL_GRACE_MS);
  if (state !== "ready" || goesOff === null || goesOff >= to) return [piece];
  const after = { ...piece, state: "not_known" as const, from: goesOff, blockers: ["unknown" as const] };
  return goesOff <= span.from ? [{ ...after, from: span.from }] : [{ ...piece, to: goesOff }, after];
}

function sameness({ state, lacks, blockers }: Interval): string {
  return JSON.stringify([state, blockers, lacks.map(({ code, message }) => [code, message])]);
}

/**
 * How a site stood under one regime from its first assessment to `now`, and whom it waited for (TIG-13); pure.
 * `codes` are the verdicts that make an interface ready: none of them may fail, be blocked or be unknown.
 */
export function buildTimeline(
  spans: readonly AssessedSpan[],
  codes: readonly string[],
  zone: string,
  now: Date,
): Timeline {
  const intervals: Interval[] = [];
  for (const piece of spans.flatMap((span) => piecesOf(span, codes, now))) {
    if (piece.to <= piece.from) continue;
    const last = intervals.at(-1);
    if (last && sameness(last) === sameness(piece) && last.to.getTime() === piece.from.getTime()) {
      last.to = piece.to;
      for (const id of piece.assessmentIds) if (!last.assessmentIds.includes(id)) last.assessmentIds.push(id);
    } else intervals.push({ ...piece });
  }
  const parties = BLOCKERS.map((party) => {
    const own = intervals.filter(({ blockers }) => blockers.includes(party));
    const milliseconds = own.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0);
    return { party, days: countDays(own, zone), milliseconds };
  });
  return { intervals, parties };
}
