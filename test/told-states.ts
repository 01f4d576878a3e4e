import * as fc from "fast-check";

/** A state that a registry told, in few enough moments and shapes that many of them fall together. */
export const toldState = fc.record({
  statedAt: fc.integer({ min: 0, max: 4 }).map((second) => new Date(Date.UTC(2026, 10, 20, 8, 0, second))),
  value: fc.record({
    status: fc.constantFrom("active", "suspended", "expired", "revoked"),
    validUntil: fc.constantFrom("2027-05-16", "2028-05-16"),
  }),
});

/** The same things in two orders, each with any number of them told twice. */
export function twoOrders<T>(one: fc.Arbitrary<T>, max: number): fc.Arbitrary<[T[], T[]]> {
  return fc.array(one, { minLength: 1, maxLength: max }).chain((all) => {
    const whole = { minLength: all.length, maxLength: all.length };
    const order = fc
      .tuple(fc.shuffledSubarray(all, whole), fc.subarray(all))
      .chain(([order, again]) =>
        fc.shuffledSubarray([...order, ...again], { minLength: order.length + again.length }),
      );
    return fc.tuple(order, order);
  });
}
