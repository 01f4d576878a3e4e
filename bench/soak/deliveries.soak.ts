import { endListeners, killWorkers, loseQueue, stopUnderLoad } from "@/test/chaos/cases";
import { counted, runCases } from "./run-cases";

/** A worker killed 100 times over 2,000 pushes, every listener ended, the queue's rows deleted, a worker asked to stop. */
export async function run(): Promise<void> {
  await runCases(async (_restart, tell) => {
    // A lease is over by the time the next worker looks around, so that a kill costs a start and no more.
    const killed = await killWorkers({ pushes: 2_000, kills: 100, leaseMs: 1_000 });
    tell("worker-killed-100", counted(killed, killed.limit));
    tell("listeners-ended", { next: [await endListeners(), "ms", 1_000] });
    const lost = await loseQueue({ pushes: 500 });
    tell("queue-deleted", { ...counted(lost, 0), found: [lost.seconds, "s", 60] });
    const stopped = await stopUnderLoad({ pushes: 500 });
    tell("worker-stopped", { ...counted(stopped, 50), stop: [stopped.stopSeconds, "s", 30] });
  });
}
