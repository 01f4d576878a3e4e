import type { GuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { openAliases, type CrawlBrowser, type CrawlLimits } from "@/lib/crawl";
import type { PageGroup } from "./align-pages";
import { assessGroups } from "./assess-groups";
import type { AuditReport, Indicator } from "./audit-report";
import { buildIndicators, type AuditThresholds, type PaymentSight } from "./build-indicators";
import { checkCertificateLinks, type LinkLimits } from "./certificate-links";
import { isOwnLink } from "./find-certificates";
import { gatherPages, siteLanguages, type FirstEvent, type Gathered } from "./gather-pages";
import { openCaptures, type Captures } from "./captures";
import { crawlFromJournal } from "./from-journal";
import type { PageRecord } from "./page-record";
import type { ProductPage } from "./product-page";
import type { RunJournal } from "./journal";
import { openSpool, type Spool } from "./spool";
import { ENGINE_VERSION } from "./engine-version";

export interface AuditLimits extends CrawlLimits {
  /** How often certificates' links are looked at, how far apart, and how many of them. */
  links: Omit<LinkLimits, "limitMs">;
}

export interface AuditProgress {
  stage: "reading" | "comparing" | "certificates";
  done: number;
  of: number | null;
}

export interface AuditInput {
  url: string;
  /** Languages to look at, as tags; those the site is in unless said. */
  languages?: readonly string[];
  /** Hosts of the site's own and the origins they are read at. */
  aliases?: Readonly<Record<string, string>>;
  /** Addresses of the site to look at alone, with the same pages in other languages. */
  only?: readonly string[];
  limits: AuditLimits;
  thresholds: AuditThresholds;
  /** How many indicators the regime counts, and how many of them have a name: the others are never measured. */
  slots: { all: number; named: number };
  now: () => Date;
  fetch: GuardedFetch;
  /** Where pages that scripts make are read; without it they are told as not seen. */
  browser?: CrawlBrowser;
  /** What earlier attempts at this run were answered, so that it goes on where they stood. */
  journal?: RunJournal;
  onProgress?: (progress: AuditProgress) => void;
  /** Hears of each page that was read. */
  onPage?: (url: string, language: string | null) => void;
  /** Holds what pages print of products against a source of the site's; null where it has none. */
  hold?: (pages: readonly ProductPage[]) => Promise<Indicator | null>;
  /** What probes of the site's payment redirects came to, where any were made. */
  payments?: PaymentSight | null;
  /** Is given the HTML of pages that findings rest on, once everything was read, the gravest first. */
  onCapture?: (url: string, html: string) => Promise<void>;
  signal?: AbortSignal;
}

/** Why a site could not be audited at all. */
export class AuditError extends Error {
  constructor(
    readonly code: "unseen" | "gone" | "no_page",
    readonly params: Record<string, string>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "AuditError";
  }
}

const NOT_SEEN_LISTED = 200;
/** Pages whose products are held against a source; each is a few thousand characters. */
const PRODUCTS_MOST = 3_000;
const RENDERED_LISTED = 500;
const NO_BROWSER = { needed: 0, rendered: 0, isSandboxed: null };

function requireStart(first: FirstEvent | null, url: string): void {
  // That nobody could read it for want of a browser is what the report says of it.
  if (first?.kind === "page" || (first?.kind === "unseen" && first.why === "needs_browser")) return;
  if (first?.kind === "unseen")
    throw new AuditError("unseen", { url, why: first.why, code: first.code, detail: first.detail });
  if (first?.kind === "gone") throw new AuditError("gone", { url, status: String(first.status) });
  throw new AuditError("no_page", { url });
}

function languagesAligned(groups: readonly PageGroup[]): Map<string, number> {
  const aligned = new Map<string, number>();
  for (const { pages } of groups)
    if (pages.length > 1)
      for (const { language } of pages) aligned.set(language, (aligned.get(language) ?? 0) + 1);
  return aligned;
}

function countBy<T>(all: Iterable<T>, keyOf: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1;
  return counts;
}

async function checkLinks(input: AuditInput, { certificates }: Gathered) {
  const { limits, thresholds, aliases, fetch, signal, journal } = input;
  const outbound = { fetch, limits, aliases: openAliases(aliases ?? {}), ...(signal ? { signal } : {}) };
  const leading = certificates.filter(
    ({ mention, page }) => mention.link !== null && !isOwnLink(mention.link, page),
  );
  if (limits.links.linksMost === 0) return [];
  input.onProgress?.({ stage: "certificates", done: 0, of: leading.length });
  const today = input.now().toISOString().slice(0, 10);
  return checkCertificateLinks(
    outbound,
    leading,
    { ...limits.links, limitMs: thresholds.redirectMsMax },
    today,
    journal,
  );
}

// A page that scripts write may be another one though its frame is the same.
function countUnchanged(
  { aliases = {} }: AuditInput,
  { places, rendered }: Gathered,
  unchanged: ReadonlySet<string>,
): number {
  const own = openAliases(aliases);
  const written = new Set(rendered);
  return [...places.keys()].filter((page) => unchanged.has(own.readAt(page)) && !written.has(page)).length;
}

async function auditWith(
  input: AuditInput,
  spool: Spool<PageRecord>,
  captures: Captures | null,
): Promise<AuditReport> {
  const { url, thresholds, onProgress } = input;
  const startedAt = (input.journal?.startedAt ?? input.now()).toISOString();
  const report = (done: number, { url: read, language }: PageRecord) => {
    onProgress?.({ stage: "reading", done, of: null });
    input.onPage?.(read, language.language);
  };
  const unchanged = new Set<string>();
  const onUnchanged = (page: string) => void unchanged.add(page);
  const crawled = input.journal ? crawlFromJournal({ ...input, onUnchanged }, input.journal) : input;
  const { gathered, first } = await gatherPages(crawled, spool, report, captures?.note);
  // Where some pages alone are looked at, that one of them cannot be had is an answer.
  if (!input.only) requireStart(first, url);
  const { aligner, gone, unseen, end, places } = gathered;
  const groups = aligner.groups();
  const aligned = languagesAligned(groups);
  const languages = siteLanguages(gathered, input.languages, new Set(aligned.keys()));
  const leftOut = end?.leftOut ?? {};
  const isWhole = !input.only && end?.stop === null && Object.keys(leftOut).length === 0 && unseen.size === 0;
  const site = { languages, aligner, gone, unseen: new Set(unseen.keys()), isWhole };
  const products: ProductPage[] = [];
  const onGroup = (done: number) => onProgress?.({ stage: "comparing", done, of: groups.length });
  const assessed = await assessGroups(groups, gathered, spool, site, onGroup, (page) => {
    if (input.hold && page.product.parameters.length > 0 && products.length < PRODUCTS_MOST)
      products.push(page);
  });
  const authenticity = (await input.hold?.(products)) ?? null;
  const links = await checkLinks(input, gathered);
  const indicators = buildIndicators(
    assessed,
    groups.length,
    links,
    gathered.certificates,
    thresholds,
    authenticity,
    input.payments ?? null,
  );
  const named = indicators.filter(({ code }) => code !== "parameter_consistency");
  const together = groups.filter(({ pages }) => pages.length > 1);
  return {
    engine: ENGINE_VERSION,
    ...{ url, aliases: { ...input.aliases }, startedAt, endedAt: input.now().toISOString() },
    pages: {
      ...{
        read: places.size,
        unchanged: countUnchanged(input, gathered, unchanged),
        gone: gone.size,
        unseen: unseen.size,
        cut: gathered.cut,
      },
      ...{ groups: groups.length, alignedGroups: together.length },
      alignedBy: countBy(
        together.flatMap(({ pages }) => pages.slice(1)),
        ({ by }) => by,
      ),
    },
    browser: { ...(end?.browser ?? NO_BROWSER), urls: gathered.rendered.slice(0, RENDERED_LISTED) },
    languages: [...new Set([...languages, ...gathered.pagesByLanguage.keys()])].sort().map((language) => {
      return {
        language,
        pages: gathered.pagesByLanguage.get(language) ?? 0,
        aligned: aligned.get(language) ?? 0,
      };
    }),
    ...{ products: assessed.products, pairs: assessed.pairs, indicators, certificates: links },
    notSeen: [...unseen.values()].slice(0, NOT_SEEN_LISTED),
    seen: [...gathered.seen],
    notSeenCounts: countBy(unseen.values(), ({ why }) => why),
    ...{ leftOut, stop: end?.stop ?? null, findingsDropped: assessed.dropped },
    counterpartsUnknown: assessed.counterpartsUnknown,
    disclosed: `${input.slots.named} of ${input.slots.all}`,
    measured: `${named.filter(({ of }) => of > 0).length} of ${input.slots.named}`,
  };
}

/**
 * Audits a site from outside: reads it within the limits, aligns its pages across languages, compares their parameters
 * and contents, and looks at where certificates lead. Everything goes through `fetch`, the guarded client. What could not
 * be seen is listed and never counted against the site. Throws `AuditError` where not even its start page can be had.
 */
export async function auditSite(input: AuditInput): Promise<AuditReport> {
  const { onCapture } = input;
  const spool = await openSpool<PageRecord>();
  const captures = onCapture ? await openCaptures() : null;
  try {
    const report = await auditWith(input, spool, captures);
    if (captures && onCapture) await captures.give(report, onCapture);
    return report;
  } finally {
    await captures?.close();
    await spool.close();
  }
}
