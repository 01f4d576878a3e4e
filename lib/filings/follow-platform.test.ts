import * as fc from "fast-check";
import { expect, it } from "vitest";
import { twoOrders } from "@/test/told-states";
import { followPlatform, type Word } from "./follow-platform";
import type { FilingState } from "./move-filing";

const at = fc.integer({ min: 0, max: 4 }).map((second) => new Date(Date.UTC(2026, 10, 20, 8, 0, second)));
const reference = fc.constant("DTCP-1");
const decided = fc.record({
  kind: fc.constant("decided" as const),
  at,
  reference,
  state: fc.constantFrom("accepted" as const, "rejected" as const),
});
const word: fc.Arbitrary<Word> = fc.oneof(
  decided,
  fc.record({ kind: fc.constant("taken" as const), at, reference }),
);

const READY: FilingState = {
  siteId: null,
  regime: "tig",
  state: "ready",
  submittedAt: null,
  decidedAt: null,
  reference: null,
  reopened: null,
};
const follow = (words: readonly Word[]): FilingState =>
  words.reduce((before, next) => followPlatform(before, next) ?? before, READY);

it("leaves a filing as it ends whatever order its platform's words come in, 10,000 times over", () => {
  fc.assert(
    fc.property(twoOrders(word, 7), ([one, other]) => {
      expect(follow(one)).toEqual(follow(other));
    }),
    { numRuns: 10_000 },
  );
});

it("was taken when the platform first spoke of it, and stands as it decided last", () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
      const end = follow(words);
      const moments = words.map((one) => one.at.getTime());
      expect(new Date(end.submittedAt ?? 0).getTime()).toBe(Math.min(...moments));
      const decisions = words.flatMap((one) => (one.kind === "decided" ? one.at.getTime() : []));
      expect(end.decidedAt).toBe(
        decisions.length > 0 ? new Date(Math.max(...decisions)).toISOString() : null,
      );
      if (decisions.length === 0) expect(end.state).toBe("submitted");
    }),
  );
});
