import { once } from "node:events";
import { createBrotliDecompress, createGunzip, createInflate, constants } from "node:zlib";

export interface DecodedBody {
  body: Buffer;
  /** Whether there was more than was wanted, or the rest would not unpack. */
  isCut: boolean;
}

const ENCODINGS_MOST = 2;

function openDecoder(encoding: string) {
  if (encoding === "gzip" || encoding === "x-gzip")
    return createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  if (encoding === "deflate") return createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  if (encoding === "br") return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  return null;
}

async function unpack(packed: Buffer, encoding: string, bytesMax: number): Promise<DecodedBody> {
  const decoder = openDecoder(encoding);
  if (!decoder) return { body: packed, isCut: false };
  const parts: Buffer[] = [];
  let size = 0;
  decoder.end(packed);
  try {
    for await (const part of decoder) {
      if (!Buffer.isBuffer(part)) continue;
      parts.push(part);
      size += part.length;
      if (size > bytesMax) break;
    }
  } catch {
    // What came before the fault is what there is of the page.
    return { body: Buffer.concat(parts).subarray(0, bytesMax), isCut: true };
  } finally {
    decoder.destroy();
    if (!decoder.closed) await once(decoder, "close");
  }
  return { body: Buffer.concat(parts).subarray(0, bytesMax), isCut: size > bytesMax };
}

/**
 * Unpacks a body as its `Content-Encoding` says, never into more than `bytesMax` bytes: of one that unpacks to
 * gigabytes its start is read. A body that is cut off itself gives what can be had of it.
 */
export async function decodeBody(
  body: Buffer,
  contentEncoding: string | null,
  bytesMax: number,
): Promise<DecodedBody> {
  const encodings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== "identity");
  let decoded: DecodedBody = { body, isCut: false };
  for (const encoding of encodings.reverse().slice(0, ENCODINGS_MOST)) {
    const next = await unpack(decoded.body, encoding, bytesMax);
    decoded = { body: next.body, isCut: decoded.isCut || next.isCut };
  }
  return decoded;
}

/** Whether bytes begin as a gzip file does, whatever its name or type says. */
export function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}
