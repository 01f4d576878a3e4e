import type { Tx } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { blobKey } from "./blob-key";
import { deleteObject } from "./object-store";

/**
 * Takes away the bytes of those of a provider's blobs that nothing refers to any more, and leaves their hashes. Gives
 * the hashes of those that went. Rows are taken in one order and asked about once they are held: whoever refers to one
 * meanwhile is waited for.
 */
export async function releaseBlobs(
  tx: Tx,
  providerId: string,
  hashes: readonly string[],
  now: Date,
): Promise<string[]> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM blob WHERE provider_id = ${providerId}::uuid AND sha256 = ANY (${[...hashes]}) AND deleted_at IS NULL
    ORDER BY sha256 FOR UPDATE`;
  const gone = await tx.$queryRaw<{ sha256: string }[]>`
    UPDATE blob b SET bytes = NULL, deleted_at = ${now} WHERE id = ANY (${held.map(({ id }) => id)}::uuid[])
      AND NOT EXISTS (SELECT FROM audit_blob a WHERE a.provider_id = b.provider_id AND a.sha256 = b.sha256)
      AND NOT EXISTS (SELECT FROM gateway_report g WHERE g.provider_id = b.provider_id AND g.sha256 = b.sha256)
      AND NOT EXISTS (SELECT FROM evidence_file f WHERE f.provider_id = b.provider_id AND f.sha256 = b.sha256)
    RETURNING b.sha256`;
  return gone.map(({ sha256 }) => sha256);
}

/** Takes objects whose rows say that they went out of the object store, where there is one. Throws `BlobError`. */
export async function deleteObjects(providerId: string, hashes: readonly string[]): Promise<void> {
  const store = env().BLOB_URL;
  if (!store) return;
  for (const sha256 of hashes) await deleteObject(store, blobKey({ providerId, sha256 }));
}
