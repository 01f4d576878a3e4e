import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/core/log";

export interface DrainsInput {
  drain: (endpoint: string, isStopping: () => boolean) => Promise<unknown>;
  /** How long a job waits for its drain; a slow receiver costs a connection, not a worker's place. */
  patienceMs: number;
  /** Drains at once in this process; one more waits for its turn. */
  drainsMax: number;
}

export interface Drains {
  /** Has an endpoint drained; comes back when it is, or when patience has gone and it goes on by itself. */
  run(endpoint: string): Promise<void>;
  /**
   * Claims nothing more and waits for what is under way, at most so long; what is not finished then is sent again by
   * whoever claims it next.
   */
  stop(waitMs: number): Promise<void>;
}

interface Running {
  ended: Promise<void>;
  /** A wake-up came meanwhile. */
  isWanted: boolean;
}

/** The drains of one process: at most one an endpoint, each as long as it needs. */
export function openDrains({ drain, patienceMs, drainsMax }: DrainsInput): Drains {
  const running = new Map<string, Running>();
  let isStopping = false;

  const repeat = async (endpoint: string, entry: Running): Promise<void> => {
    try {
      do {
        entry.isWanted = false;
        await drain(endpoint, () => isStopping);
      } while (entry.isWanted && !isStopping);
    } finally {
      // In the same turn as the look at `isWanted`: no wake-up can fall between them.
      running.delete(endpoint);
    }
  };

  const start = (endpoint: string): Running => {
    const entry: Running = { ended: Promise.resolve(), isWanted: false };
    running.set(endpoint, entry);
    entry.ended = repeat(endpoint, entry);
    entry.ended.catch((error: unknown) =>
      log().warn({ endpoint, error: error instanceof Error ? error.message : String(error) }, "drain failed"),
    );
    return entry;
  };

  return {
    async run(endpoint) {
      const known = running.get(endpoint);
      if (known) {
        known.isWanted = true;
        return;
      }
      while (running.size >= drainsMax && !isStopping)
        await Promise.race([...running.values()].map((entry) => entry.ended.catch(() => undefined)));
      if (isStopping) return;
      if (running.has(endpoint)) return;
      await Promise.race([start(endpoint).ended, wait(patienceMs, undefined, { ref: false })]);
    },
    async stop(waitMs) {
      isStopping = true;
      const all = Promise.allSettled([...running.values()].map((entry) => entry.ended));
      await Promise.race([all, wait(waitMs, undefined, { ref: false })]);
    },
  };
}
