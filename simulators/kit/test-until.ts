import { setTimeout as wait } from "node:timers/promises";

/** Waits until `ready` holds, at most ten seconds. */
export async function until(ready: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await ready()) return;
    await wait(20);
  }
  throw new Error("It did not come to hold within ten seconds.");
}
