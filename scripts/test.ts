import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/lib/core/start-error";
import { exitOnSignals } from "./processes/exit-on-signals";
import { spawnWatched } from "./processes/spawn-watched";
import { countVitest, type Totals } from "./test/count-results";
import { runBrowserTests } from "./test/run-browser-tests";

const REPORT = path.resolve("test-results", "unit.json");

async function runVitest(filters: string[]): Promise<Totals> {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`, ...filters];
  const environment = { ...process.env, NODE_ENV: "test" };
  const { exited } = spawnWatched(["node_modules/vitest/vitest.mjs", ...args], environment, [
    "ignore",
    "inherit",
    "inherit",
  ]);
  return countVitest(REPORT, await exited);
}

async function runBrowser(filters: string[]): Promise<Totals | null> {
  try {
    return await runBrowserTests(filters);
  } catch (error) {
    const why =
      error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`The browser tests could not run: ${why}\n`);
    return { passed: 0, failed: 1, skipped: 0, failures: ["The browser tests could not run"], unexcused: [] };
  }
}

exitOnSignals();
const filters = process.argv.slice(2);
const all: Totals[] = [];
if (filters.length === 0 || !filters[0]?.startsWith("e2e")) all.push(await runVitest(filters));
if (filters.length === 0 || filters[0]?.startsWith("e2e")) {
  const browser = await runBrowser(filters);
  if (browser) all.push(browser);
}

const sum = (name: "passed" | "failed" | "skipped"): number =>
  all.reduce((total, one) => total + one[name], 0);
const unexcused = all.flatMap((one) => one.unexcused);
for (const failure of all.flatMap((one) => one.failures)) process.stderr.write(`Failed: ${failure}\n`);
for (const title of unexcused) process.stderr.write(`Skipped without a reason that counts: ${title}\n`);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
// The exit code is set before the last line, which nothing may follow.
process.exitCode = sum("failed") > 0 || unexcused.length > 0 || sum("passed") === 0 ? 1 : 0;
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed${skipped}\n`);
