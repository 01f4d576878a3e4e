import { spawn, type ChildProcess } from "node:child_process";

export interface WorkerProcess {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop; gives milliseconds until it was gone, and its exit code. */
  stop(): Promise<{ ms: number; code: number | null }>;
  /** What it printed that speaks of nothing being caught. */
  complaints(): string[];
}

/** The settings under which cases of minutes take seconds: short leases and locks. */
const SHORT = { DELIVERY_LEASE_MS: "4000", JOB_LOCK_MS: "1000", LOG_LEVEL: "warn" };

const running = new Set<ChildProcess>();

/** Ends whatever workers a case left behind, so that they take nothing of the next one. */
export function endWorkers(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** A worker as it is deployed, in a process of its own, with short leases and locks. */
export function startWorker(over: Record<string, string> = {}): WorkerProcess {
  const child = spawn(process.execPath, ["--enable-source-maps", ".build/worker.mjs"], {
    env: { ...process.env, ...SHORT, ...over },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return {
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
    async stop() {
      const started = performance.now();
      child.kill("SIGTERM");
      const code = await exited;
      return { ms: performance.now() - started, code };
    },
    complaints: () => printed.split("\n").filter((line) => /unhandled|uncaught|^\s+at /i.test(line)),
  };
}
