import { setTimeout as wait } from "node:timers/promises";

const PAUSE_MS_MIN = 50;
const PAUSE_MS_MAX = 1_000;

/**
 * Does work again while it fails, a little later each time, until it is done or `ms` milliseconds have gone; then
 * throws its last error. For what must outlast a database that is away for a moment, and may be done twice.
 */
export async function outlast<T>(work: () => Promise<T>, ms: number): Promise<T> {
  const end = performance.now() + ms;
  for (let pauseMs = PAUSE_MS_MIN; ; pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX)) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() + pauseMs > end) throw error;
      await wait(pauseMs);
    }
  }
}
