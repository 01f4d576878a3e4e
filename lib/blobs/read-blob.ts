import type { Blob } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { blobKey } from "./blob-key";
import { BlobError } from "./blob-error";
import { getObject } from "./object-store";
import { sha256Hex } from "./sha256-hex";

type BlobRow = Pick<Blob, "providerId" | "sha256" | "byteCount" | "bytes" | "deletedAt">;

async function bytesOf(row: BlobRow): Promise<Uint8Array> {
  if (row.deletedAt) {
    const when = row.deletedAt.toISOString();
    throw new BlobError(
      "deleted",
      `The content ${row.sha256} was deleted at ${when}; only its hash is kept.`,
    );
  }
  if (row.bytes) return row.bytes;
  const store = env().BLOB_URL;
  if (store) return getObject(store, blobKey(row), row.byteCount);
  throw new BlobError("no_store", `The content ${row.sha256} is in an object store and BLOB_URL is not set.`);
}

/**
 * A blob's bytes, proved to be those its hash names. Takes the row as a transaction read it and is called after that
 * transaction, since the bytes may come over the network. Throws `BlobError`.
 */
export async function readBlob(row: BlobRow): Promise<Uint8Array> {
  const bytes = await bytesOf(row);
  if (sha256Hex(bytes) === row.sha256) return bytes;
  throw new BlobError("damaged", `The content kept as ${row.sha256} is not what was put there.`);
}

/** The bytes of a reference capture, which every provider may read. Throws `BlobError`, or `not_found`. */
export async function readReferenceBlob(ctx: Ctx, sha256: string): Promise<Uint8Array> {
  const row = await withTenant(ctx, (tx) => tx.blob.findFirst({ where: { providerId: null, sha256 } }));
  if (!row) throw notFound("capture");
  return readBlob(row);
}
