import { shareRows } from "@/test/chaos/two-workers";
import { runCases } from "./run-cases";

/** Two workers over the same 1,000 due rows, each refused three times first. */
export async function run(): Promise<void> {
  await runCases(async (_restart, tell) => {
    const shared = await shareRows(1_000);
    tell("two-workers-1000", {
      "not-delivered-once": [shared.wrong, "deliveries", 0],
      "in-flight-twice": [shared.overlaps, "requests", 0],
      "attempts-overlapping": [shared.recordedOverlaps, "attempts", 0],
      "not-tried-four-times": [shared.miscounted, "deliveries", 0],
      "idle-workers": [shared.leastSent > 0 ? 0 : 1, "workers", 0],
    });
  });
}
