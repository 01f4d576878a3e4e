import { randomBytes, randomInt } from "node:crypto";

// 32 bits that every id of this process counts on: whoever began at another moment or in another process begins
// elsewhere. Counted over all moments, not anew in each, since transactions of several moments run side by side and one
// of them may write more rows than 12 bits count.
let counter = randomInt(2 ** 31);

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, a counter of 32 bits in `rand_a` and the start of `rand_b`
 * (6.2, method 1), then 42 random bits. Sorts by time, and of one moment in the order in which this process made them.
 */
export function newId(now: Date): string {
  counter = (counter + 1) >>> 0;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter >>> 20), 6);
  bytes.writeUInt8(0x80 | ((counter >>> 14) & 0x3f), 8);
  bytes.writeUInt8((counter >>> 6) & 0xff, 9);
  bytes.writeUInt8(((counter & 0x3f) << 2) | (bytes.readUInt8(10) & 0x03), 10);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
