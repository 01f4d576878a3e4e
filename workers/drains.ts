import { systemNow } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { METERS } from "@/lib/core/metrics";
import { openSender } from "@/lib/deliveries";
import { wake } from "@/lib/jobs";
import { openDrains, drainEndpoint } from "@/lib/outbox";

const PATIENCE_MS = 2_000;
const DRAINS_MAX = 400;

/** The drains of this worker. */
export const DRAINS = openDrains({
  patienceMs: PATIENCE_MS,
  drainsMax: DRAINS_MAX,
  drain: async (endpoint, isStopping) => {
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
