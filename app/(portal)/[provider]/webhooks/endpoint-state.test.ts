import { expect, it } from "vitest";
import { endpointState } from "./endpoint-state";

const NOW = new Date("2026-11-24T12:00:00Z");
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);
const health = {
  state: "active",
  stateSince: hours(-9),
  lastSuccessAt: null,
  failingSince: null,
  lastFailure: null,
  nextProbeAt: null,
  holdUntil: null,
};

it("is unused until something was taken", () => {
  expect(endpointState(null, NOW)).toBe("unused");
  expect(endpointState(health, NOW)).toBe("unused");
  expect(endpointState({ ...health, lastSuccessAt: hours(-1) }, NOW)).toBe("active");
});

it("fails from the first failure since a success on", () => {
  expect(endpointState({ ...health, lastSuccessAt: hours(-3), failingSince: hours(-1) }, NOW)).toBe(
    "failing",
  );
});

it("waits for as long as the receiver asked, and then no more", () => {
  expect(endpointState({ ...health, failingSince: hours(-1), holdUntil: hours(1) }, NOW)).toBe("held");
  expect(endpointState({ ...health, failingSince: hours(-1), holdUntil: hours(-1) }, NOW)).toBe("failing");
});

it("says paused or disabled before anything else", () => {
  expect(endpointState({ ...health, state: "paused", holdUntil: hours(1) }, NOW)).toBe("paused");
  expect(endpointState({ ...health, state: "disabled", failingSince: hours(-1) }, NOW)).toBe("disabled");
});
