import { StartError } from "./start-error";

const STOP_MS = 25_000;

/** What a process gives back once it serves: how to stop serving. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Runs a process entry: starts it, stops it on SIGTERM or SIGINT within 25 seconds, and turns what keeps it from
 * starting into one sentence on standard error and exit code 1.
 */
export function runProcess(start: () => Promise<Running>): void {
  start().then(
    (running) => {
      let stopping = false;
      const stop = (): void => {
        if (stopping) return;
        stopping = true;
        setTimeout(() => process.exit(1), STOP_MS).unref();
        running.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      };
      process.once("SIGTERM", stop);
      process.once("SIGINT", stop);
    },
    (error: unknown) => {
      const text =
        error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
      process.stderr.write(`${text}\n`);
      process.exit(1);
    },
  );
}
