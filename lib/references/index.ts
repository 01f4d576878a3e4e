export type { Applied } from "./apply-reading";
export { checkReference } from "./check-reference";
export { findReference } from "./find-reference";
export { followReference } from "./follow-reference";
export { ingestCallback, type CallbackInput, type Ingested } from "./ingest-callback";
export { listDueReferences } from "./list-due-references";
