import { systemNow } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { METERS } from "@/lib/core/metrics";
import { openSender } from "@/lib/deliveries";
import { openLane, wake } from "@/lib/jobs";
import { drainEndpoint } from "@/lib/outbox";

const PATIENCE_MS = 2_000;
// However many counterparts are slow at once, most places are free for what comes after them.
const WAITERS_MOST = 4;
const DRAINS_MAX = 1_000;

/** The drains of this worker. */
export const DRAINS = openLane({
  name: "drain",
  patienceMs: PATIENCE_MS,
  waitersMost: WAITERS_MOST,
  most: DRAINS_MAX,
  work: async (endpoint, isStopping) => {
    const end = METERS.drains.startTimer();
    return drainEndpoint({
      endpoint,
      clock: systemNow,
      openSender,
      spread: () => Math.random() * 2 - 1,
      leaseMs: env().DELIVERY_LEASE_MS,
      isStopping,
      onEnded: (providerId) => wake("delivery.conclude", { providerId }),
    }).finally(end);
  },
});
