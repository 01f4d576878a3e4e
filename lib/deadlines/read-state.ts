import { DEADLINE_STATES, type DeadlineState } from "@/lib/regimes";

/** A stored state; a word that is none reads as unknown, never as met. */
export function readState(text: string): DeadlineState {
  return DEADLINE_STATES.find((state) => state === text) ?? "unknown";
}

/** The most urgent of several states, or null where there is none. */
export function mostUrgent(states: readonly string[]): DeadlineState | null {
  const found = new Set(states.map(readState));
  return DEADLINE_STATES.find((state) => found.has(state)) ?? null;
}
