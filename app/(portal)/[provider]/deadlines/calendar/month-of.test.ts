import { describe, expect, it } from "vitest";
import { dueDay, monthOf } from "./month-of";

const NOW = new Date("2026-11-24T16:30:00.000Z");

describe("a month of the calendar", () => {
  it("is whole weeks from Monday on, in the reader's zone", () => {
    const { month, weeks, previous, next, from, to } = monthOf(undefined, NOW, "Asia/Shanghai");
    expect([month, previous, next, weeks.length]).toEqual(["2026-11", "2026-10", "2026-12", 6]);
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual(["2026-10-26", "2026-12-06"]);
    expect([from.toISOString(), to.toISOString()]).toEqual([
      "2026-10-25T16:00:00.000Z",
      "2026-12-06T16:00:00.000Z",
    ]);
  });

  it.each([
    ["a month that starts on a Monday", "2027-02", 4, "2027-02-01"],
    ["a leap year's February", "2028-02", 5, "2028-01-31"],
    ["over new year", "2027-01", 5, "2026-12-28"],
  ])("has the right weeks: %s", (_name, asked, weeks, first) => {
    const found = monthOf(asked, NOW, "UTC");
    expect([found.weeks.length, found.weeks[0]?.[0]]).toEqual([weeks, first]);
  });

  it("is the present one where the address says nothing usable", () => {
    for (const asked of ["2026-13", "x", "2026-1", ""])
      expect(monthOf(asked, NOW, "UTC").month).toBe("2026-11");
    expect(monthOf(undefined, new Date("2026-11-30T16:30:00Z"), "Asia/Shanghai").month).toBe("2026-12");
  });
});

it("puts 24:00 on the day it ends", () => {
  expect(dueDay(new Date("2026-05-19T16:00:00.000Z"), "Asia/Shanghai")).toBe("2026-05-19");
  expect(dueDay(new Date("2026-05-19T16:00:00.000Z"), "UTC")).toBe("2026-05-19");
  expect(dueDay(new Date("2026-05-19T16:00:00.000Z"), "Pacific/Auckland")).toBe("2026-05-20");
});
