export { FEED_FAILURES, FeedError, type FeedFailure } from "./feed-error";
export { feedProducts, keysOf, LIMITS } from "./feed-products";
export { ReferenceParameter, RowError, type FeedProduct, type FeedRead, type FeedRow } from "./feed-read";
export { Mapping, STANDARD } from "./mapping-input";
export { readFeed } from "./read-feed";
export { serveFeed } from "./serve-feed";
