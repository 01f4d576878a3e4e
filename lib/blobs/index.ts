export { sha256Hex, storeReferenceBlob } from "./store-reference-blob";
