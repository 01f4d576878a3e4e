import { rotateUnderLoad } from "@/test/chaos/rotation";
import { runCases } from "./run-cases";

/** A secret replaced amid 10,000 deliveries. */
export async function run(): Promise<void> {
  await runCases(async (_restart, tell) => {
    const rotated = await rotateUnderLoad(10_000);
    tell("secret-replaced-10000", {
      failures: [rotated.failures, "deliveries", 0],
      "old-still-holds": [rotated.oldStillHolds ? 1 : 0, "times", 0],
    });
  });
}
