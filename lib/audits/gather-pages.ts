import { primaryTag } from "@/lib/core/primary-tag";
import { crawl, type CrawlInput, type CrawlEvent } from "@/lib/crawl";
import { openAligner, type PageAligner } from "./align-pages";
import type { NamedCertificate } from "./certificate-links";
import type { NotSeen } from "./audit-report";
import { readRecord, type PageRecord } from "./page-record";
import type { Spool } from "./spool";

/** What is kept of a run in memory: some hundred bytes a page. */
export interface Gathered {
  aligner: PageAligner;
  /** Where each page's record is in the spool. */
  places: Map<string, number>;
  gone: Map<string, number>;
  unseen: Map<string, NotSeen>;
  /** Every address that answered, those that led on to others among them. */
  seen: Set<string>;
  cut: number;
  /** Pages that were read in a browser. */
  rendered: string[];
  pagesByLanguage: Map<string, number>;
  certificates: NamedCertificate[];
  end: Extract<CrawlEvent, { kind: "end" }> | null;
}

/** What became of the address that a run began with. */
export type FirstEvent = { kind: "page" } | Exclude<CrawlEvent, { kind: "page" }>;

const UNSEEN_MOST = 5_000;
const CERTIFICATES_MOST = 500;

function openGathered(): Gathered {
  return {
    ...{ aligner: openAligner(), places: new Map(), gone: new Map(), unseen: new Map(), seen: new Set() },
    ...{ cut: 0, rendered: [], pagesByLanguage: new Map(), certificates: [], end: null },
  };
}

function modelOf({ product }: PageRecord): string | null {
  const models = product.models.map((model) => model.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")).sort();
  return models.length === 0 ? null : models.join(" ");
}

async function keep(gathered: Gathered, record: PageRecord, spool: Spool<PageRecord>): Promise<void> {
  const language = record.language.language;
  gathered.places.set(record.url, await spool.write(record));
  gathered.aligner.add({
    ...{ url: record.url, language, alternates: record.alternates, switches: record.switches },
    ...{ model: modelOf(record), shape: record.shape },
  });
  if (record.isCut) gathered.cut += 1;
  if (record.isRendered) gathered.rendered.push(record.url);
  if (language !== null)
    gathered.pagesByLanguage.set(language, (gathered.pagesByLanguage.get(language) ?? 0) + 1);
}

// The same mark in the foot of every page is one.
function certificateKeeper(gathered: Gathered) {
  const known = new Set<string>();
  return (named: NamedCertificate): void => {
    const { scheme, link, number } = named.mention;
    const key = `${scheme} ${link} ${number}`;
    if (known.has(key) || known.size >= CERTIFICATES_MOST) return;
    known.add(key);
    gathered.certificates.push(named);
  };
}

/**
 * Reads a site and lets each page go as soon as what an audit needs of it is in the spool. `onPage` hears of each,
 * and how many have been read; `onHtml`, where it is given, sees each page's text before it goes.
 */
export async function gatherPages(
  input: CrawlInput,
  spool: Spool<PageRecord>,
  onPage: (read: number, record: PageRecord) => void,
  onHtml?: (url: string, html: string) => Promise<void>,
): Promise<{ gathered: Gathered; first: FirstEvent | null }> {
  const gathered = openGathered();
  const keepCertificate = certificateKeeper(gathered);
  let first: FirstEvent | null = null;
  for await (const event of crawl(input)) {
    // A page that is held by what was found first would never be let go.
    first ??= event.kind === "page" ? { kind: "page" } : event;
    if (event.kind === "page") {
      const { record, certificates } = readRecord(event.page);
      await keep(gathered, record, spool);
      await onHtml?.(record.url, event.page.html);
      for (const { url } of [event.page, ...event.page.hops]) gathered.seen.add(url);
      for (const mention of certificates) keepCertificate({ mention, page: record.url });
      onPage(gathered.places.size, record);
    } else if (event.kind === "gone") {
      gathered.gone.set(event.url, event.status);
      gathered.seen.add(event.url);
    } else if (event.kind === "unseen" && gathered.unseen.size < UNSEEN_MOST)
      gathered.unseen.set(event.url, {
        url: event.url,
        why: event.why,
        code: event.code,
        detail: event.detail,
      });
    else if (event.kind === "alternates") gathered.aligner.hint(event.urls);
    else if (event.kind === "end") gathered.end = event;
  }
  return { gathered, first };
}

/** The languages a site is in: those asked for, or those that hold more than a stray page of it. */
export function siteLanguages(
  gathered: Gathered,
  asked: readonly string[] | undefined,
  alignedIn: ReadonlySet<string>,
): string[] {
  if (asked && asked.length > 0) return [...new Set(asked.map(primaryTag))];
  return [...gathered.pagesByLanguage.keys()].filter((language) => alignedIn.has(language)).sort();
}
