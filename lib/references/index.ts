export type { Applied } from "./apply-reading";
export { checkReference } from "./check-reference";
export { findReference } from "./find-reference";
export { followReference } from "./follow-reference";
export { followUnfollowed } from "./follow-unfollowed";
export { ingestCallback, type Ingested } from "./ingest-callback";
export { listDueFanOuts, listDueReferences } from "./list-due-references";
export { noteFanOut, type CarriedState } from "./note-fan-out";
export { verifyCallback, type CallbackInput } from "./verify-callback";
