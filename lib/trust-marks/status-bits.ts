import { gzipSync } from "node:zlib";

/** Entries of one list: the fewest that the standard lets a list have, so that one among them says little of whom. */
export const LIST_LENGTH = 131_072;

/**
 * A list of bits as the standard writes it (Bitstring Status List 1.0, 3.2): the bits at these places are set, the
 * first is the left-most of the first byte; compressed, base64url without padding, after the letter of its base.
 */
export function encodeStatusBits(indexes: Iterable<number>): string {
  const bits = Buffer.alloc(LIST_LENGTH / 8);
  for (const index of indexes) {
    if (!Number.isInteger(index) || index < 0 || index >= LIST_LENGTH)
      throw new Error(`No list has a place ${index}.`);
    bits.writeUInt8(bits.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3);
  }
  return `u${gzipSync(bits).toString("base64url")}`;
}
