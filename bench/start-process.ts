import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

const READY_MS = 60_000;
const STOP_MS = 10_000;

export interface StartedProcess {
  stop: () => Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Runs Node on a file in a process of its own and resolves once `readyUrl` answers 2xx (at once where it is null). It
 * stays in this process's group, and so ends with it.
 */
export async function startProcess(
  args: readonly string[],
  environment: Record<string, string | undefined>,
  readyUrl: string | null,
): Promise<StartedProcess> {
  // Next's types make NODE_ENV a required variable of every environment.
  const env = { NODE_ENV: "production" as const, ...environment };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", 2, 2] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const until = performance.now() + READY_MS;
  while (readyUrl !== null && !(await answers(readyUrl))) {
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended with code ${child.exitCode}.`);
    if (performance.now() > until) throw new Error(`${args.join(" ")} does not answer at ${readyUrl}.`);
    await wait(50);
  }
  return {
    async stop() {
      child.kill("SIGTERM");
      const inTime = await Promise.race([exited.then(() => true), wait(STOP_MS, false, { ref: false })]);
      if (!inTime) child.kill("SIGKILL");
      await exited;
    },
  };
}
