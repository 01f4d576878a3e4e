import { setTimeout as wait } from "node:timers/promises";
import robotsParser from "robots-parser";
import { guardedFetch, GuardedFetchError, type GuardedResponse } from "@/lib/core/guarded/guarded-fetch";
import type { PageProbe } from "@/lib/regimes";
import { openFrontier, type Frontier } from "./frontier";
import type { SiteReading } from "./judge-pages";
import { readPage, type PageReading } from "./page-reading";
import { isSameSite } from "./same-site";

export interface CrawlLimits {
  pagesMost: number;
  /** Between two requests, as long as the site's robots.txt does not ask for more. */
  pauseMs: number;
  clock: () => Date;
  /** How long all of it may take. */
  secondsMost: number;
}

/** Why a site could not be read; `params` say where. */
export class CrawlError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

type Robots = ReturnType<typeof robotsParser>;

const AGENT = "Accordant";
const REDIRECTS_MOST = 5;
const BYTES_KEPT = 2_000_000;
const PAGE_MS = 15_000;
const DELAY_MOST_MS = 2_000;
const LANGUAGES_MOST = 8;

const get = (url: string): Promise<GuardedResponse> =>
  guardedFetch({ method: "GET", url, redirectsMax: REDIRECTS_MOST, totalMs: PAGE_MS, bytesKept: BYTES_KEPT });

async function start(url: string): Promise<GuardedResponse> {
  let first: GuardedResponse;
  try {
    first = await get(url);
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    throw new CrawlError(`fetch_${error.code}`, { where: error.detail });
  }
  if (!isSameSite(url, first.url))
    throw new CrawlError("leads_elsewhere", { from: new URL(url).host, to: new URL(first.url).host });
  if (first.status !== 200)
    throw new CrawlError("start_status", { where: first.url, status: String(first.status) });
  if (!isHtml(first)) throw new CrawlError("start_not_html", { where: first.url, type: first.contentType });
  return first;
}

function isHtml({ contentType }: GuardedResponse): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

// RFC 9309: what cannot be read for now forbids everything, what is not there nothing.
async function readRobots(origin: string): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  try {
    const { status, body } = await get(url);
    if (status >= 500) return robotsParser(url, "User-agent: *\nDisallow: /");
    return robotsParser(url, status === 200 ? body.toString() : "");
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    return robotsParser(url, "User-agent: *\nDisallow: /");
  }
}

// A page that does not answer is no reason to give up the others.
async function visit(url: string): Promise<PageReading | null> {
  try {
    const response = await get(url);
    if (response.status !== 200 || !isHtml(response) || !isSameSite(url, response.url)) return null;
    return readPage(response.url, response.body, response.contentType);
  } catch (error) {
    if (error instanceof GuardedFetchError) return null;
    throw error;
  }
}

/** Where the start page's language switch leads, each language once. */
function switchOf(page: PageReading): { url: string; language: string }[] {
  const named = [...page.alternates, ...page.links].flatMap(({ url, language }) =>
    language !== null && isSameSite(page.url, url) ? [{ url, language }] : [],
  );
  const first = new Map(named.map((one) => [one.language.toLowerCase(), one] as const).reverse());
  return [...first.values()].filter(({ url }) => url !== page.url).slice(0, LANGUAGES_MOST);
}

/**
 * Reads a site as a visitor would who looks for what the probes name, politely: no more pages than the limit, one
 * after the other, none that its robots.txt forbids. Throws `CrawlError` where the start page cannot be had or lies at
 * somebody else's address. `onPage` hears how many pages have been read.
 */
export async function crawlSite(
  url: string,
  probes: readonly PageProbe[],
  { pagesMost, pauseMs, clock, secondsMost }: CrawlLimits,
  onPage: (read: number) => Promise<void>,
): Promise<SiteReading> {
  const endsAt = clock().getTime() + secondsMost * 1_000;
  const first = await start(url);
  const robots = await readRobots(new URL(first.url).origin);
  if (robots.isAllowed(first.url, AGENT) === false)
    throw new CrawlError("robots_refuse", { where: new URL(first.url).host });
  const pause = Math.min(Math.max(pauseMs, (robots.getCrawlDelay(AGENT) ?? 0) * 1_000), DELAY_MOST_MS);
  const home = readPage(first.url, first.body, first.contentType);
  const pages = [home];
  await onPage(1);
  const hasTime = (): boolean => clock().getTime() < endsAt;

  const otherLanguages: { url: string; title: string; language: string }[] = [];
  const switches = switchOf(home);
  for (const { url: other, language } of switches) {
    if (!hasTime() || robots.isAllowed(other, AGENT) === false) continue;
    await wait(pause);
    const page = await visit(other);
    if (page) otherLanguages.push({ url: page.url, title: page.title, language });
  }

  const frontier: Frontier = openFrontier(home, probes, (one) => robots.isAllowed(one, AGENT) !== false);
  while (pages.length < pagesMost && hasTime()) {
    const next = frontier.take();
    if (next === null) break;
    await wait(pause);
    const page = await visit(next);
    // Several addresses may lead on to one page.
    if (!page || pages.some((known) => known.url === page.url)) continue;
    pages.push(page);
    frontier.add(page);
    await onPage(pages.length);
  }
  return { pages, otherLanguages, isWhole: frontier.isEmpty() };
}
