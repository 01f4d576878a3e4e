import { closeSync, existsSync, openSync, renameSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "@/lib/core/start-error";
import { readLogFrom, sizeOf } from "../postgres/read-failure";
import { spawnWatched, stopWatched, type WatchedProcess } from "../processes/spawn-watched";
import { lastErrorIn } from "./last-error";
import { waitUntilAnswering } from "./wait-until-answering";

export interface ServiceSettings {
  name: string;
  args: string[];
  environment: Record<string, string | undefined>;
  /** Answers 2xx once the process is up; null for one that listens to nothing. */
  healthUrl: string | null;
  logFolder: string;
  say: (line: string) => void;
  /** Called once, when it stopped too often to be started again. */
  giveUp: (error: StartError) => void;
}

export interface Service {
  /** Resolves when it first answers; rejects with a `StartError` where it stops before that. */
  ready: Promise<void>;
  stop(graceMs: number): Promise<void>;
}

const READY_MS = 60_000;
const LOG_BYTES_MAX = 20_000_000;
const CRASHES_MAX = 5;
const CRASHES_WITHIN_MS = 60_000;

/** Keeps one process running: its output goes to a log file, and it is started again, later each time, if it stops. */
export function keepRunning(settings: ServiceSettings): Service {
  const { name, say } = settings;
  const logFile = path.join(settings.logFolder, `${name}.log`);
  if (sizeOf(logFile) > LOG_BYTES_MAX && existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const logStart = sizeOf(logFile);
  const crashes: number[] = [];
  let stopping = false;
  let answered = false;
  let running = launch();

  function launch(): WatchedProcess {
    const since = sizeOf(logFile);
    const log = openSync(logFile, "a", 0o600);
    const started = spawnWatched(settings.args, settings.environment, ["ignore", log, log]);
    closeSync(log);
    void started.exited.then((how) => crashed(how, lastErrorIn(readLogFrom(logFile, since))));
    return started;
  }

  async function crashed(how: number | string, error: string): Promise<void> {
    if (stopping || !answered) return;
    const now = performance.now();
    const recent = crashes.filter((at) => now - at < CRASHES_WITHIN_MS);
    crashes.splice(0, crashes.length, ...recent, now);
    if (crashes.length >= CRASHES_MAX) {
      settings.giveUp(new StartError(`The ${name} keeps stopping: ${error} (more in ${logFile}).`));
      return;
    }
    if (crashes.length === 1)
      say(`The ${name} stopped (${how}) and is started again: ${error} (more in ${logFile}).`);
    await wait(250 * 2 ** crashes.length);
    if (!stopping) running = launch();
  }

  async function becomeReady(): Promise<void> {
    if (settings.healthUrl !== null) {
      let gone = false;
      void running.exited.then(() => (gone = true));
      if (!(await waitUntilAnswering(settings.healthUrl, READY_MS, () => gone))) {
        const what = gone ? "stopped while starting" : `did not answer within ${READY_MS / 1000} s`;
        const error = lastErrorIn(readLogFrom(logFile, logStart));
        throw new StartError(`The ${name} ${what}: ${error} (more in ${logFile}).`);
      }
    }
    answered = true;
  }

  return {
    ready: becomeReady(),
    async stop(graceMs) {
      stopping = true;
      await stopWatched(running, graceMs);
    },
  };
}
