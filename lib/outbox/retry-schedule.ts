/** Waits between attempts, seconds: the example schedule of Standard Webhooks 1.0, 75 h 35 m in all. */
const WAITS_SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** Tries in all before a row is dead: the first at once, then one after each wait. */
export const ATTEMPTS_MAX = WAITS_SECONDS.length + 1;

/** When to try again after `attempts` tries, or null where that was the last; `spread` in -1..1 moves it by up to 20 %. */
export function retryAt(attempts: number, now: Date, spread: number): Date | null {
  const wait = WAITS_SECONDS[attempts - 1];
  if (wait === undefined) return null;
  return new Date(now.getTime() + Math.round(wait * 1_000 * (1 + 0.2 * spread)));
}
