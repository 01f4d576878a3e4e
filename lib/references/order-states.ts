/** A state as a counterpart told it, at its own time. */
export interface ToldState {
  statedAt: Date;
  value: Record<string, unknown>;
}

/** Whether going from one state to the other must be told at once, as a regime says it. */
type IsAlarm = (before: Record<string, unknown>, after: Record<string, unknown>) => boolean;

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

// Of two states of one moment the one that alarms counts, so that a tie never looks good; else the order is any, but
// the same whichever came first.
function outranks(told: ToldState["value"], known: ToldState["value"], isAlarm: IsAlarm): boolean {
  const worsens = isAlarm(known, told);
  return worsens === isAlarm(told, known) ? canonical(told) > canonical(known) : worsens;
}

/**
 * What a told state is to the one known: `changed` and `confirmed` are taken over, `stale` changes nothing. Ordered by
 * the counterpart's own times, and so that any order of arrival, with any repeats, ends in the same state.
 */
export function orderStates(
  known: ToldState | null,
  told: ToldState,
  isAlarm: IsAlarm,
): "changed" | "confirmed" | "stale" {
  if (!known) return "changed";
  const later = told.statedAt.getTime() - known.statedAt.getTime();
  if (later < 0) return "stale";
  if (canonical(told.value) === canonical(known.value)) return "confirmed";
  return later > 0 || outranks(told.value, known.value, isAlarm) ? "changed" : "stale";
}
