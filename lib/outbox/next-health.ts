import type { SendResult } from "./send-result";

/** An endpoint without one success for so long, and with a failure at its end, is paused. */
export const PAUSE_AFTER_HOURS = 120;
/** A paused endpoint is probed this often. */
export const PROBE_EVERY_MINUTES = 60;
// A success is noted this often while nothing is wrong, so that a busy endpoint's row is not written for each one.
const NOTE_SUCCESS_SECONDS = 60;
const HOLD_HOURS_MAX = 24;

/** How an endpoint fares. */
export interface Health {
  state: "active" | "paused" | "disabled";
  stateSince: Date;
  lastSuccessAt: Date | null;
  /** First failure since the last success. */
  failingSince: Date | null;
  lastFailure: string | null;
  nextProbeAt: Date | null;
  /** Nothing is sent before this moment: the receiver asked for it. */
  holdUntil: Date | null;
}

/** One answer of an endpoint, or that none came, at a moment. */
export interface Outcome {
  result: SendResult;
  ended: Date;
}

/** When a paused endpoint is asked again, counted from when it was asked last. */
export function nextProbe(asked: Date): Date {
  return new Date(asked.getTime() + PROBE_EVERY_MINUTES * 60_000);
}

function afterSuccess(health: Health, at: Date): Health {
  // 410 was the receiver's word; an answer still under way then is older than it. Its owner resumes it.
  if (health.state === "disabled") return health;
  const isQuiet =
    health.state === "active" &&
    health.failingSince === null &&
    health.lastSuccessAt !== null &&
    at.getTime() - health.lastSuccessAt.getTime() < NOTE_SUCCESS_SECONDS * 1_000;
  if (isQuiet) return health;
  const alive = { ...health, lastSuccessAt: at, failingSince: null, lastFailure: null, nextProbeAt: null };
  return health.state === "active" ? alive : { ...alive, state: "active", stateSince: at };
}

function afterFailure(health: Health, at: Date, failure: string): Health {
  const failingSince = health.failingSince ?? at;
  const failing = { ...health, failingSince, lastFailure: failure };
  if (health.state === "paused") return failing;
  const isDown = at.getTime() - failingSince.getTime() >= PAUSE_AFTER_HOURS * 3_600_000;
  if (health.state !== "active" || !isDown) return failing;
  return { ...failing, state: "paused", stateSince: at, nextProbeAt: nextProbe(at) };
}

function held(health: Health, at: Date, retryAfterMs: number | undefined): Health {
  if (retryAfterMs === undefined) return health;
  const until = new Date(at.getTime() + Math.min(retryAfterMs, HOLD_HOURS_MAX * 3_600_000));
  return health.holdUntil && health.holdUntil > until ? health : { ...health, holdUntil: until };
}

function step(health: Health, { result, ended }: Outcome): Health {
  const failure = result.detail["error"] ?? result.outcome;
  switch (result.outcome) {
    case "done":
      return afterSuccess(health, ended);
    case "refused":
      // Who says why a message is wrong is there, and wakes a paused endpoint; that counts as no success while it is active.
      return result.isAnswer && health.state === "paused" ? afterSuccess(health, ended) : health;
    case "gone":
      if (health.state === "disabled") return health;
      return { ...health, state: "disabled", stateSince: ended, lastFailure: failure, nextProbeAt: null };
    case "retry":
      if (result.blame === "row") return health;
      return held(afterFailure(health, ended, failure), ended, result.retryAfterMs);
  }
}

/**
 * How an endpoint's health goes on after what it answered: paused where it failed and has not succeeded once for 120
 * hours, disabled by 410, active again by any success (standards: Svix, Standard Webhooks 1.0). Gives the same object
 * back where nothing is worth noting.
 */
export function nextHealth(health: Health, outcomes: readonly Outcome[]): Health {
  return [...outcomes].sort((a, b) => a.ended.getTime() - b.ended.getTime()).reduce(step, health);
}
