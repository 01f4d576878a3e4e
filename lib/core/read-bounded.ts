export interface Bounds {
  /** More than this is refused. */
  bytesMax: number;
  /** Reading stops here without a fault; for a body of which only the start is wanted. */
  bytesKept?: number;
  /** What is thrown where there is more. */
  tooLarge: () => Error;
}

/** Reads a body as it comes, counting: nothing beyond its bounds is ever held. Throws what `tooLarge` gives. */
export async function readBounded(
  body: AsyncIterable<Uint8Array> | null,
  { bytesMax, bytesKept, tooLarge }: Bounds,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (bytesKept === undefined && size > bytesMax) throw tooLarge();
    parts.push(part);
    if (bytesKept !== undefined && size >= bytesKept) break;
  }
  const read = Buffer.concat(parts);
  return bytesKept === undefined ? read : read.subarray(0, bytesKept);
}
