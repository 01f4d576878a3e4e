import type { Hop, UnseenReason } from "./fetch-page";
import type { FoundBy, LeftOut } from "./page-frontier";
import type { PageLink } from "./page-links";
import type { ParsedPage } from "./parse-page";
import type { BrowserUse } from "./read-in-browser";

/** A page that was read. It is parsed once: who takes it reads `$` and lets it go. */
export interface CrawledPage {
  /** The site's own address of it, after redirects. */
  url: string;
  /** Its text, to which the indices of `$` point. */
  html: string;
  $: ParsedPage;
  /** Whether it was longer than what was read of it. */
  isCut: boolean;
  /** Whether it was read in a browser: `html` is what its scripts made of it. */
  isRendered: boolean;
  /** What `Content-Language` says, as written. */
  languageHeader: string | null;
  links: readonly PageLink[];
  alternates: readonly PageLink[];
  hops: readonly Hop[];
  by: FoundBy;
  from: string | null;
}

export type CrawlStop = "pages" | "time" | "unresponsive" | "ended";

/** What became of one address, or was said of several. */
export type CrawlEvent =
  | { kind: "page"; page: CrawledPage }
  /** It is not there: 404 or 410. */
  | { kind: "gone"; url: string; status: number; by: FoundBy; from: string | null }
  /** It could not be seen, which says nothing of what is there. */
  | { kind: "unseen"; url: string; why: UnseenReason; code: string; detail: string; from: string | null }
  /** A sitemap says that these are one page. */
  | { kind: "alternates"; urls: readonly { url: string; language: string | null }[] }
  | { kind: "end"; stop: CrawlStop | null; waiting: number; leftOut: LeftOut; browser: BrowserUse };
