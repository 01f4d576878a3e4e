import { withSystem } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";
import { retryAt } from "./registry-entry";

const RETRY_SECONDS_MIN = 5;

/** A reference's state as a fan-out found it when it began. */
export interface CarriedState {
  counterpart: string;
  key: string;
  snapshotId: string | null;
  checkedAt: Date | null;
  fanOutDueAt: Date | null;
  fanOutFailingSince: Date | null;
}

/**
 * Ends a fan-out: nothing is due any more, or it is due again later, longer each time, where a holder could not take
 * it. Where the state has moved meanwhile the entry stays due as it is.
 */
export async function noteFanOut(state: CarriedState, failedHolders: number, now: Date): Promise<void> {
  const { counterpart, key, snapshotId, checkedAt, fanOutDueAt } = state;
  const since = state.fanOutFailingSince ?? now;
  const data =
    failedHolders === 0
      ? { fanOutDueAt: null, fanOutFailingSince: null }
      : { fanOutDueAt: retryAt(since, now, RETRY_SECONDS_MIN), fanOutFailingSince: since };
  await withSystem("note fan-out", (tx) =>
    tx.registryEntry.updateMany({
      where: { counterpart, key, snapshotId, checkedAt, fanOutDueAt },
      data,
    }),
  );
  if (failedHolders > 0)
    log().warn({ counterpart, reference: key, failedHolders }, "fan-out to be tried again");
}
