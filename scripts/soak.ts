import { chooseBundles, RUN_ONE, runBundles, runOne } from "./bench/run-benches";
import { writeSoakReport } from "./bench/write-soak-report";
import { exitOnSignals } from "./processes/exit-on-signals";

const [first, second] = process.argv.slice(2);

async function runAll(): Promise<void> {
  exitOnSignals();
  const bundles = chooseBundles("bench/soak", ".soak", first);
  if (bundles?.size === 0) {
    process.stdout.write("There are no soak cases yet: bench/soak holds none.\n");
    return;
  }
  const result = bundles === null ? null : await runBundles(".build/soak.mjs", bundles);
  if (result) writeSoakReport(result.lines, { now: new Date(), alone: first !== undefined });
  if (!result?.allWell) process.exitCode = 1;
}

if (first === RUN_ONE && second !== undefined) await runOne(second);
else await runAll();
