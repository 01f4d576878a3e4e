export { createReferenceSource } from "./create-reference-source";
export { endReferenceSource } from "./end-reference-source";
export { FEED_FAILURES, FeedError, type FeedFailure } from "./feed-error";
export type { FeedProduct, RowError } from "./feed-products";
export { getFeedPreview, type FeedPreview } from "./get-feed-preview";
export { ingestReferenceProducts, type IngestedResult } from "./ingest-reference-products";
export { listReferenceSources, type ReadingView, type SourceView } from "./list-reference-sources";
export { Mapping } from "./mapping-input";
export { parseFeed } from "./parse-feed";
export { readDueSource } from "./read-due-source";
export { receiveFeed } from "./receive-feed";
export { runReferenceReading } from "./run-reference-reading";
export {
  CreateReferenceSource,
  IngestReferenceProducts,
  INTERVALS,
  NamedSource,
  RunReferenceReading,
  SOURCE_KINDS,
  UpdateReferenceSource,
} from "./source-input";
export { updateReferenceSource } from "./update-reference-source";
