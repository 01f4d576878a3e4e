import { AppError } from "@/lib/core/errors";
import { FILE_BYTES_MAX } from "./upload-input";

function tooLarge(): AppError {
  return new AppError(
    "too_large",
    "too_large",
    `The file is larger than ${FILE_BYTES_MAX / 1024 / 1024} MB; send a smaller one.`,
  );
}

/** Reads a stream to its end, counting as it comes: nothing beyond the most a file may have is ever held. */
export async function readBounded(
  stream: ReadableStream<Uint8Array> | null,
  bytesMax = FILE_BYTES_MAX,
): Promise<Buffer> {
  if (!stream) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of stream) {
    count += chunk.byteLength;
    if (count > bytesMax) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, count);
}
