import { besideSlowReceivers } from "@/test/chaos/slow-receivers";
import { runCases } from "./run-cases";

/** A healthy receiver beside 200 that send a byte a second. */
export async function run(): Promise<void> {
  await runCases(async (_restart, tell) => {
    const input = { receivers: 200, rounds: 40, toTheEnd: true };
    const { aloneMs, besideMs, slowestMs, longestMs } = await besideSlowReceivers(input);
    tell("slow-receivers-200", {
      "p95-beside": [besideMs, "ms", 2 * aloneMs],
      "slowest-beside": [slowestMs, "ms", 5_000],
      "longest-wait": [longestMs, "ms", 31_000],
    });
  });
}
