import { env } from "@/lib/core/env";
import { blobKey } from "./blob-key";
import { putObject } from "./object-store";
import { sha256Hex } from "./sha256-hex";

/** Content on its way into the store. */
export interface NewBlob {
  /** Whose it is; null for a reference capture, kept once for all providers. */
  providerId: string | null;
  bytes: Uint8Array;
  mediaType: string;
}

/** Content that is safe to refer to once `recordBlob` has written its row. */
export interface BlobHandle {
  providerId: string | null;
  sha256: string;
  mediaType: string;
  byteCount: number;
  /** What the row is to hold; null where the object store has it. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

/**
 * Brings bytes to where blobs are kept, before and outside the transaction that refers to them: into the object store
 * of `BLOB_URL`, or nowhere yet, as PostgreSQL takes them with the row. Putting equal content again changes nothing;
 * an object whose transaction failed waits under its key for the next. Throws `BlobError`.
 */
export async function putBlob({ providerId, bytes, mediaType }: NewBlob): Promise<BlobHandle> {
  const content = new Uint8Array(bytes);
  const kept = {
    providerId,
    sha256: sha256Hex(content),
    mediaType: mediaType.slice(0, 100),
    byteCount: content.byteLength,
  };
  const store = env().BLOB_URL;
  if (!store) return { ...kept, bytes: content };
  await putObject(store, blobKey(kept), content, kept.mediaType);
  return { ...kept, bytes: null };
}
