import { GuardedFetchError } from "./guarded-fetch-error";

export interface Bounds {
  /** More than this is refused. */
  bytesMax: number;
  /** Reading stops here without a fault; for a body of which only the start is wanted. */
  bytesKept?: number;
}

/** Reads a body within bounds, as it comes over the wire: nothing is asked for compressed. Throws `too_large`. */
export async function readBounded(
  body: AsyncIterable<Uint8Array> | null,
  { bytesMax, bytesKept }: Bounds,
  host: string,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (bytesKept === undefined && size > bytesMax)
      throw new GuardedFetchError("too_large", `${host} sent more than ${bytesMax} bytes`);
    parts.push(part);
    if (bytesKept !== undefined && size >= bytesKept) break;
  }
  const read = Buffer.concat(parts);
  return bytesKept === undefined ? read : read.subarray(0, bytesKept);
}
