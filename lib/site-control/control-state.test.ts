import { describe, expect, it } from "vitest";
import { controlAt, nextCheckAt, type CheckOutcome, type DoneCheck } from "./control-state";

const DAY_MS = 86_400_000;
const day = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * DAY_MS);
const check = (on: number, outcome: CheckOutcome): DoneCheck => ({
  at: day(on),
  outcome,
  method: outcome === "found" ? "file" : null,
});
const found = check(0, "found");

interface Case {
  name: string;
  checks: DoneCheck[];
  taken?: number;
  now: number;
  state: string;
  cause?: string;
  lapses?: number;
  next?: number | null;
}

const CASES: Case[] = [
  { name: "was never asked for", checks: [], now: 1, state: "unproven", next: null },
  { name: "was not found once", checks: [check(0, "missing")], now: 1, state: "unproven", next: null },
  { name: "was found", checks: [found], now: 1, state: "proven", lapses: 37, next: 30 },
  { name: "lies in the future", checks: [check(5, "found")], now: 1, state: "unproven", next: null },
  { name: "is due this moment", checks: [found], now: 30.5, state: "proven", next: 30 },
  {
    name: "was not looked for in time",
    checks: [found],
    now: 32,
    state: "failing",
    cause: "untold",
    lapses: 37,
  },
  { name: "was not looked for at all", checks: [found], now: 37, state: "lapsed", cause: "untold" },
  {
    name: "is gone since today",
    checks: [found, check(30, "missing")],
    now: 30,
    state: "failing",
    cause: "missing",
    lapses: 37,
    next: 31,
  },
  {
    name: "is gone before it was due",
    checks: [found, check(3, "missing")],
    now: 4,
    state: "failing",
    cause: "missing",
    lapses: 10,
    next: 5,
  },
  {
    name: "is gone for nearly seven days",
    checks: [found, check(3, "missing"), check(9.5, "missing")],
    now: 9.5,
    state: "failing",
    next: 10,
  },
  {
    name: "is gone for seven days",
    checks: [found, check(3, "missing"), check(10, "missing")],
    now: 10,
    state: "lapsed",
    cause: "missing",
    next: null,
  },
  {
    name: "cannot be told for six days",
    checks: [found, check(3, "untold"), check(9, "untold")],
    now: 9,
    state: "failing",
    cause: "untold",
  },
  {
    name: "cannot be told for seven days",
    checks: [found, check(3, "untold"), check(10, "untold")],
    now: 10,
    state: "lapsed",
    cause: "untold",
  },
  {
    name: "could not be told and is gone now",
    checks: [found, check(3, "untold"), check(4, "missing")],
    now: 4,
    state: "failing",
    cause: "missing",
    lapses: 10,
  },
  {
    name: "failed and was found again",
    checks: [found, check(3, "missing"), check(4, "found")],
    now: 5,
    state: "proven",
    lapses: 41,
    next: 34,
  },
  {
    name: "fails only after it had lapsed unseen",
    checks: [found, check(38, "missing")],
    now: 38,
    state: "lapsed",
    lapses: 37,
  },
  {
    name: "lost its name",
    checks: [found],
    taken: 2,
    now: 3,
    state: "lapsed",
    cause: "taken",
    lapses: 2,
    next: null,
  },
  {
    name: "took its name back",
    checks: [found, check(3, "found")],
    taken: 2,
    now: 4,
    state: "proven",
    lapses: 40,
  },
];

describe("a proof that", () => {
  it.each(CASES)("$name", ({ checks, taken, now, state, cause, lapses, next }) => {
    const standing = controlAt(checks, taken === undefined ? null : day(taken), day(now));
    expect(standing.state).toBe(state);
    if (cause) expect(standing.cause).toBe(cause);
    if (lapses !== undefined) expect(standing.lapsesAt).toEqual(day(lapses));
    if (next !== undefined) expect(nextCheckAt(standing, day(now))).toEqual(next === null ? null : day(next));
  });
});
