export { findPublicReceipt, readReceipt, type Receipt } from "./find-public-receipt";
export { recordEvidence, type EvidenceInput } from "./record-evidence";
