import type { Tx } from "@/lib/core/db/tenant";
import type { BlobHandle } from "./put-blob";

/** Writes the row of a blob that `putBlob` has put, once per provider and content; gives its SHA-256, hex. */
export async function recordBlob(tx: Tx, blob: BlobHandle, now: Date): Promise<string> {
  await tx.blob.createMany({ data: [{ ...blob, createdAt: now }], skipDuplicates: true });
  return blob.sha256;
}
