import { describe, expect, it } from "vitest";
import { nextHealth, type Health } from "./next-health";
import type { SendResult } from "./send-result";

const START = new Date("2026-11-01T00:00:00Z");
const at = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000);
const fresh: Health = {
  state: "active",
  stateSince: START,
  lastSuccessAt: null,
  failingSince: null,
  lastFailure: null,
  nextProbeAt: null,
  holdUntil: null,
};
const done: SendResult = { outcome: "done", detail: {} };
const failed: SendResult = { outcome: "retry", blame: "endpoint", detail: { error: "http_500" } };

function live(health: Health, results: [hours: number, result: SendResult][]): Health {
  return results.reduce((now, [hours, result]) => nextHealth(now, [{ result, ended: at(hours) }]), health);
}

describe("an endpoint", () => {
  it("that fails for 120 hours without one success is paused, and probed an hour later", () => {
    const before = live(
      fresh,
      [0, 50, 119.9].map((hours) => [hours, failed]),
    );
    expect([before.state, before.failingSince, before.lastFailure]).toEqual(["active", at(0), "http_500"]);
    const after = live(before, [[120, failed]]);
    expect(after).toMatchObject({ state: "paused", stateSince: at(120), nextProbeAt: at(121) });
  });

  it("that succeeds once a day is never paused, however often it fails between", () => {
    let health = fresh;
    for (let hour = 0; hour < 24 * 60; hour += 1)
      health = live(health, [[hour, hour % 24 === 0 ? done : failed]]);
    expect(health.state).toBe("active");
  });

  it("that is paused stays so for each failed probe, and is active again with the first success", () => {
    const paused = live(fresh, [
      [0, failed],
      [120, failed],
    ]);
    const probed = live(paused, [[121, failed]]);
    expect(probed).toMatchObject({ state: "paused", stateSince: at(120) });
    const resumed = live(probed, [[122, done]]);
    expect(resumed).toMatchObject({
      state: "active",
      stateSince: at(122),
      failingSince: null,
      nextProbeAt: null,
    });
  });

  it("that answers 410 is disabled at once, and told of once", () => {
    const gone: SendResult = { outcome: "gone", detail: { error: "gone" } };
    const first = live(fresh, [[1, gone]]);
    expect(first).toMatchObject({ state: "disabled", stateSince: at(1) });
    expect(live(first, [[2, gone]])).toBe(first);
  });

  it("that asks to wait is held for as long, a day at most, and a shorter wish does not undo a longer", () => {
    const wait = (seconds: number): SendResult => ({ ...failed, retryAfterMs: seconds * 1_000 });
    expect(live(fresh, [[0, wait(120)]]).holdUntil).toEqual(new Date(START.getTime() + 120_000));
    expect(
      live(fresh, [
        [0, wait(120)],
        [0, wait(1)],
      ]).holdUntil,
    ).toEqual(new Date(START.getTime() + 120_000));
    expect(live(fresh, [[0, wait(10_000_000)]]).holdUntil).toEqual(at(24));
  });

  it("is not blamed for a row that was refused or a mailbox that is full", () => {
    const refused: SendResult = { outcome: "refused", isAnswer: true, detail: {} };
    const full: SendResult = { outcome: "retry", blame: "row", detail: {} };
    expect(
      live(fresh, [
        [0, refused],
        [200, full],
      ]),
    ).toBe(fresh);
  });

  it("that is paused is awake again when it says what is wrong with a message, and is not by what we refuse ourselves", () => {
    const paused: Health = { ...fresh, state: "paused", stateSince: at(120), failingSince: at(0) };
    const refused = (isAnswer: boolean): SendResult => ({ outcome: "refused", isAnswer, detail: {} });
    expect(live(paused, [[121, refused(true)]])).toMatchObject({ state: "active", failingSince: null });
    expect(live(paused, [[121, refused(false)]])).toBe(paused);
  });

  it("that was disabled stays so whatever an answer says that was under way then", () => {
    const disabled: Health = { ...fresh, state: "disabled", stateSince: at(1) };
    expect(live(disabled, [[2, done]])).toBe(disabled);
  });

  it("that is well is not written for every success", () => {
    const once = live(fresh, [[0, done]]);
    expect(nextHealth(once, [{ result: done, ended: new Date(START.getTime() + 59_000) }])).toBe(once);
  });

  it("ends the same whatever the order in which its answers are settled", () => {
    const outcomes = [
      { result: failed, ended: at(1) },
      { result: done, ended: at(2) },
      { result: failed, ended: at(3) },
    ];
    expect(nextHealth(fresh, outcomes.toReversed())).toEqual(nextHealth(fresh, outcomes));
    expect(nextHealth(fresh, outcomes).failingSince).toEqual(at(3));
  });
});
