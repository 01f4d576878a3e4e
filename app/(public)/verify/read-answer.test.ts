import { describe, expect, it } from "vitest";
import { readAnswers, STATUS_OUTCOME, STATUSES } from "./read-answer";

const now = new Date("2026-11-22T04:00:00Z");
const later = "2026-11-22T05:00:00Z";

function answer(members: Record<string, unknown>, jws = "a.b.c") {
  return { regime: "r", operation: "o", evidenceId: "e", jws, answer: { nextUpdate: later, ...members } };
}

describe("what a public page shows", () => {
  it("looks like good for one status alone", () => {
    expect(STATUSES.filter((status) => STATUS_OUTCOME[status] === "pass")).toEqual(["active"]);
  });

  it.each([undefined, "fine", 200, null])("takes the status %j as unknown", (statusCode) => {
    expect(readAnswers([answer({ statusCode })], now)[0]?.statusCode).toBe("unknown");
  });

  it.each([
    ["past its promise", "2026-11-22T04:00:00Z"],
    ["of no promise", undefined],
    ["of an odd promise", "soon"],
  ])("shows nothing %s", (_, nextUpdate) => {
    expect(readAnswers([answer({ statusCode: "active", nextUpdate })], now)).toEqual([]);
  });

  it("shows nothing that is not signed", () => {
    expect(readAnswers([answer({ statusCode: "active" }, "")], now)).toEqual([]);
  });

  it("puts the worst first", () => {
    const read = readAnswers([answer({ statusCode: "active" }), answer({ statusCode: "revoked" })], now);
    expect(read.map((each) => each.statusCode)).toEqual(["revoked", "active"]);
  });

  it("follows no receipt that is not a web address", () => {
    expect(readAnswers([answer({ receipt: "javascript:alert(1)" })], now)[0]?.receipt).toBeNull();
  });
});
