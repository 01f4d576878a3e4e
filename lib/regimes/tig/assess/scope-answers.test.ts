import { describe, expect, it } from "vitest";
import { fact } from "../fixtures/site-facts";
import type { FactValue } from "../../define-regime";
import { scopeAnswers } from "./scope-answers";

type Said = Partial<FactValue<"site.scope">>;
type Seen = Partial<FactValue<"site.observation">>;

const EARLY = new Date("2026-10-01T00:00:00Z");
const LATE = new Date("2026-11-01T00:00:00Z");

function said(value: Said, knownFrom: Date) {
  const none = { catalog: null, quotation: null, certificates: null, ordering: null, languageSwitch: null };
  const rest = { staticPromotionOnly: null, domesticOnly: null, languages: [], targetCountries: [] };
  return { ...fact("site.scope", "site", { ...none, ...rest, ...value }), knownFrom };
}

function seen(value: Seen, knownFrom: Date) {
  const none = { catalog: null, quotation: null, certificates: null, ordering: null, languageSwitch: null };
  const rest = { languages: [], checkedAt: knownFrom.toISOString(), checkId: "check" };
  return { ...fact("site.observation", "site", { ...none, ...rest, ...value }), knownFrom };
}

describe("what is known of what a site shows", () => {
  it.each([
    ["what nobody answered and was not found stays unknown", {}, EARLY, { catalog: false }, LATE, null, []],
    ["what nobody answered, seen before the statement", {}, LATE, { catalog: true }, EARLY, true, []],
    ["a no that the site contradicts", { catalog: false }, EARLY, { catalog: true }, LATE, true, ["catalog"]],
    [
      "a no that was said after the site was read",
      { catalog: false },
      LATE,
      { catalog: true },
      EARLY,
      false,
      [],
    ],
    ["a yes that was not found", { catalog: true }, EARLY, { catalog: false }, LATE, true, []],
    [
      "a static page with a catalog",
      { staticPromotionOnly: true },
      EARLY,
      { catalog: true },
      LATE,
      true,
      ["catalog"],
    ],
  ] as const)("%s", (_case, saying, saidAt, seeing, seenAt, catalog, contradicted) => {
    const answers = scopeAnswers({ scope: said(saying, saidAt), observation: seen(seeing, seenAt) });
    expect(answers).toMatchObject({ catalog, contradicted });
  });

  it("is nothing where nobody said and nobody saw anything, and what was seen where nobody said anything", () => {
    expect(scopeAnswers({ scope: null, observation: null })).toBeUndefined();
    const observation = seen({ ordering: true, languages: ["en", "ja"] }, LATE);
    expect(scopeAnswers({ scope: null, observation })).toMatchObject({
      ordering: true,
      domesticOnly: null,
      languages: ["en", "ja"],
      contradicted: [],
    });
  });

  it("has the languages of both where the site was read later, and those said alone where it was read before", () => {
    const languages = (saidAt: Date, seenAt: Date) =>
      scopeAnswers({
        scope: said({ languages: ["zh"] }, saidAt),
        observation: seen({ languages: ["en"] }, seenAt),
      })?.languages;
    expect([languages(EARLY, LATE), languages(LATE, EARLY)]).toEqual([["zh", "en"], ["zh"]]);
  });
});
