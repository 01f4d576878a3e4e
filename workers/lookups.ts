import { systemNow } from "@/lib/core/clock";
import { newId } from "@/lib/core/new-id";
import { fanOutReference } from "@/lib/fan-out";
import { openLane } from "@/lib/jobs";
import { checkReference } from "@/lib/references";

const PATIENCE_MS = 2_000;
// However many counterparts are slow at once, most places are free for what comes after them.
const WAITERS_MOST = 4;
const LOOKUPS_MAX = 64;
const BETWEEN = "\u{0}";

const LANE = openLane({
  name: "lookup",
  patienceMs: PATIENCE_MS,
  waitersMost: WAITERS_MOST,
  most: LOOKUPS_MAX,
  work: async (name) => {
    const [counterpart = "", key = ""] = name.split(BETWEEN);
    await checkReference(counterpart, key, systemNow);
    await fanOutReference(counterpart, key, systemNow(), newId(systemNow()));
  },
});

/** The lookups of this worker: a registry that does not answer holds up nothing but them. */
export const LOOKUPS = {
  run: (counterpart: string, key: string): Promise<void> => LANE.run(`${counterpart}${BETWEEN}${key}`),
  stop: (waitMs: number): Promise<void> => LANE.stop(waitMs),
};
