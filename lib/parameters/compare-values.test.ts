import { describe, expect, it } from "vitest";
import { DEVIATING, EQUAL } from "./fixtures/value-cases";
import { compareValues, type PrintedValue, type ValueOutcome, type Reason } from "./compare-values";

function cases(table: string): [string, PrintedValue, PrintedValue][] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [language = "", text = "", otherLanguage = "", other = ""] = line.split(" | ");
      return [line, { text, language }, { text: other, language: otherLanguage }];
    });
}

/** What nobody could tell, or what is another matter than a deviation. */
const OTHERWISE: readonly (readonly [string, string, ValueOutcome, Reason])[] = [
  ["耐用可靠", "Reliable and durable", "not_comparable", "words_only"],
  ["1.2 kg（含电池 0.3 kg）", "1.2 kg", "not_comparable", "one_says_more"],
  [
    "支持 M.2 接口外接的 Radxa 无线模块 A8",
    "Supports the wireless module A8 of Radxa",
    "not_comparable",
    "one_says_more",
  ],
  ["1.2", "1200 g", "not_comparable", "ambiguous_notation"],
  [
    "Stainless steel with black coating",
    "Stainless steel with black coating",
    "untranslated",
    "left_in_other_language",
  ],
  ["12 V", "不锈钢", "not_comparable", "one_says_more"],
  ["RK3588", "RK3588", "equal", "same_text"],
];

describe("two printed values of one parameter", () => {
  it.each(cases(EQUAL))("are equal in another dress: %s", (_line, a, b) => {
    expect(compareValues(a, b).outcome).toBe("equal");
    expect(compareValues(b, a).outcome).toBe("equal");
  });

  it.each(cases(DEVIATING))("deviate: %s", (_line, a, b) => {
    expect(compareValues(a, b).outcome).toBe("deviating");
    expect(compareValues(b, a).outcome).toBe("deviating");
  });

  it.each(OTHERWISE)("are told for what they are: %s, %s", (text, other, outcome, reason) => {
    expect(compareValues({ text, language: "zh" }, { text: other, language: "en" })).toEqual({
      outcome,
      reason,
    });
  });

  it("leave a number open that two notations read differently, unless the page shows which is its own", () => {
    const english = { text: "1.2 kg", language: "en" };
    const vietnamese = { text: "1.200 kg", language: "vi" };
    expect(compareValues(vietnamese, english)).toEqual({
      outcome: "not_comparable",
      reason: "ambiguous_notation",
    });
    expect(compareValues({ ...vietnamese, notation: "comma" }, english).outcome).toBe("deviating");
  });

  it("are held against each other line by line, so that long lines hide nothing", () => {
    const long = "系统级芯片采用先进工艺制造并且支持多种多样的操作系统和应用场景适合各类用户使用和开发";
    const english =
      "The system on chip is made in an advanced process and runs many systems for many kinds of users";
    const printed = (zh: string, en: string) =>
      compareValues(
        { text: `${long}\n${zh}`, language: "zh" },
        { text: `${english}\n${en}`, language: "en" },
      );
    expect(printed("最高 2.4 GHz", "up to 2.0 GHz")).toEqual({
      outcome: "deviating",
      reason: "other_number",
    });
    expect(printed("最高 2.4 GHz", "up to 2.4 GHz").outcome).toBe("equal");
  });
});
