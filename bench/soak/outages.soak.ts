import { restartDatabase } from "@/test/chaos/cases";
import { runCases } from "./run-cases";

/** The database broken off ten times under load. */
export async function run(): Promise<void> {
  await runCases(async (restart, tell) => {
    const broken = await restartDatabase(restart, { pushes: 1_000, restarts: 10 });
    tell("database-broken-10", {
      lost: [broken.lost, "deliveries", 0],
      complaints: [broken.complaints, "lines", 0],
      "slowest-return": [broken.slowestSeconds, "s", 5],
    });
  });
}
