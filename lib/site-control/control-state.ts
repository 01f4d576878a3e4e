import type { Method } from "./challenge";

export const CONTROL_STATES = ["unproven", "proven", "failing", "lapsed"] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

/** What a check comes down to: the token was found, was not there, or nobody can tell. */
export type CheckOutcome = "found" | "missing" | "untold";

/** Rules of ours: a proof is looked for again after so many days, daily while it is not found, and then no more. */
export const RECHECK_DAYS = 30;
export const LAPSE_DAYS = 7;
const RETRY_DAYS = 1;
/** A check that comes this late is not yet one that failed. */
const LATE_DAYS = 1;
const DAY_MS = 86_400_000;

export interface DoneCheck {
  at: Date;
  outcome: CheckOutcome;
  method: Method | null;
}

/** How the proof of a site's host stands. */
export interface ControlStanding {
  state: ControlState;
  method: Method | null;
  provenAt: Date | null;
  failingSince: Date | null;
  /** From this instant on the proof counts no more, unless the token is found again before. */
  lapsesAt: Date | null;
  cause: "missing" | "untold" | "taken" | null;
}

const UNPROVEN: ControlStanding = {
  state: "unproven",
  method: null,
  provenAt: null,
  failingSince: null,
  lapsesAt: null,
  cause: null,
};

function after(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/**
 * How a proof stands at a moment, by the checks of the present host and when another provider's proof took its name. A
 * proof that is not found any more lapses after seven days, whether the token is gone or nobody can tell; so does one
 * that nobody looked for again in time.
 */
export function controlAt(checks: readonly DoneCheck[], takenAt: Date | null, now: Date): ControlStanding {
  const past = checks.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
  const proof = past.findLast(({ outcome }) => outcome === "found");
  if (!proof) return UNPROVEN;
  const proven = { method: proof.method, provenAt: proof.at };
  if (takenAt && takenAt >= proof.at)
    return { ...proven, state: "lapsed", failingSince: null, lapsesAt: takenAt, cause: "taken" };
  const failed = past.filter(({ at }) => at > proof.at);
  const dueAt = after(proof.at, RECHECK_DAYS);
  const [first] = failed;
  if (!first && now < after(dueAt, LATE_DAYS))
    return {
      ...proven,
      state: "proven",
      failingSince: null,
      lapsesAt: after(dueAt, LAPSE_DAYS),
      cause: null,
    };
  const failingSince = first && first.at < dueAt ? first.at : dueAt;
  const lapsesAt = after(failingSince, LAPSE_DAYS);
  const cause = failed.at(-1)?.outcome === "missing" ? "missing" : "untold";
  return { ...proven, state: now < lapsesAt ? "failing" : "lapsed", failingSince, lapsesAt, cause };
}

/** When the token is looked for next by itself; null where nobody has shown anything, or the proof is over. */
export function nextCheckAt({ state, provenAt, lapsesAt }: ControlStanding, now: Date): Date | null {
  if (state === "proven" && provenAt) return after(provenAt, RECHECK_DAYS);
  if (state !== "failing" || !lapsesAt) return null;
  const retryAt = after(now, RETRY_DAYS);
  return retryAt < lapsesAt ? retryAt : lapsesAt;
}

/** Whether a proof counts: one that fails to be found counts until it lapses. */
export function isInForce({ state }: Pick<ControlStanding, "state">): boolean {
  return state === "proven" || state === "failing";
}

/** Whether a proof that was told to stand so counts at a later moment: one nobody can say the end of does not. */
export function countsAt({ state, lapsesAt }: { state: string; lapsesAt: Date | null }, now: Date): boolean {
  const isHeld = CONTROL_STATES.some((known) => known === state && isInForce({ state: known }));
  return isHeld && lapsesAt !== null && now < lapsesAt;
}
