export { findPublicReceipt, type Receipt } from "./find-public-receipt";
export { leafOf, recordEvidence, type EvidenceInput } from "./record-evidence";
