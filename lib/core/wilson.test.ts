import { describe, expect, it } from "vitest";
import { wilson } from "./wilson";

describe("the score interval", () => {
  // As R's prop.test(x, n, correct = FALSE) and statsmodels' proportion_confint(method="wilson") have them.
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 10, 0.0179, 0.4042],
    [15, 20, 0.5313, 0.8881],
    [81, 263, 0.2553, 0.3662],
    [119, 120, 0.9543, 0.9985],
  ])("of %i in %i is %f to %f", (part, of, low, high) => {
    expect(wilson(part, of).low).toBeCloseTo(low, 4);
    expect(wilson(part, of).high).toBeCloseTo(high, 4);
  });

  it("of no trials is everything", () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));

  it("holds the share that was seen, and narrows as more is seen", () => {
    for (const of of [1, 20, 400])
      for (let part = 0; part <= of; part += 1) {
        const { low, high } = wilson(part, of);
        expect(low <= part / of && part / of <= high, `${part} of ${of}`).toBe(true);
      }
    expect(wilson(190, 200).high - wilson(190, 200).low).toBeLessThan(
      wilson(19, 20).high - wilson(19, 20).low,
    );
  });
});
