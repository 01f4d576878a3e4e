import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/core/log";

export interface LaneInput {
  /** What is done, for logs. */
  name: string;
  work: (key: string, isStopping: () => boolean) => Promise<unknown>;
  /** How long a job waits for its work; a slow counterpart costs a connection, not a worker's place. */
  patienceMs: number;
  /** Jobs that wait so at once, fewer than a worker has places; one more leaves its work to go on by itself. */
  waitersMost: number;
  /** Keys at once in this process; what comes beyond is left to the sweep that wakes it again. */
  most: number;
}

export interface Lane {
  /** Has a key worked on; comes back when it is done, when patience has gone and it goes on by itself, or at once where too many wait or there is no room. */
  run(key: string): Promise<void>;
  /**
   * Begins nothing more and waits for what is under way, at most so long; what is not finished then is done again by
   * whoever is woken for it next.
   */
  stop(waitMs: number): Promise<void>;
}

interface Running {
  ended: Promise<void>;
  /** A wake-up came meanwhile. */
  isWanted: boolean;
}

/** Work that waits for others, beside a worker's jobs: at most one a key, each as long as it needs. */
export function openLane({ name, work, patienceMs, waitersMost, most }: LaneInput): Lane {
  const running = new Map<string, Running>();
  let isStopping = false;
  let waiters = 0;

  const repeat = async (key: string, entry: Running): Promise<void> => {
    try {
      do {
        entry.isWanted = false;
        await work(key, () => isStopping);
      } while (entry.isWanted && !isStopping);
    } finally {
      // In the same turn as the look at `isWanted`: no wake-up can fall between them.
      running.delete(key);
    }
  };

  const start = (key: string): Running => {
    const entry: Running = { ended: Promise.resolve(), isWanted: false };
    running.set(key, entry);
    entry.ended = repeat(key, entry);
    entry.ended.catch((error: unknown) =>
      log().warn(
        { lane: name, key, error: error instanceof Error ? error.message : String(error) },
        "failed",
      ),
    );
    return entry;
  };

  return {
    async run(key) {
      const known = running.get(key);
      if (known) {
        known.isWanted = true;
        return;
      }
      if (isStopping || running.size >= most) return;
      const { ended } = start(key);
      if (waiters >= waitersMost) return;
      waiters += 1;
      await Promise.race([ended, wait(patienceMs, undefined, { ref: false })]).finally(() => (waiters -= 1));
    },
    async stop(waitMs) {
      isStopping = true;
      const all = Promise.allSettled([...running.values()].map((entry) => entry.ended));
      await Promise.race([all, wait(waitMs, undefined, { ref: false })]);
    },
  };
}
