import { describe, expect, it } from "vitest";
import type { DeadlineState } from "@/lib/regimes";
import { currentRung, nextRung, type Laddered } from "./ladder";

const at = (iso: string): Date => new Date(iso);

function deadline(dueAt: string, zone = "Asia/Shanghai", state: DeadlineState = "upcoming"): Laddered {
  return { dueAt: at(dueAt), earliestAt: at(dueAt), zone, state };
}

const CERTIFICATE = deadline("2027-05-16T16:00:00.000Z");
const SYDNEY = deadline("2026-04-10T14:00:00.000Z", "Australia/Sydney");
// "24:00 on 19 May" with no zone: Auckland's reading comes four hours before Beijing's.
const FILING = { ...deadline("2026-05-19T16:00:00Z"), earliestAt: at("2026-05-19T12:00:00Z") };
const AUCKLAND = deadline("2026-09-30T11:00:00.000Z", "Pacific/Auckland");

describe("the ladder", () => {
  it.each<[string, Laddered, string, string, string]>([
    ["long before", CERTIFICATE, "2026-11-24T00:00:00Z", "before_30", "2027-04-16T16:00:00.000Z"],
    ["on the very rung", CERTIFICATE, "2027-04-16T16:00:00Z", "before_14", "2027-05-02T16:00:00.000Z"],
    [
      "an instant before it",
      CERTIFICATE,
      "2027-04-16T15:59:59.999Z",
      "before_30",
      "2027-04-16T16:00:00.000Z",
    ],
    ["known late, between two", CERTIFICATE, "2027-05-11T00:00:00Z", "before_3", "2027-05-13T16:00:00.000Z"],
    ["three days before", CERTIFICATE, "2027-05-13T16:00:00Z", "before_1", "2027-05-15T16:00:00.000Z"],
    ["on the last day", CERTIFICATE, "2027-05-16T00:00:00Z", "due", "2027-05-16T16:00:00.000Z"],
    ["once due", CERTIFICATE, "2027-05-16T16:00:00Z", "overdue_1", "2027-05-23T16:00:00.000Z"],
    ["a week after", CERTIFICATE, "2027-05-23T16:00:00Z", "overdue_2", "2027-05-30T16:00:00.000Z"],
    [
      "known 187 days late",
      deadline("2026-05-19T16:00:00Z"),
      "2026-11-22T00:00:00Z",
      "overdue_27",
      "2026-11-24T16:00:00.000Z",
    ],
    [
      "across the end of summer time (AU)",
      SYDNEY,
      "2026-03-28T00:00:00Z",
      "before_7",
      "2026-04-03T13:00:00.000Z",
    ],
    [
      "after the end of summer time (AU)",
      SYDNEY,
      "2026-04-06T00:00:00Z",
      "before_3",
      "2026-04-07T14:00:00.000Z",
    ],
    [
      "across the start of summer time (NZ)",
      AUCKLAND,
      "2026-09-20T00:00:00Z",
      "before_7",
      "2026-09-23T12:00:00.000Z",
    ],
    [
      "after the start of summer time (NZ)",
      AUCKLAND,
      "2026-09-27T00:00:00Z",
      "before_3",
      "2026-09-27T11:00:00.000Z",
    ],
    [
      "a leap day",
      deadline("2028-03-01T16:00:00Z"),
      "2028-02-28T17:00:00Z",
      "before_1",
      "2028-02-29T16:00:00.000Z",
    ],
    [
      "over new year",
      deadline("2027-01-05T16:00:00Z"),
      "2026-12-23T00:00:00Z",
      "before_7",
      "2026-12-29T16:00:00.000Z",
    ],
    ["on the earliest reading", FILING, "2026-05-17T00:00:00Z", "before_1", "2026-05-18T12:00:00.000Z"],
    ["on the last day of it", FILING, "2026-05-18T12:00:00Z", "due", "2026-05-19T12:00:00.000Z"],
    ["late by the reading in force", FILING, "2026-05-19T12:00:00Z", "overdue_1", "2026-05-26T16:00:00.000Z"],
    [
      "half an hour off (Yangon)",
      deadline("2026-12-10T17:30:00Z", "Asia/Yangon"),
      "2026-12-01T00:00:00Z",
      "before_7",
      "2026-12-03T17:30:00.000Z",
    ],
  ])("comes next: %s", (_name, one, asOf, rung, moment) => {
    expect(nextRung(one, at(asOf))).toEqual({ rung, at: at(moment) });
  });

  it.each<[string, DeadlineState, boolean]>([
    ["upcoming", "upcoming", true],
    ["missed", "missed", true],
    ["not known to be met", "unknown", true],
    ["met", "met", false],
    ["met late", "met_late", false],
  ])("goes on while a deadline is open: %s", (_name, state, goesOn) => {
    expect(nextRung({ ...CERTIFICATE, state }, at("2027-06-01T00:00:00Z")) !== null).toBe(goesOn);
  });

  it.each<[string, Laddered, string, string | null]>([
    ["none yet", CERTIFICATE, "2027-04-16T15:59:59.999Z", null],
    ["the first", CERTIFICATE, "2027-04-16T16:00:00Z", "before_30"],
    ["the last of several slept through", CERTIFICATE, "2027-05-14T00:00:00Z", "before_3"],
    ["due", CERTIFICATE, "2027-05-20T00:00:00Z", "due"],
    ["due by the earliest reading", FILING, "2026-05-19T12:00:00Z", "due"],
    ["overdue", CERTIFICATE, "2027-06-07T00:00:00Z", "overdue_3"],
    ["overdue across a change of clocks", SYDNEY, "2026-10-09T13:30:00Z", "overdue_26"],
  ])("has come to: %s", (_name, one, asOf, rung) => {
    expect(currentRung(one, at(asOf))?.rung ?? null).toBe(rung);
  });

  it("never skips a rung nor names one twice, hour by hour over a year", () => {
    for (const one of [CERTIFICATE, SYDNEY, AUCKLAND, FILING]) {
      const seen: string[] = [];
      let now = new Date(one.dueAt.getTime() - 40 * 86_400_000);
      const end = new Date(now.getTime() + 400 * 86_400_000);
      while (now < end) {
        const next = nextRung(one, now);
        if (!next) throw new Error("an open deadline always has a next rung");
        expect(next.at > now).toBe(true);
        expect(currentRung(one, next.at)?.rung).toBe(next.rung);
        seen.push(next.rung);
        now = next.at;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.slice(0, 8)).toEqual([
        "before_30",
        "before_14",
        "before_7",
        "before_3",
        "before_1",
        "due",
        "overdue_1",
        "overdue_2",
      ]);
    }
  });
});
