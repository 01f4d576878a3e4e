import { describe, expect, it } from "vitest";
import { dateAfter, dateIn, daysAfter, endOfDay24, hoursAfter, lastInstantOf, startOfDate } from "./time";

/** Name, calendar date, zone, instant; expected instants were worked out with another time zone library. */
type DateRow = [name: string, date: string, zone: string, instant: string];

const AT_24: readonly DateRow[] = [
  ["the filing deadline in Brunei", "2026-05-19", "Asia/Brunei", "2026-05-19T16:00:00.000Z"],
  ["the filing deadline in Cambodia", "2026-05-19", "Asia/Phnom_Penh", "2026-05-19T17:00:00.000Z"],
  ["the filing deadline in western Indonesia", "2026-05-19", "Asia/Jakarta", "2026-05-19T17:00:00.000Z"],
  ["the filing deadline in central Indonesia", "2026-05-19", "Asia/Makassar", "2026-05-19T16:00:00.000Z"],
  ["the filing deadline in eastern Indonesia", "2026-05-19", "Asia/Jayapura", "2026-05-19T15:00:00.000Z"],
  ["the filing deadline in Laos", "2026-05-19", "Asia/Vientiane", "2026-05-19T17:00:00.000Z"],
  ["the filing deadline in Malaysia", "2026-05-19", "Asia/Kuala_Lumpur", "2026-05-19T16:00:00.000Z"],
  ["the filing deadline in Myanmar, at +06:30", "2026-05-19", "Asia/Yangon", "2026-05-19T17:30:00.000Z"],
  ["the filing deadline in the Philippines", "2026-05-19", "Asia/Manila", "2026-05-19T16:00:00.000Z"],
  ["the filing deadline in Singapore", "2026-05-19", "Asia/Singapore", "2026-05-19T16:00:00.000Z"],
  ["the filing deadline in Thailand", "2026-05-19", "Asia/Bangkok", "2026-05-19T17:00:00.000Z"],
  ["the filing deadline in Vietnam", "2026-05-19", "Asia/Ho_Chi_Minh", "2026-05-19T17:00:00.000Z"],
  ["the filing deadline in China", "2026-05-19", "Asia/Shanghai", "2026-05-19T16:00:00.000Z"],
  ["the filing deadline in Japan", "2026-05-19", "Asia/Tokyo", "2026-05-19T15:00:00.000Z"],
  ["the filing deadline in South Korea", "2026-05-19", "Asia/Seoul", "2026-05-19T15:00:00.000Z"],
  ["the filing deadline in eastern Australia", "2026-05-19", "Australia/Sydney", "2026-05-19T14:00:00.000Z"],
  [
    "the filing deadline in South Australia, at +09:30",
    "2026-05-19",
    "Australia/Adelaide",
    "2026-05-19T14:30:00.000Z",
  ],
  ["the filing deadline in western Australia", "2026-05-19", "Australia/Perth", "2026-05-19T16:00:00.000Z"],
  [
    "the filing deadline in Lord Howe Island, at +10:30",
    "2026-05-19",
    "Australia/Lord_Howe",
    "2026-05-19T13:30:00.000Z",
  ],
  ["the filing deadline in New Zealand", "2026-05-19", "Pacific/Auckland", "2026-05-19T12:00:00.000Z"],
  [
    "the filing deadline in the Chatham Islands, at +12:45",
    "2026-05-19",
    "Pacific/Chatham",
    "2026-05-19T11:15:00.000Z",
  ],
  [
    "the 23-hour day on which Sydney goes forward",
    "2026-10-04",
    "Australia/Sydney",
    "2026-10-04T13:00:00.000Z",
  ],
  ["the 25-hour day on which Sydney goes back", "2026-04-05", "Australia/Sydney", "2026-04-05T14:00:00.000Z"],
  ["the day before Sydney goes forward", "2026-10-03", "Australia/Sydney", "2026-10-03T14:00:00.000Z"],
  ["the day before Sydney goes back", "2026-04-04", "Australia/Sydney", "2026-04-04T13:00:00.000Z"],
  [
    "the 23-hour day on which Auckland goes forward",
    "2026-09-27",
    "Pacific/Auckland",
    "2026-09-27T11:00:00.000Z",
  ],
  [
    "the 25-hour day on which Auckland goes back",
    "2026-04-05",
    "Pacific/Auckland",
    "2026-04-05T12:00:00.000Z",
  ],
  ["the 23.5-hour day of Lord Howe Island", "2026-10-04", "Australia/Lord_Howe", "2026-10-04T13:00:00.000Z"],
  ["28 February of a leap year in Yangon", "2028-02-28", "Asia/Yangon", "2028-02-28T17:30:00.000Z"],
  ["a leap day in Yangon", "2028-02-29", "Asia/Yangon", "2028-02-29T17:30:00.000Z"],
  ["a leap day in Shanghai", "2028-02-29", "Asia/Shanghai", "2028-02-29T16:00:00.000Z"],
  ["28 February of a common year", "2027-02-28", "Asia/Shanghai", "2027-02-28T16:00:00.000Z"],
  ["28 February of 2100, no leap year", "2100-02-28", "Asia/Shanghai", "2100-02-28T16:00:00.000Z"],
  ["the end of the year in Yangon", "2026-12-31", "Asia/Yangon", "2026-12-31T17:30:00.000Z"],
  [
    "the end of the year in Auckland, in summer time",
    "2026-12-31",
    "Pacific/Auckland",
    "2026-12-31T11:00:00.000Z",
  ],
  ["the end of the year in Shanghai", "2026-12-31", "Asia/Shanghai", "2026-12-31T16:00:00.000Z"],
  ["the end of a 30-day month", "2026-06-30", "Asia/Tokyo", "2026-06-30T15:00:00.000Z"],
  ["the last day of China's summer time of 1991", "1991-09-14", "Asia/Shanghai", "1991-09-14T15:00:00.000Z"],
];

const LAST: readonly DateRow[] = [
  ["a plain day", "2026-05-19", "Asia/Shanghai", "2026-05-19T15:59:59.999Z"],
  ["a leap day", "2028-02-29", "Asia/Yangon", "2028-02-29T17:29:59.999Z"],
  ["the 25-hour day of Auckland", "2026-04-05", "Pacific/Auckland", "2026-04-05T11:59:59.999Z"],
  ["the last day of a year", "2026-12-31", "Australia/Sydney", "2026-12-31T12:59:59.999Z"],
];

const START: readonly DateRow[] = [
  ["a plain day", "2026-05-16", "Asia/Shanghai", "2026-05-15T16:00:00.000Z"],
  ["a leap day", "2028-02-29", "Asia/Yangon", "2028-02-28T17:30:00.000Z"],
  ["the day Auckland goes forward", "2026-09-27", "Pacific/Auckland", "2026-09-26T12:00:00.000Z"],
  ["1 January in Auckland", "2027-01-01", "Pacific/Auckland", "2026-12-31T11:00:00.000Z"],
];

const HOURS: readonly [name: string, from: string, hours: number, to: string][] = [
  ["72 h from the start of 16 May in Shanghai", "2026-05-15T16:00:00.000Z", 72, "2026-05-18T16:00:00.000Z"],
  [
    "72 h over Auckland's spring change, 13:00 on the wall",
    "2026-09-25T00:00:00.000Z",
    72,
    "2026-09-28T00:00:00.000Z",
  ],
  [
    "72 h over Auckland's autumn change, 11:00 on the wall",
    "2026-04-02T23:00:00.000Z",
    72,
    "2026-04-05T23:00:00.000Z",
  ],
  [
    "72 h over Sydney's autumn change, 11:00 on the wall",
    "2026-04-04T01:00:00.000Z",
    72,
    "2026-04-07T01:00:00.000Z",
  ],
  [
    "72 h over Sydney's spring change, 13:00 on the wall",
    "2026-10-02T02:00:00.000Z",
    72,
    "2026-10-05T02:00:00.000Z",
  ],
  ["72 h over a leap day", "2028-02-28T03:00:00.000Z", 72, "2028-03-02T03:00:00.000Z"],
  ["72 h over the end of a year", "2026-12-30T10:00:00.000Z", 72, "2027-01-02T10:00:00.000Z"],
  ["24 h", "2026-11-21T18:00:00.000Z", 24, "2026-11-22T18:00:00.000Z"],
  ["half an hour", "2026-11-21T18:00:00.000Z", 0.5, "2026-11-21T18:30:00.000Z"],
  ["24 h back", "2026-02-28T16:00:00.000Z", -24, "2026-02-27T16:00:00.000Z"],
];

const DAYS: readonly [name: string, from: string, days: number, zone: string, to: string][] = [
  [
    "3 days over Auckland's spring change, 12:00 on the wall",
    "2026-09-25T00:00:00.000Z",
    3,
    "Pacific/Auckland",
    "2026-09-27T23:00:00.000Z",
  ],
  [
    "3 days over Auckland's autumn change, 12:00 on the wall",
    "2026-04-02T23:00:00.000Z",
    3,
    "Pacific/Auckland",
    "2026-04-06T00:00:00.000Z",
  ],
  [
    "3 days over Sydney's autumn change, 12:00 on the wall",
    "2026-04-04T01:00:00.000Z",
    3,
    "Australia/Sydney",
    "2026-04-07T02:00:00.000Z",
  ],
  [
    "3 days over Sydney's spring change, 12:00 on the wall",
    "2026-10-02T02:00:00.000Z",
    3,
    "Australia/Sydney",
    "2026-10-05T01:00:00.000Z",
  ],
  [
    "3 days without a change of clocks",
    "2026-05-15T16:00:00.000Z",
    3,
    "Asia/Shanghai",
    "2026-05-18T16:00:00.000Z",
  ],
  ["1 day into a leap day", "2028-02-28T17:15:00.000Z", 1, "Asia/Yangon", "2028-02-29T17:15:00.000Z"],
  [
    "1 day over the end of a year",
    "2026-12-31T10:59:00.000Z",
    1,
    "Pacific/Auckland",
    "2027-01-01T10:59:00.000Z",
  ],
  [
    "1 day onto 02:30, which Sydney skips: 03:30",
    "2026-10-02T16:30:00.000Z",
    1,
    "Australia/Sydney",
    "2026-10-03T16:30:00.000Z",
  ],
  [
    "1 day onto 02:30, which Auckland repeats: the first",
    "2026-04-03T13:30:00.000Z",
    1,
    "Pacific/Auckland",
    "2026-04-04T13:30:00.000Z",
  ],
];

const DATE_IN: readonly [name: string, instant: string, zone: string, date: string][] = [
  [
    "24:00 of the deadline in Shanghai is the 20th",
    "2026-05-19T16:00:00.000Z",
    "Asia/Shanghai",
    "2026-05-20",
  ],
  ["a millisecond before is the 19th", "2026-05-19T15:59:59.999Z", "Asia/Shanghai", "2026-05-19"],
  ["the same instant is still the 19th in Yangon", "2026-05-19T16:00:00.000Z", "Asia/Yangon", "2026-05-19"],
  ["and the 20th in Auckland", "2026-05-19T16:00:00.000Z", "Pacific/Auckland", "2026-05-20"],
  ["17:30 UTC is midnight in Yangon", "2026-05-19T17:30:00.000Z", "Asia/Yangon", "2026-05-20"],
  ["a leap day in Tokyo while London has the 28th", "2028-02-28T15:00:00.000Z", "Asia/Tokyo", "2028-02-29"],
  [
    "a new year in Auckland while UTC has the old",
    "2026-12-31T11:00:00.000Z",
    "Pacific/Auckland",
    "2027-01-01",
  ],
];

const MOVED: readonly [
  name: string,
  date: string,
  by: { years?: number; months?: number; days?: number },
  to: string,
][] = [
  ["three years back", "2026-11-22", { years: -3 }, "2023-11-22"],
  ["three years back from a leap day", "2028-02-29", { years: -3 }, "2025-02-28"],
  ["four years back from a leap day", "2028-02-29", { years: -4 }, "2024-02-29"],
  ["three months on", "2026-11-22", { months: 3 }, "2027-02-22"],
  ["three months on from the 30th into February", "2026-11-30", { months: 3 }, "2027-02-28"],
  ["a day on over a leap day", "2028-02-28", { days: 1 }, "2028-02-29"],
  ["a day on over the end of a year", "2026-12-31", { days: 1 }, "2027-01-01"],
  ["thirty days back over a month", "2026-03-01", { days: -30 }, "2026-01-30"],
];

describe("calendar dates and instants", () => {
  it("are held to at least sixty rows", () => {
    const rows = [AT_24, LAST, START, HOURS, DAYS, DATE_IN, MOVED].flat();
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  it.each(AT_24)("takes 24:00 as the start of the next day: %s", (_name, date, zone, instant) => {
    expect(endOfDay24(date, zone).toISOString()).toBe(instant);
  });

  it.each(LAST)("knows the last millisecond of %s", (_name, date, zone, instant) => {
    expect(lastInstantOf(date, zone).toISOString()).toBe(instant);
  });

  it.each(START)("knows the first instant of %s", (_name, date, zone, instant) => {
    expect(startOfDate(date, zone).toISOString()).toBe(instant);
  });

  it.each(HOURS)("counts hours as elapsed time: %s", (_name, from, hours, to) => {
    expect(hoursAfter(new Date(from), hours).toISOString()).toBe(to);
  });

  it.each(DAYS)("counts days on the wall: %s", (_name, from, days, zone, to) => {
    expect(daysAfter(new Date(from), days, zone).toISOString()).toBe(to);
  });

  it.each(DATE_IN)("tells the date in a zone: %s", (_name, instant, zone, date) => {
    expect(dateIn(new Date(instant), zone)).toBe(date);
  });

  it.each(MOVED)("moves a date on the calendar: %s", (_name, date, by, to) => {
    expect(dateAfter(date, by)).toBe(to);
  });

  it.each(["2026-02-30", "24:00", ""])("refuses %j as a date", (text) => {
    expect(() => startOfDate(text, "Asia/Shanghai")).toThrow(RangeError);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => endOfDay24("2026-05-19", "Asia/Atlantis")).toThrow(RangeError);
  });
});
