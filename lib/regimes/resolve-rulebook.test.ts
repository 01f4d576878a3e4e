import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Overlay, RulebookData } from "./define-regime";
import { listOf, numberOf, textOf } from "./define-regime";
import { resolveRulebook, rulebookHash } from "./resolve-rulebook";

const DATA: RulebookData = {
  rules: [
    {
      code: "X-01",
      kind: "threshold",
      quote: "at least two",
      source: "report",
      confidence: "high",
      reviewedOn: "2026-11-22",
      values: [
        { since: "2027-01-01", value: 3 },
        { since: "2026-05-16", value: 2 },
      ],
      built: { by: ["assess"] },
    },
  ],
  assumptions: [
    {
      code: "X-901",
      about: ["X-01"],
      values: [{ since: "2026-05-16", value: "Asia/Shanghai" }],
      accepts: { type: "zone" },
      enabled: true,
      reviewedOn: "2026-11-22",
    },
    {
      code: "X-902",
      about: ["X-01"],
      values: [{ since: "2026-05-16", value: [] }],
      accepts: { type: "countries", min: 0, max: 15 },
      enabled: false,
      reviewedOn: "2026-11-22",
    },
  ],
  conflicts: [
    {
      code: "C1",
      about: ["X-01"],
      readings: [{ id: "a" }, { id: "b" }],
      suggested: "a",
      reviewedOn: "2026-11-22",
      assessed: true,
    },
  ],
  undisclosed: [],
  watch: [],
};

function resolved(overlays: readonly Overlay[] = [], asOf = "2026-11-22T00:00:00Z") {
  const regime = { id: "x", timeZone: "Asia/Shanghai" };
  return resolveRulebook({ regime, hash: "h", data: DATA, overlays, asOf: new Date(asOf) });
}

describe("a rulebook's hash", () => {
  it("is the SHA-256 of its canonical JSON", () => {
    const data = { watch: [], undisclosed: [], rules: [], conflicts: [], assumptions: [] };
    const canonical = '{"assumptions":[],"conflicts":[],"rules":[],"undisclosed":[],"watch":[]}';
    expect(rulebookHash(data)).toBe(createHash("sha256").update(canonical).digest("hex"));
  });

  it("does not depend on the order of members, and changes with a value", () => {
    const { watch, rules, ...rest } = DATA;
    expect(rulebookHash({ rules, ...rest, watch })).toBe(rulebookHash(DATA));
    expect(rulebookHash({ ...DATA, rules: [] })).not.toBe(rulebookHash(DATA));
  });
});

describe("a resolved rulebook", () => {
  it("gives the value that holds on the day in the authority's zone", () => {
    expect(numberOf(resolved([], "2026-12-31T15:59:59Z"), "X-01")).toBe(2);
    expect(numberOf(resolved([], "2026-12-31T16:00:00Z"), "X-01")).toBe(3);
    expect(numberOf(resolved([], "2026-01-01T00:00:00Z"), "X-01")).toBe(2);
  });

  it("says when a later value comes into force", () => {
    expect(resolved().nextChangeAt).toBe("2026-12-31T16:00:00.000Z");
    expect(resolved([], "2027-01-02T00:00:00Z").nextChangeAt).toBeNull();
  });

  it("starts from what was published", () => {
    const rulebook = resolved();
    expect(rulebook.overlayIds).toEqual([]);
    expect([rulebook.assumption("X-901"), rulebook.assumption("X-902")]).toEqual(["assumed", "off"]);
    expect(rulebook.reading("C1")).toEqual({ id: "a", picked: false });
    expect(textOf(rulebook, "X-901")).toBe("Asia/Shanghai");
    expect(listOf(rulebook, "X-902")).toEqual([]);
  });

  it("lets overlays win, the last of a code counting", () => {
    const rulebook = resolved([
      { id: "1", kind: "value", code: "X-01", choice: 5 },
      { id: "2", kind: "value", code: "X-01", choice: 6 },
      { id: "3", kind: "assumption", code: "X-902", choice: "confirmed" },
      { id: "4", kind: "reading", code: "C1", choice: "b" },
    ]);
    expect(rulebook.value("X-01")).toBe(6);
    expect(rulebook.assumption("X-902")).toBe("confirmed");
    expect(rulebook.reading("C1")).toEqual({ id: "b", picked: true });
    expect(rulebook.overlayIds).toEqual(["2", "3", "4"]);
  });

  it("does not list what changes nothing or names nothing", () => {
    const rulebook = resolved([
      { id: "1", kind: "value", code: "X-01", choice: 2 },
      { id: "2", kind: "value", code: "X-77", choice: 2 },
      { id: "3", kind: "assumption", code: "X-977", choice: "refuted" },
      { id: "4", kind: "reading", code: "C1", choice: "z" },
      { id: "5", kind: "reading", code: "C9", choice: "a" },
      { id: "6", kind: "value", code: "X-902", choice: [] },
    ]);
    expect(rulebook.overlayIds).toEqual([]);
    expect(rulebook.reading("C1")).toEqual({ id: "a", picked: false });
  });

  it("takes a value set in place of a refuted one as the provider's own", () => {
    const rulebook = resolved([
      { id: "1", kind: "assumption", code: "X-901", choice: "refuted" },
      { id: "2", kind: "value", code: "X-901", choice: "Asia/Tokyo" },
    ]);
    expect(rulebook.assumption("X-901")).toBe("confirmed");
    expect(rulebook.value("X-901")).toBe("Asia/Tokyo");
  });

  it("throws on a code it does not have and on a value of another kind", () => {
    const rulebook = resolved();
    expect(() => rulebook.value("X-77")).toThrow(RangeError);
    expect(() => rulebook.assumption("X-01")).toThrow(RangeError);
    expect(() => rulebook.reading("C9")).toThrow(RangeError);
    expect(() => textOf(rulebook, "X-01")).toThrow(TypeError);
    expect(() => numberOf(rulebook, "X-901")).toThrow(TypeError);
    expect(() => listOf(rulebook, "X-901")).toThrow(TypeError);
  });
});
