import { expect, it } from "vitest";
import type { RuleValue } from "@/lib/regimes";
import { readTypedValue, shapeOf, typedFrom } from "./typed-value";

it.each<[RuleValue]>([[72], ["Asia/Shanghai"], [true], [false], [["CN", "JP"]], [[]]])(
  "gives %j back as it was",
  (value) => {
    expect(readTypedValue(shapeOf(value), typedFrom(value))).toEqual(value);
  },
);

it("takes the commas of Chinese text", () => {
  expect(readTypedValue("list", "CN，JP、KR")).toEqual(["CN", "JP", "KR"]);
});

it("does not make a number of what is none", () => {
  expect(readTypedValue("number", "soon")).toBe("soon");
  expect(readTypedValue("number", "")).toBe("");
});
