import { describe, expect, it } from "vitest";
import { advance, letThrough, refusalOf, type Submission, type UnitState } from "./advance-unit";

const NOW = new Date("2026-11-29T08:00:00Z");
const LATER = new Date("2026-11-30T08:00:00Z");
const STRICT = { verified: ["human", "machine", "both"] as const, comparisonVerifies: false };
const TERMS = { ...STRICT, comparisonVerifies: true };
const DEVIATION = {
  ...{ parameter: "Weight", outcome: "deviating" as const },
  ...{ source: { language: "en", text: "1.2 kg" }, unit: { language: "vi", text: "1.3 kg" } },
};
const CLEAN = { compared: 3, deviations: [] };
const GIVEN: Submission = {
  ...{ revision: "7", contentHash: "a", translation: "human", translator: null },
  ...{ sourceLanguage: null, comparison: null },
};

const first = (given: Partial<Submission> = {}, terms: Parameters<typeof advance>[2] = TERMS): UnitState =>
  advance(null, { ...GIVEN, ...given }, terms, NOW);
const byPerson = (unit: UnitState): UnitState => ({
  ...{ ...unit, stage: "publication", verifiedHow: "person", verifiedAt: NOW },
});

type Terms = Parameters<typeof advance>[2];
type Case = [name: string, given: Partial<Submission>, terms: Terms, stage: string, refused: string | null];

describe("a revision that is handed in", () => {
  const CASES: Case[] = [
    ["waits for a person where nothing was compared", {}, TERMS, "verification", "not_verified"],
    [
      "waits for a person where no parameter was found",
      { comparison: { compared: 0, deviations: [] } },
      TERMS,
      "verification",
      "not_verified",
    ],
    ["is verified by a comparison that found nothing", { comparison: CLEAN }, TERMS, "publication", null],
    ["is not, where only persons verify", { comparison: CLEAN }, STRICT, "verification", "not_verified"],
    [
      "goes back where a parameter deviates",
      { comparison: { compared: 3, deviations: [DEVIATION] } },
      TERMS,
      "translation",
      "deviates",
    ],
    ["passes where it is the original", { translation: "none" as const }, TERMS, "publication", null],
    [
      "waits where a machine translated it",
      { translation: "machine" as const },
      TERMS,
      "verification",
      "not_verified",
    ],
    [
      "passes where machines are spared",
      { translation: "machine" as const },
      { ...TERMS, verified: ["human", "both"] as const },
      "publication",
      null,
    ],
  ];
  it.each(CASES)("%s", (_name, given, terms, stage, refused) => {
    const unit = first(given, terms);
    expect([unit.stage, refusalOf(unit)]).toEqual([stage, refused]);
  });

  it("stays verified for as long as it is the same", () => {
    const verified = byPerson(first());
    expect(advance(verified, GIVEN, TERMS, LATER)).toEqual(verified);
    expect(advance(letThrough(verified, "e", NOW), GIVEN, TERMS, LATER).stage).toBe("audit");
  });

  it.each([
    ["another revision", { revision: "8" }],
    ["another text under the same name", { contentHash: "b" }],
    ["another way of translating", { translation: "both" as const }],
  ])("begins again with %s", (_name, change) => {
    const before = letThrough(byPerson(first()), "e", NOW);
    const unit = advance(before, { ...GIVEN, ...change }, TERMS, LATER);
    expect(unit).toMatchObject({
      stage: "verification",
      verifiedHow: null,
      allowedAt: null,
      revisedAt: LATER,
    });
    expect(unit.firstAllowedAt).toEqual(NOW);
  });

  it("is verified no longer once what verified it does not suffice", () => {
    const compared = first({ comparison: CLEAN });
    expect(advance(compared, GIVEN, STRICT, LATER).stage).toBe("verification");
    const worse = { ...GIVEN, comparison: { compared: 3, deviations: [DEVIATION] } };
    expect(advance(compared, worse, TERMS, LATER).stage).toBe("translation");
    expect(advance(byPerson(first()), worse, STRICT, LATER).stage).toBe("publication");
  });

  it("that was sent back stays so until another comes", () => {
    const back: UnitState = { ...first(), stage: "translation", returnedBecause: "The unit is wrong." };
    const again = advance(back, { ...GIVEN, comparison: CLEAN }, TERMS, LATER);
    expect(refusalOf(again)).toBe("sent_back");
    expect(refusalOf(advance(back, { ...GIVEN, revision: "8" }, TERMS, LATER))).toBe("not_verified");
  });
});
