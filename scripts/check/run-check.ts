import { spawnWatched } from "../processes/spawn-watched";

export interface CheckResult {
  well: boolean;
  output: string;
}

/** Runs one of node_modules' programs, quietly. */
export async function runTool(script: string, ...args: string[]): Promise<CheckResult> {
  const { child, exited } = spawnWatched(
    [script, ...args],
    { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    ["ignore", "pipe", "pipe"],
  );
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  const closed = new Promise((resolve) => child.once("close", resolve));
  const how = await exited;
  await closed;
  return { well: how === 0, output };
}

/** Runs one check, prints its line, and what it had to say where it failed. */
export async function runCheck(name: string, check: () => Promise<CheckResult>): Promise<boolean> {
  const since = performance.now();
  const { well, output } = await check();
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  process.stdout.write(`${well ? "ok    " : "FAILED"} ${name} (${seconds} s)\n`);
  if (!well) process.stdout.write(`${output.trimEnd()}\n`);
  return well;
}
