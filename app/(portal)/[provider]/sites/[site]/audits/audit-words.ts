import { FINDING_OUTCOMES, type Recheck } from "@/lib/audit-runs";

const FAILURES = ["unseen", "gone", "no_page", "moved", "unforeseen"] as const;
const METHODS = ["parameters", "content", "certificates", "redirects", "bindings", "payments"] as const;
const REASONS = [
  "blocked",
  "robots",
  "too_slow",
  "server_error",
  "unreachable",
  "refused",
  "too_many_redirects",
  "elsewhere",
  "too_deep",
  "needs_browser",
  "limit",
] as const;

/** Key of why a site could not be audited. */
export function failureKey(code: string) {
  return `failures.${FAILURES.find((known) => known === code) ?? "unforeseen"}` as const;
}

const STAGES = ["reading", "comparing", "certificates"] as const;

/** Key of what an audit is doing. */
export function stageKey(stage: string | null) {
  return `stages.${STAGES.find((known) => known === stage) ?? "reading"}` as const;
}

/** Key of how a measure is taken. */
export function methodKey(name: string) {
  return `methods.${METHODS.find((known) => known === name) ?? "content"}` as const;
}

/** Key of why pages were not seen. */
export function unseenKey(reason: string) {
  return `reasons.${REASONS.find((known) => known === reason) ?? "other"}` as const;
}

/** Key of what a finding is. */
export function outcomeKey(outcome: string) {
  return `outcomes.${FINDING_OUTCOMES.find((known) => known === outcome) ?? "other"}` as const;
}

const GRAVE = ["deviating", "fail"];

/** How loudly a finding is shown: only what is wrong for sure is an alarm. */
export function toneOf(outcome: string): "attention" | "neutral" {
  return GRAVE.includes(outcome) ? "attention" : "neutral";
}

/** Whether pages are being looked at now or at the next turn, and not only later. */
export function isUnderWay({ state, reason }: Pick<Recheck, "state" | "reason">): boolean {
  return state === "running" || (state === "queued" && reason === "asked");
}
