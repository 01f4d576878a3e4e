/**
 * Why bytes could not be kept or read back; `code` is stable, `detail` is one sentence for the operator and holds no
 * secret. `deleted`: on purpose, only the hash is left. `damaged`: not the bytes that were kept. `missing`: gone from
 * the object store. `refused` and `unreachable`: what the object store said. `no_store`: `BLOB_URL` is not set.
 */
export class BlobError extends Error {
  constructor(
    readonly code: "deleted" | "damaged" | "missing" | "refused" | "unreachable" | "no_store",
    readonly detail: string,
  ) {
    super(detail);
    this.name = "BlobError";
  }
}
