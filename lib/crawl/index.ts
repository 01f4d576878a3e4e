export { crawl } from "./crawl";
export type { CrawledPage, CrawlEvent, CrawlStop } from "./crawl-events";
export type { CrawlInput, CrawlLimits } from "./crawl-run";
export { decodeText } from "./decode-text";
export {
  fetchPage,
  type Answered,
  type FetchLimits,
  type Hop,
  type Outbound,
  type Unseen,
  type UnseenReason,
} from "./fetch-page";
export { openAliases, type HostAliases } from "./host-aliases";
export { isWall } from "./judge-answer";
export { canonicalTag } from "./language-tags";
export { linkKind } from "./link-kind";
export { pageKey, type LeftOut } from "./page-frontier";
export { readLinks, type PageLink } from "./page-links";
export { parsePage, type ParsedPage } from "./parse-page";
export type { BrowserUse, CrawlBrowser } from "./read-in-browser";
export type { Rendered, RenderInput, RenderPage } from "./render-page";
export { openRobots, type Robots } from "./robots";
export { variantKey } from "./variant-key";
