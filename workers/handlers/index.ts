import type { JobHandlers } from "@/lib/jobs";
import { handleReferenceCarry } from "./carry-reference";
import { handleReferenceCheck } from "./check-reference";
import { handleDeliveryConclude } from "./conclude-deliveries";
import { handleEndpointDrain } from "./drain-endpoint";
import { handleStreamPartition } from "./make-partitions";
import { handleSiteRefresh } from "./refresh-sites";
import { handleClockSweep } from "./sweep-clock";

/** One handler a contract. */
export const HANDLERS: JobHandlers = {
  "endpoint.drain": handleEndpointDrain,
  "delivery.conclude": handleDeliveryConclude,
  "site.refresh": handleSiteRefresh,
  "reference.check": handleReferenceCheck,
  "reference.carry": handleReferenceCarry,
  "clock.sweep": handleClockSweep,
  "stream.partition": handleStreamPartition,
};
