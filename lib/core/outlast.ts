import { setTimeout as wait } from "node:timers/promises";

const PAUSE_MS_MIN = 50;
const PAUSE_MS_MAX = 1_000;

// What is wrong with the values or the statement (SQLSTATE classes 22, 23, 42) is wrong the next time too.
const FINAL = /^(?:22|23|42)[0-9A-Z]{3}$/;

function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Error && "code" in error && FINAL.test(String(error.code));
}

/**
 * Does work again while it fails, a little later each time, until it is done or `ms` milliseconds have gone; then
 * throws its last error, and at once what the database refuses for what it says. For what must outlast a database that
 * is away for a moment, and may be done twice.
 */
export async function outlast<T>(work: () => Promise<T>, ms: number): Promise<T> {
  const end = performance.now() + ms;
  for (let pauseMs = PAUSE_MS_MIN; ; pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX)) {
    try {
      return await work();
    } catch (error) {
      if (isRefusedByDatabase(error) || performance.now() + pauseMs > end) throw error;
      await wait(pauseMs);
    }
  }
}
