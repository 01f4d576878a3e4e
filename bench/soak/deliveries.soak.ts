import { closeDeployment } from "@/lib/deployment";
import {
  endListeners,
  killWorkers,
  loseQueue,
  restartDatabase,
  stopUnderLoad,
  type Counted,
} from "@/test/chaos/cases";
import { rotateUnderLoad } from "@/test/chaos/rotation";
import { besideSlowReceivers } from "@/test/chaos/slow-receivers";
import { ownServer } from "@/test/own-database";
import { printLine } from "../print-line";

/** Every figure of a case beside what it may be at most; whatever is over its limit ends the run badly. */
function tell(name: string, figures: Record<string, [value: number, unit: string, limit: number]>): boolean {
  let isWell = true;
  for (const [figure, [value, unit, limit]] of Object.entries(figures)) {
    printLine({ name: `${name}.${figure}`, value, unit, limit });
    isWell &&= value <= limit;
  }
  return isWell;
}

function counted({ lost, repeated }: Counted, repeatsMax: number): Record<string, [number, string, number]> {
  return { lost: [lost, "deliveries", 0], repeated: [repeated, "deliveries", repeatsMax] };
}

/**
 * The cases of deliveries at full size: a worker killed 100 times over 2,000 pushes, every listener ended, the database
 * broken off ten times under load, the queue's rows deleted, 200 receivers that send a byte a second, a secret replaced
 * amid 10,000 deliveries, a worker asked to stop.
 */
export async function run(): Promise<void> {
  const server = await ownServer();
  const well: boolean[] = [];
  try {
    const killed = await killWorkers({ pushes: 2_000, kills: 100 });
    well.push(tell("soak.worker-killed-100", counted(killed, killed.limit)));
    well.push(tell("soak.listeners-ended", { next: [await endListeners(), "ms", 1_000] }));
    const lost = await loseQueue({ pushes: 500 });
    well.push(tell("soak.queue-deleted", { ...counted(lost, 0), found: [lost.seconds, "s", 60] }));
    const stopped = await stopUnderLoad({ pushes: 500 });
    well.push(tell("soak.worker-stopped", { ...counted(stopped, 50), stop: [stopped.stopSeconds, "s", 30] }));
    const { aloneMs, besideMs, longestMs } = await besideSlowReceivers({
      receivers: 200,
      rounds: 40,
      toTheEnd: true,
    });
    well.push(
      tell("soak.slow-receivers-200", {
        "p95-beside": [besideMs, "ms", 2 * aloneMs],
        "longest-wait": [longestMs, "ms", 31_000],
      }),
    );
    const rotated = await rotateUnderLoad(10_000);
    well.push(
      tell("soak.secret-replaced-10000", {
        failures: [rotated.failures, "deliveries", 0],
        "old-still-holds": [rotated.oldStillHolds ? 1 : 0, "times", 0],
      }),
    );
    const broken = await restartDatabase(server.restart, { pushes: 1_000, restarts: 10 });
    well.push(
      tell("soak.database-broken-10", {
        lost: [broken.lost, "deliveries", 0],
        complaints: [broken.complaints, "lines", 0],
        "slowest-return": [broken.slowestSeconds, "s", 5],
      }),
    );
  } finally {
    await closeDeployment();
    await server.close();
  }
  if (well.includes(false)) throw new Error("A case is over its limit; its line says which.");
}
