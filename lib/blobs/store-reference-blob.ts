import { createHash } from "node:crypto";
import type { SystemTx } from "@/lib/core/db/system";

/** SHA-256 of bytes, hex: the name of a blob. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Keeps the bytes of a reference capture once for all providers; gives their SHA-256, hex. */
export async function storeReferenceBlob(
  tx: SystemTx,
  bytes: Uint8Array,
  mediaType: string,
  now: Date,
): Promise<string> {
  const sha256 = sha256Hex(bytes);
  await tx.blob.createMany({
    data: [
      {
        providerId: null,
        sha256,
        mediaType: mediaType.slice(0, 100),
        byteCount: bytes.byteLength,
        bytes: new Uint8Array(bytes),
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return sha256;
}
