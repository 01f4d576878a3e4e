import { cutWrites } from "@/test/chaos/cut-writes";
import { runCases } from "./run-cases";

/** The hosted API killed 200 times while it carries writes out. */
export async function run(): Promise<void> {
  await runCases(async (_restart, tell) => {
    const { wrong, contradicted, cut } = await cutWrites(200);
    tell("writes-cut-200", {
      "not-one-effect": [wrong, "writes", 0],
      "answered-otherwise": [contradicted, "writes", 0],
      // A kill that meets no write proves nothing.
      "too-few-met": [Math.max(0, 100 - cut), "writes", 0],
    });
  });
}
