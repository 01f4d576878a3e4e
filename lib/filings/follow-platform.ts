import type { FilingState } from "./move-filing";

/** What a platform said of a filing at its own time: that it took it, or what it decided. */
export type Word =
  | { kind: "taken"; at: Date; reference: string }
  | { kind: "decided"; at: Date; reference: string; state: "accepted" | "rejected" };

function earliest(known: string | null, at: Date): string {
  return known !== null && new Date(known) <= at ? known : at.toISOString();
}

function standingOf(before: FilingState, word: Word): Partial<FilingState> {
  // Another stands in its place: whatever is said of it changes that no more.
  if (before.state === "superseded") return {};
  if (word.kind === "taken")
    return before.decidedAt === null && before.submittedAt === null
      ? { state: "submitted", reference: word.reference }
      : {};
  const decided = { state: word.state, reference: word.reference, decidedAt: word.at.toISOString() };
  const later = before.decidedAt === null ? 1 : word.at.getTime() - new Date(before.decidedAt).getTime();
  if (later !== 0) return later > 0 ? decided : {};
  // Of two decisions of one moment the rejection counts, so that a tie never looks good.
  return word.state === "rejected" ? decided : {};
}

/**
 * How a filing stands once its platform's word is known, or null where that changes nothing. The latest decision
 * counts by the platform's own time, and a filing was taken when the platform first said anything of it; so any order
 * of arrival, with any repeats, ends in the same state.
 */
export function followPlatform(before: FilingState, word: Word): FilingState | null {
  const submittedAt = earliest(before.submittedAt, word.at);
  const next = { ...before, ...standingOf(before, word), submittedAt };
  const isSame =
    next.state === before.state &&
    next.reference === before.reference &&
    next.submittedAt === before.submittedAt &&
    next.decidedAt === before.decidedAt;
  return isSame ? null : next;
}
