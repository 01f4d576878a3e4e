import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const SECONDS = 2;

const Result = z.object({
  requests: z.object({ total: z.number() }),
  duration: z.number(),
  errors: z.literal(0),
  timeouts: z.literal(0),
  mismatches: z.literal(0),
  non2xx: z.literal(0),
  "2xx": z.number().min(1),
});

function runLoad(args: readonly string[]): Promise<string> {
  const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
  const child = spawn(process.execPath, [autocannon, ...args], { stdio: ["ignore", "pipe", 2] });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(output));
  });
}

/**
 * Requests per second of a URL over so many keep-alive connections, from a load generator in a process of its own.
 * Throws where a single request failed: a server that refuses is fast.
 */
export async function measureLoad(url: string, connections: number): Promise<number> {
  const output = await runLoad(["--json", "--no-progress", "-c", `${connections}`, "-d", `${SECONDS}`, url]);
  const result = Result.parse(JSON.parse(output));
  return result["2xx"] / result.duration;
}
