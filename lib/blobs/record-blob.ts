import type { Tx } from "@/lib/core/db/tenant";
import type { BlobHandle } from "./put-blob";

/**
 * Writes the row of a blob that `putBlob` has put, once per provider and content; gives its SHA-256, hex. Content that
 * went is there again. The row is held until the transaction ends, so that nothing takes it away before it is
 * referred to.
 */
export async function recordBlob(tx: Tx, blob: BlobHandle, now: Date): Promise<string> {
  const { count } = await tx.blob.createMany({ data: [{ ...blob, createdAt: now }], skipDuplicates: true });
  const { providerId, sha256, bytes } = blob;
  // What is for all providers is never taken away.
  if (count > 0 || providerId === null) return sha256;
  const [row] = await tx.$queryRaw<{ deleted_at: Date | null }[]>`
    SELECT deleted_at FROM blob WHERE provider_id = ${providerId}::uuid AND sha256 = ${sha256} FOR UPDATE`;
  if (row?.deleted_at)
    await tx.blob.updateMany({ where: { providerId, sha256 }, data: { bytes, deletedAt: null } });
  return sha256;
}
