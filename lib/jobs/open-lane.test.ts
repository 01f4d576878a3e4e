import { expect, it } from "vitest";
import { openLane } from ".";

interface Held {
  started: string[];
  end: (key: string) => void;
  work: (key: string) => Promise<void>;
}

// Work that lasts until it is ended by hand.
function hold(): Held {
  const started: string[] = [];
  const open = new Map<string, () => void>();
  return {
    started,
    end: (key) => open.get(key)?.(),
    work: (key) =>
      new Promise<void>((resolve) => {
        started.push(key);
        open.set(key, resolve);
      }),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it("works on a key once at a time, and again where it was wanted meanwhile", async () => {
  const held = hold();
  const lane = openLane({ name: "test", work: held.work, patienceMs: 0, waitersMost: 4, most: 10 });
  await Promise.all([lane.run("a"), lane.run("a"), lane.run("a")]);
  expect(held.started).toEqual(["a"]);
  held.end("a");
  await settled();
  expect(held.started).toEqual(["a", "a"]);
  held.end("a");
  await settled();
  expect(held.started).toEqual(["a", "a"]);
});

it("leaves to the next sweep what it has no room for", async () => {
  const held = hold();
  const lane = openLane({ name: "test", work: held.work, patienceMs: 0, waitersMost: 4, most: 2 });
  for (const key of ["a", "b", "c"]) await lane.run(key);
  expect(held.started).toEqual(["a", "b"]);
  held.end("a");
  await settled();
  await lane.run("c");
  expect(held.started).toEqual(["a", "b", "c"]);
});

it("keeps few jobs waiting, however slow the work is", async () => {
  const held = hold();
  const lane = openLane({ name: "test", work: held.work, patienceMs: 60_000, waitersMost: 1, most: 10 });
  let firstIsBack = false;
  const first = lane.run("a").then(() => {
    firstIsBack = true;
  });
  await lane.run("b");
  expect([firstIsBack, held.started]).toEqual([false, ["a", "b"]]);
  held.end("a");
  await first;
});

it("begins nothing once it is stopping, and waits no longer than it is told for what is under way", async () => {
  const held = hold();
  const lane = openLane({ name: "test", work: held.work, patienceMs: 0, waitersMost: 4, most: 10 });
  await lane.run("a");
  const started = performance.now();
  await lane.stop(50);
  expect(performance.now() - started).toBeLessThan(5_000);
  await lane.run("b");
  expect(held.started).toEqual(["a"]);
});
