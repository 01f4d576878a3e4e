import { chooseBundles, RUN_ONE, runBundles, runOne } from "./bench/run-benches";
import { exitOnSignals } from "./processes/exit-on-signals";

const [first, second] = process.argv.slice(2);

/** Runs the benches of bench/, or the one named; each prints a JSON object a line. */
async function runAll(): Promise<void> {
  exitOnSignals();
  const bundles = chooseBundles("bench", ".bench", first);
  if (bundles?.size === 0) process.stderr.write("There are no benches yet: bench holds none.\n");
  const well = bundles !== null && (await runBundles(".build/bench.mjs", bundles)).allWell;
  if (!well) process.exitCode = 1;
}

if (first === RUN_ONE && second !== undefined) await runOne(second);
else await runAll();
