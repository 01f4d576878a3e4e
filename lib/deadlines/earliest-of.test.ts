import { describe, expect, it } from "vitest";
import { earliestOf } from "./earliest-of";

const at = (iso: string): Date => new Date(iso);
const read = (...moments: string[]) => moments.map((dueAt) => ({ reading: "one", dueAt, zone: "UTC" }));

describe("the earliest instant a deadline may mean", () => {
  it.each<[string, unknown, string, string]>([
    ["is its own where the document leaves nothing open", [], "2026-01-01T00:00:00Z", "2026-05-19T16:00:00Z"],
    [
      "is that of the earliest reading",
      read("2026-05-19T16:00:00Z", "2026-05-18T12:00:00Z", "2026-05-19T12:00:00Z"),
      "2026-01-01T00:00:00Z",
      "2026-05-18T12:00:00Z",
    ],
    [
      "is no reading that had passed before it was known",
      read("2026-05-01T00:00:00Z", "2026-05-19T12:00:00Z"),
      "2026-05-10T00:00:00Z",
      "2026-05-19T12:00:00Z",
    ],
    [
      "is never later than its own",
      read("2026-05-20T12:00:00Z"),
      "2026-01-01T00:00:00Z",
      "2026-05-19T16:00:00Z",
    ],
    ["is its own where readings cannot be read", "?", "2026-01-01T00:00:00Z", "2026-05-19T16:00:00Z"],
  ])("%s", (_name, readings, knownFrom, expected) => {
    const deadline = { dueAt: at("2026-05-19T16:00:00Z"), readings, knownFrom: at(knownFrom) };
    expect(earliestOf(deadline)).toEqual(at(expected));
  });
});
