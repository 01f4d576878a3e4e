export { BlobError } from "./blob-error";
export { putBlob, type BlobHandle } from "./put-blob";
export { readBlob, readReferenceBlob } from "./read-blob";
export { recordBlob } from "./record-blob";
export { deleteObjects, releaseBlobs } from "./release-blobs";
