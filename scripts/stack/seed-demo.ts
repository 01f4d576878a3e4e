import { StartError } from "@/lib/core/start-error";
import { spawnWatched } from "../processes/spawn-watched";
import { lastErrorIn } from "./last-error";

/** Runs the seed, which changes nothing that it made before; gives its lines of demo sign-ins. */
export async function seedDemo(environment: Record<string, string | undefined>): Promise<string[]> {
  const { child, exited } = spawnWatched(["--enable-source-maps", ".build/seed.mjs"], environment, [
    "ignore",
    "pipe",
    "pipe",
  ]);
  let output = "";
  let errors = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
  const closed = new Promise((resolve) => child.once("close", resolve));
  const how = await exited;
  await closed;
  if (how !== 0) throw new StartError(`The demo data could not be made: ${lastErrorIn(errors || output)}`);
  return output.split("\n").filter((line) => line.startsWith("sign-in"));
}
