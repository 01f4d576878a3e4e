import { expect, it } from "vitest";
import { outlast } from "./outlast";

function failing(error: Error, times: number): { work: () => Promise<number>; calls: () => number } {
  let calls = 0;
  const work = (): Promise<number> => {
    calls += 1;
    return calls <= times ? Promise.reject(error) : Promise.resolve(calls);
  };
  return { work, calls: () => calls };
}

it("does again what failed for a while, and gives what it came to", async () => {
  const { work } = failing(new Error("connection terminated"), 2);
  expect(await outlast(work, 5_000)).toBe(3);
});

it("throws the last error once its time has gone", async () => {
  const { work, calls } = failing(new Error("connection terminated"), Number.POSITIVE_INFINITY);
  await expect(outlast(work, 120)).rejects.toThrow("connection terminated");
  expect(calls()).toBeGreaterThan(1);
});

it("does not try again what the database refuses for what it says", async () => {
  const error = Object.assign(new Error("unsupported Unicode escape sequence"), { code: "22P05" });
  const { work, calls } = failing(error, Number.POSITIVE_INFINITY);
  await expect(outlast(work, 60_000)).rejects.toThrow("Unicode");
  expect(calls()).toBe(1);
});
