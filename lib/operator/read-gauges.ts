import { withSystem } from "@/lib/core/db/system";
import { countDeliveries, type DeliveryCounts } from "./count-deliveries";

/** What a monitor reads besides what a process counts itself. */
export type Gauges = DeliveryCounts;

/** Reads how deliveries of every provider stand, for a process's metrics. */
export async function readGauges(now: Date): Promise<Gauges> {
  return withSystem("metrics", (tx) => countDeliveries(tx, now));
}
