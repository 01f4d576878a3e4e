import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toldState, twoOrders } from "@/test/told-states";
import { findReference } from "./find-reference";
import { orderStates, type ToldState } from "./order-states";

const reference = findReference("lsp-registry");
const isAlarm = (before: ToldState["value"], after: ToldState["value"]): boolean =>
  reference?.isAlarm(before, after) ?? false;

function follow(told: readonly ToldState[]): ToldState | null {
  return told.reduce<ToldState | null>(
    (known, next) => (orderStates(known, next, isAlarm) === "stale" ? known : next),
    null,
  );
}

describe("states a counterpart told", () => {
  it("end in the same one in any order, with repeats and equal times, 10,000 times over", () => {
    fc.assert(
      fc.property(twoOrders(toldState, 8), ([one, other]) => {
        expect(follow(one)).toEqual(follow(other));
      }),
      { numRuns: 10_000 },
    );
  });

  it("end in one of the latest moment, and never in a good one while another of that moment is not", () => {
    fc.assert(
      fc.property(fc.array(toldState, { minLength: 1, maxLength: 8 }), (told) => {
        const latest = Math.max(...told.map(({ statedAt }) => statedAt.getTime()));
        const last = told.filter(({ statedAt }) => statedAt.getTime() === latest);
        const end = follow(told);
        expect(last).toContainEqual(end);
        const isGood = last.every(({ value }) => value.status === "active");
        expect(end?.value["status"] === "active").toBe(isGood);
      }),
    );
  });
});
