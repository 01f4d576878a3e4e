import type { Filing } from "@/generated/prisma/client";
import { isWaiting } from "@/lib/filings";
import { FILING_STATES } from "@/lib/regimes";

/** A filing's state as people are shown it: what waits for another pair of eyes and what was reopened among them. */
export type ShownState = (typeof FILING_STATES)[number] | "waiting" | "reopened";

type Shown = Pick<Filing, "state" | "fourEyes" | "sentAt" | "reopenedAt">;

export function filingState(filing: Shown): ShownState {
  const { state, reopenedAt } = filing;
  if (isWaiting(filing)) return "waiting";
  if (state === "accepted" && reopenedAt !== null) return "reopened";
  return FILING_STATES.find((known) => known === state) ?? "draft";
}

export const STATE_TONES: Record<ShownState, "neutral" | "accent" | "attention"> = {
  draft: "neutral",
  ready: "neutral",
  waiting: "neutral",
  submitted: "neutral",
  accepted: "accent",
  reopened: "attention",
  rejected: "attention",
  withdrawn: "neutral",
  expired: "attention",
  superseded: "neutral",
};
