import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { tellWatchdog } from "./tell-watchdog";

export interface WatchedProcess {
  child: ChildProcess;
  /** The exit code, or the name of the signal that ended it. */
  exited: Promise<number | string>;
}

/**
 * Runs Node in a process group of its own, so that Ctrl-C in a terminal reaches only us, and so that it ends with all
 * it started; the watchdog ends it should this process die first.
 */
export function spawnWatched(
  args: string[],
  environment: Record<string, string | undefined>,
  stdio: StdioOptions,
): WatchedProcess {
  // Next's types make NODE_ENV a required variable of every environment.
  const env = { NODE_ENV: "production" as const, ...environment };
  const child = spawn(process.execPath, args, { env, stdio, detached: true });
  const { pid } = child;
  if (pid !== undefined) tellWatchdog({ watch: pid, kind: "service" });
  const exited = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "unknown"));
    child.once("error", (error) => resolve(error.message));
  });
  void exited.then(() => {
    if (pid === undefined) return;
    signalGroup(pid, "SIGKILL");
    tellWatchdog({ forget: pid });
  });
  return { child, exited };
}

/** Sends a signal to a process and all it started; nothing happens where it is gone. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone already.
  }
}

/** Asks a process to end, and ends it after `graceMs`. */
export async function stopWatched({ child, exited }: WatchedProcess, graceMs: number): Promise<void> {
  child.kill("SIGTERM");
  const inTime = await Promise.race([exited.then(() => true), wait(graceMs, false, { ref: false })]);
  if (!inTime) signalGroup(child.pid, "SIGKILL");
  await exited;
}
