import { expect, it } from "vitest";
import { z } from "zod";
import { newId } from "./new-id";

const sorted = (ids: readonly string[]) => [...ids].sort();

it("an id sorts after every one that was made before it of the same moment, however many and whatever between", () => {
  const [now, later] = [new Date(1_800_000_000_000), new Date(1_800_000_000_001)];
  const pairs = Array.from({ length: 20_000 }, () => ({ now: newId(now), later: newId(later) }));
  const ids = pairs.map((pair) => pair.now);
  const laterIds = pairs.map((pair) => pair.later);
  expect(ids).toEqual(sorted(ids));
  expect(laterIds).toEqual(sorted(laterIds));
  expect(sorted([...ids, ...laterIds])).toEqual([...ids, ...laterIds]);
  expect(new Set([...ids, ...laterIds]).size).toBe(40_000);
});

it("an id is a UUID of version 7 that begins with its moment", () => {
  const id = newId(new Date("2026-11-24T12:00:00.000Z"));
  expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(Date.parse("2026-11-24T12:00:00.000Z"));
});
