import { describe, expect, it } from "vitest";
import {
  formatAbsolute,
  formatDay,
  formatElsewhere,
  formatRelative,
  formatSpan,
  spanBetween,
} from "./format-time";

const shanghai = { locale: "en", zone: "Asia/Shanghai" };
const berlin = { locale: "en", zone: "Europe/Berlin" };
const endOf27 = new Date("2026-11-27T16:00:00Z");

describe("an instant", () => {
  it("is written in the reader's zone", () => {
    expect(formatAbsolute(new Date("2026-11-27T09:05:00Z"), berlin)).toBe("27 Nov 2026, 10:05");
    expect(formatAbsolute(new Date("2026-11-27T09:05:00Z"), { locale: "zh", zone: "Asia/Shanghai" })).toBe(
      "2026年11月27日 17:05",
    );
  });

  it("at midnight ends the day before when it is the end of something", () => {
    expect(formatAbsolute(endOf27, shanghai, "end")).toBe("27 Nov 2026, 24:00");
    expect(formatAbsolute(endOf27, shanghai)).toBe("28 Nov 2026, 00:00");
  });

  it("names the regime's zone only where it reads differently", () => {
    expect(formatElsewhere(endOf27, shanghai, "Asia/Shanghai", "end")).toBeNull();
    expect(
      formatElsewhere(endOf27, { locale: "en", zone: "Asia/Singapore" }, "Asia/Shanghai", "end"),
    ).toBeNull();
    expect(formatElsewhere(endOf27, berlin, "Asia/Shanghai", "end")).toBe("24:00 Asia/Shanghai");
    expect(formatElsewhere(new Date("2026-11-27T16:30:00Z"), berlin, "Asia/Shanghai")).toBe(
      "28 Nov 2026, 00:30 Asia/Shanghai",
    );
  });
});

it("writes a day without a zone as it stands", () => {
  expect(formatDay("2027-05-16", "en")).toBe("16 May 2027");
  expect(formatDay("2027-05-16", "zh")).toBe("2027年5月16日");
});

describe("a distance", () => {
  const now = new Date("2026-11-24T02:00:00Z");
  const cases = [
    ["2026-11-24T02:00:20Z", "start", "this minute"],
    ["2026-11-24T02:10:00Z", "start", "in 10 minutes"],
    ["2026-11-23T23:00:00Z", "start", "3 hours ago"],
    ["2026-11-25T02:00:00Z", "start", "tomorrow"],
    ["2026-11-27T16:00:00Z", "end", "in 3 days"],
    ["2026-11-27T16:00:00Z", "start", "in 4 days"],
    ["2026-11-22T02:00:00Z", "start", "2 days ago"],
    ["2027-03-24T02:00:00Z", "start", "in 3 months"],
    ["2029-11-24T02:00:00Z", "start", "in 3 years"],
  ] as const;

  it.each(cases)("to %s (%s) reads %s", (at, edge, text) => {
    expect(formatRelative(spanBetween(new Date(at), now, "Asia/Shanghai", edge), "en")).toBe(text);
  });

  it("counts days by the reader's calendar, not by twenty-four hours", () => {
    const span = spanBetween(new Date("2026-11-26T23:30:00Z"), new Date("2026-11-25T01:00:00Z"), "UTC");
    expect(span).toEqual({ unit: "day", count: 1 });
  });

  it("has a length without a direction", () => {
    expect(formatSpan({ unit: "day", count: -2 }, "en")).toBe("2 days");
    expect(formatSpan({ unit: "day", count: -2 }, "zh")).toBe("2天");
  });
});
