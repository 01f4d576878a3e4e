import { describe, expect, it } from "vitest";
import { REGIMES } from "@/lib/regimes";
import { filterRulebook, readFilter } from "./filter-rulebook";

describe.each(REGIMES.map((regime) => [regime.codePrefix, regime] as const))(
  "the rulebook of %s",
  (_, regime) => {
    const table = regime.messages.en;
    const filter = (q: string, kind = "") => filterRulebook(regime, table, [], { q, kind });

    it("is whole where nothing is asked for", () => {
      expect(filter("")).toMatchObject({ ...regime.rulebook, sources: regime.sources });
    });

    it("is found by code, by title and by the words of its source", () => {
      for (const rule of regime.rulebook.rules) {
        expect(filter(rule.code.toLowerCase()).rules).toContain(rule);
        expect(filter(table.rules[rule.code]?.title ?? "").rules).toContain(rule);
        expect(filter(rule.quote).rules).toContain(rule);
      }
    });

    it("shows one kind of rule, or one part, alone", () => {
      const deadlines = filter("", "deadline");
      expect(deadlines.rules.every((rule) => rule.kind === "deadline")).toBe(true);
      expect(deadlines.assumptions).toEqual([]);
      const assumptions = filter("", "assumptions");
      expect(assumptions.rules).toEqual([]);
      expect(assumptions.assumptions).toEqual(regime.rulebook.assumptions);
    });
  },
);

it("reads an address with care", () => {
  expect(readFilter({ q: ["a", "b"], kind: undefined })).toEqual({ q: "", kind: "" });
  expect(readFilter({ q: " file ", kind: "deadline" })).toEqual({ q: "file", kind: "deadline" });
});
