import { describe, expect, it } from "vitest";
import { assign } from "./assign";

function best(gains: number[][], row = 0, taken = new Set<number>()): number {
  const line = gains[row];
  if (line === undefined) return 0;
  const skipped = best(gains, row + 1, taken);
  const used = line.map((gain, column) => {
    if (taken.has(column) || gain <= 0) return 0;
    return gain + best(gains, row + 1, new Set([...taken, column]));
  });
  return Math.max(skipped, ...used);
}

describe("an assignment", () => {
  it("has the highest sum of all, for a thousand small tables", () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let turn = 0; turn < 1_000; turn += 1) {
      const columns = 1 + Math.floor(random() * 5);
      const gains = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        Array.from({ length: columns }, () => Math.round(random() * 20 - 6)),
      );
      const chosen = assign(gains);
      const taken = chosen.filter((column) => column !== null);
      expect(new Set(taken).size).toBe(taken.length);
      const sum = chosen.reduce<number>(
        (total, column, row) => total + (column === null ? 0 : (gains[row]?.[column] ?? 0)),
        0,
      );
      expect(sum).toBe(best(gains));
    }
  });

  it("of nothing is nothing", () => {
    expect(assign([])).toEqual([]);
    expect(assign([[], []])).toEqual([null, null]);
  });
});
