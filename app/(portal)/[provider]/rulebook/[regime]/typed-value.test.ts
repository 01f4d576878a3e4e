import { expect, it } from "vitest";
import type { RuleValue, ValueShape } from "@/lib/regimes";
import { readTypedValue, typedFrom } from "./typed-value";

it.each<[ValueShape["type"], RuleValue]>([
  ["number", 72],
  ["zone", "Asia/Shanghai"],
  ["date", "2026-05-19"],
  ["yes_no", true],
  ["yes_no", false],
  ["countries", ["CN", "JP"]],
  ["languages", []],
])("gives a %s of %j back as it was", (shape, value) => {
  expect(readTypedValue(shape, typedFrom(value))).toEqual(value);
});

it("takes the commas of Chinese text", () => {
  expect(readTypedValue("countries", "CN，JP、KR")).toEqual(["CN", "JP", "KR"]);
});

it("does not make a number of what is none", () => {
  expect(readTypedValue("number", "soon")).toBe("soon");
  expect(readTypedValue("number", "")).toBe("");
});
