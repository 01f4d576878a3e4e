import { expect, it } from "vitest";
import { readWait, waitFor } from "./wait-for";

const now = new Date("2026-11-24T08:00:00Z");

it.each([
  ["2026-11-24T08:15:00Z", 15],
  ["2026-11-24T08:00:01Z", 1],
  ["2026-11-24T07:59:00Z", 1],
])("says until %s in minutes, rounded up", (until, minutes) => {
  expect(readWait(waitFor(new Date(until), now))).toBe(minutes);
});

it.each([undefined, null, "", "CredentialsSignin", "wait:", "wait:99999", "wait:1 <b>"])(
  "reads no minutes from %j",
  (text) => {
    expect(readWait(text)).toBeNull();
  },
);
