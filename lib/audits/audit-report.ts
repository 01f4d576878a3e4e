import type { BrowserUse, CrawlStop, LeftOut, UnseenReason } from "@/lib/crawl";
import type { CertificateLink } from "./certificate-links";
import type { Finding } from "./finding";

export type IndicatorCode =
  | "content_consistency"
  | "parameter_consistency"
  | "parameter_authenticity"
  | "certificate_validity"
  | "payment_redirects";

export type IndicatorOutcome = "pass" | "marginal" | "fail" | "blocked" | "unknown";

export interface Indicator {
  code: IndicatorCode;
  outcome: IndicatorOutcome;
  /** A share, 0 to 1; null where nothing was measured. */
  value: number | null;
  unit: "share";
  /** Of how many something could be told, and how many there are. */
  measured: number;
  of: number;
  /** How it was measured, and where it was not what it would need. */
  method: { en: string; zh: string };
  findings: Finding[];
}

/** What parameters of two languages came to. */
export interface PairCounts {
  languages: string;
  equal: number;
  deviating: number;
  missing: number;
  untranslated: number;
  not_comparable: number;
  /** Deviating ones as a share of those that could be told; null where none could. */
  rate: number | null;
  /** Those that could be told as a share of all; null where there are none. */
  coverage: number | null;
}

export interface AuditedProduct {
  title: string;
  group: string;
  models: string[];
  urls: Record<string, string>;
  pairs: PairCounts[];
}

export interface LanguageCoverage {
  language: string;
  /** Pages read in it, and those of them that another language stands beside. */
  pages: number;
  aligned: number;
}

export interface NotSeen {
  url: string;
  why: UnseenReason;
  code: string;
  detail: string;
}

/** What an audit of a site found, and what it could not see. */
export interface AuditReport {
  /** Version of the engine that made it. */
  engine: string;
  url: string;
  /** Hosts of the site and the origins they were read at. */
  aliases: Record<string, string>;
  startedAt: string;
  endedAt: string;
  pages: {
    read: number;
    unchanged: number;
    gone: number;
    unseen: number;
    /** Read to the limit in bytes only. */
    cut: number;
    groups: number;
    alignedGroups: number;
    alignedBy: Record<string, number>;
  };
  /** Pages that scripts make: how many there were, and which of them were read in a browser. */
  browser: BrowserUse & { urls: string[] };
  languages: LanguageCoverage[];
  products: AuditedProduct[];
  pairs: PairCounts[];
  indicators: Indicator[];
  certificates: CertificateLink[];
  notSeen: NotSeen[];
  /** Every address that answered with a page or that there is none, those that led on to others among them. */
  seen: string[];
  notSeenCounts: Record<string, number>;
  /** Addresses that were not followed, by why. */
  leftOut: LeftOut;
  /** Why the reading ended before its end; null where it did not. */
  stop: CrawlStop | null;
  /** Pages that may be there in a language in which they were not seen. */
  counterpartsUnknown: number;
  findingsDropped: number;
  /** Indicators that any document names, of all it counts. */
  disclosed: string;
  /** Of those named, how many this run measured. */
  measured: string;
}
