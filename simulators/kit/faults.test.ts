import { expect, test } from "vitest";
import { ANSWER_FAULTS, drawFault, orderFault, type SetFault } from "./faults";

const half: SetFault = {
  fault: "gone",
  rate: 0.5,
  remaining: null,
  delayMs: null,
  retryAfterSeconds: null,
  scope: null,
};
const always = (): number => 0;

test("hits the share of requests that its rate says", () => {
  const draw = (chance: number) => drawFault([half], ANSWER_FAULTS, () => chance).hit?.fault ?? null;
  expect([draw(0), draw(0.49), draw(0.5), draw(0.99)]).toEqual(["gone", "gone", null, null]);
});

test("hits only the place that it is set for, or every one", () => {
  const faults = [{ ...half, scope: "north" }];
  const draw = (set: SetFault[], scope: string) =>
    drawFault(set, ANSWER_FAULTS, always, scope).hit?.fault ?? null;
  expect([draw(faults, "north"), draw(faults, "south"), draw([half], "south")]).toEqual([
    "gone",
    null,
    "gone",
  ]);
});

test("is replaced by a newer order for the same place, and none clears the place it names", () => {
  const order = (fault: SetFault["fault"] | "none", scope?: string) => ({ fault, rate: 1, scope });
  const both = orderFault(orderFault([half], order("gone", "north")), order("slow", "north"));
  expect(both.map(({ fault, scope }) => [fault, scope])).toEqual([
    ["slow", "north"],
    ["gone", "north"],
    ["gone", null],
  ]);
  expect(orderFault(both, order("gone"))).toHaveLength(3);
  expect(orderFault(both, order("none", "north"))).toEqual([half]);
  expect(orderFault(both, order("none"))).toEqual([]);
});

test("is gone after its count, and one of another kind is not drawn", () => {
  const once = [{ ...half, remaining: 1 }];
  expect(drawFault(once, ["slow"], always)).toEqual({ hit: null, faults: once });
  expect(drawFault(once, ["gone"], always)).toMatchObject({ hit: { fault: "gone" }, faults: [] });
});
