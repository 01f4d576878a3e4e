import { setTimeout as wait } from "node:timers/promises";

const ANSWER_MS = 5_000;

/** Resolves with true once the address answers 2xx, with false after `timeoutMs` or as soon as `isGone` says so. */
export async function waitUntilAnswering(
  url: string,
  timeoutMs: number,
  isGone: () => boolean,
): Promise<boolean> {
  const until = performance.now() + timeoutMs;
  while (performance.now() < until && !isGone()) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS), redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.ok) return true;
    } catch {
      // Not yet.
    }
    await wait(100);
  }
  return false;
}
