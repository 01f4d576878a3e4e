import { gunzipSync } from "node:zlib";
import { decodeList } from "@digitalbazaar/vc-bitstring-status-list";
import { describe, expect, it } from "vitest";
import { encodeStatusBits, LIST_LENGTH } from "./status-bits";

function bitsOf(encoded: string): Buffer {
  return gunzipSync(Buffer.from(encoded.slice(1), "base64url"));
}

/** Numbers that look random and are the same every time (mulberry32). */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe("a list of bits", () => {
  it("has the length the standard asks for, and its first place is the left-most bit", () => {
    const bits = bitsOf(encodeStatusBits([0, 9, LIST_LENGTH - 1]));
    expect([bits.length, bits[0], bits[1], bits.at(-1)]).toEqual([16_384, 0x80, 0x40, 0x01]);
  });

  it("after 10,000 random changes is what a model says, and what others decode", async () => {
    const draw = drawer(41);
    const model = new Set<number>();
    for (let change = 0; change < 10_000; change += 1) {
      const index = draw(LIST_LENGTH);
      if (draw(3) === 0 && model.size > 0) model.delete([...model][0] ?? 0);
      else model.add(index);
    }
    const encoded = encodeStatusBits(model);
    const decoded = await decodeList({ encodedList: encoded });
    expect(decoded.length).toBe(LIST_LENGTH);
    const wrong = Array.from({ length: LIST_LENGTH }, (_none, index) => index).filter(
      (index) => decoded.getStatus(index) !== model.has(index),
    );
    expect(wrong).toEqual([]);
  });

  it.each([-1, LIST_LENGTH, 0.5, Number.NaN])("has no place %d", (index) => {
    expect(() => encodeStatusBits([index])).toThrow("No list has a place");
  });
});
