import { describe, expect, it } from "vitest";
import { assessed, verdictOf } from "./fixtures/assessed";
import { fact } from "./fixtures/site-facts";

const LOOK = {
  regime: "tig",
  cause: "unknown",
  seenAt: "2026-11-20T08:00:00.000Z",
  sightingId: "look",
} as const;
const SEEN = fact("site.label", "site", { ...LOOK, state: "seen" });
const GONE = fact("site.label", "site", { ...LOOK, state: "removed" });

const REOPENED = { at: "2026-11-20T08:00:00.000Z", cause: "contract" };

it.each([
  ["seen on the buyers' side", { more: [SEEN] }, "fail", "label_seen"],
  ["gone, and nothing filed", { filing: null, more: [GONE] }, "marginal", "label_gone_unfiled"],
  [
    "gone after a late filing",
    { filing: { submittedAt: "2026-05-20T00:00:00.000Z" }, more: [GONE] },
    "pass",
    "label_removed",
  ],
])("judges a label that was %s", (_name, changes, outcome, message) => {
  expect(verdictOf(assessed(changes), "TIG-22")).toMatchObject({ outcome, message });
});

describe("a filing whose interface drifted", () => {
  it("is to be made anew, and was in time all the same", () => {
    const found = assessed({ filing: { reopened: REOPENED } });
    expect(verdictOf(found, "TIG-03")).toMatchObject({ outcome: "marginal", message: "filing_reopened" });
    expect(verdictOf(found, "TIG-21").outcome).toBe("pass");
    expect(found.deadlines[0]).toMatchObject({ state: "met" });
    expect(found.obligations.map(({ message }) => message)).toContain("todo_file_anew");
  });

  it("keeps its time for the one that supersedes it", () => {
    const next = fact("filing.state", "next", {
      siteId: null,
      regime: "tig",
      state: "accepted",
      submittedAt: "2026-11-20T08:00:00.000Z",
      decidedAt: "2026-11-20T09:00:00.000Z",
      reference: "DTCP-2",
      reopened: null,
    });
    const found = assessed({ filing: { state: "superseded", reopened: REOPENED }, more: [next] });
    expect(verdictOf(found, "TIG-03").outcome).toBe("pass");
    expect(found.deadlines[0]).toMatchObject({ state: "met" });
  });
});
