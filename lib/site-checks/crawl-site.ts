import { setTimeout as wait } from "node:timers/promises";
import { guardedFetch, GuardedFetchError, type GuardedResponse } from "@/lib/core/guarded/guarded-fetch";
import { isSameSite, staysAtHome } from "@/lib/core/same-site";
import { openRobots, type Robots } from "@/lib/crawl";
import type { PageProbe } from "@/lib/regimes";
import { openFrontier } from "./frontier";
import { isReadable } from "@/lib/core/is-readable";
import type { SiteReading } from "./judge-pages";
import { readPage, type PageReading } from "./page-reading";

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

const REDIRECTS_MOST = 5;
const BYTES_KEPT = 1_000_000;
const PAGE_MS = 15_000;
const LANGUAGES_MOST = 8;
// Requests a page that is read may cost in those that are not.
const TRIES_A_PAGE = 2;
const MISSES_IN_A_ROW = 5;

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
  if (!staysAtHome(url, first.url))
    throw new CrawlError("leads_elsewhere", { from: new URL(url).host, to: new URL(first.url).host });
  if (first.status !== 200)
    throw new CrawlError("start_status", { where: first.url, status: String(first.status) });
  if (!isReadable(first.body)) throw new CrawlError("start_too_deep", { where: first.url });
  if (!isHtml(first)) throw new CrawlError("start_not_html", { where: first.url, type: first.contentType });
  return first;
}

function isHtml({ contentType }: GuardedResponse): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

// Of a page that is longer the end was not read, so that what is not found may yet be there.
function pageOf({ url, body, contentType }: GuardedResponse): PageReading {
  const page = readPage(url, body, contentType);
  return body.length < BYTES_KEPT ? page : { ...page, isScripted: true };
}

type Visit = { page: PageReading } | { page: null; isThere: boolean; isBusy: boolean };

// A page that does not answer is no reason to give up the others; one that does not exist hides nothing.
async function visit(url: string, robots: Robots): Promise<Visit> {
  try {
    const response = await get(url);
    const { status, body } = response;
    const isBusy = status === 429 || status === 503;
    if (status !== 200) return { page: null, isThere: status !== 404 && status !== 410, isBusy };
    const isOurs = isSameSite(url, response.url) && (await robots.mayRead(response.url));
    if (!isOurs || !isHtml(response) || !isReadable(body)) return { page: null, isThere: true, isBusy };
    return { page: pageOf(response) };
  } catch (error) {
    if (error instanceof GuardedFetchError) return { page: null, isThere: true, isBusy: false };
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

/** What is left of a reading's patience. */
interface Budget {
  pause(): Promise<void>;
  /** Counts one more request; false where no more may be made. */
  spend(): boolean;
  note(visited: Visit): void;
}

function openBudget(tries: number, pauseMs: number, hasTime: () => boolean): Budget {
  let left = tries;
  let misses = 0;
  return {
    pause: () => wait(pauseMs),
    spend: () => hasTime() && misses < MISSES_IN_A_ROW && left-- > 0,
    note(visited) {
      if (visited.page) misses = 0;
      else misses += visited.isBusy ? MISSES_IN_A_ROW : 1;
    },
  };
}

async function readLanguages(home: PageReading, robots: Robots, budget: Budget) {
  const found: { url: string; title: string; language: string }[] = [];
  for (const { url, language } of switchOf(home)) {
    if (!(await robots.mayRead(url)) || !budget.spend()) continue;
    await budget.pause();
    const visited = await visit(url, robots);
    budget.note(visited);
    if (visited.page) found.push({ url: visited.page.url, title: visited.page.title, language });
  }
  return found;
}

/**
 * Reads a site as a visitor would who looks for what the probes name, politely: no more pages than the limit and no
 * more than twice as many requests, one after the other, none that a robots.txt forbids, and no further where the site
 * asks for patience or nothing answers any more. Throws `CrawlError` where the start page cannot be had or lies at
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
  const robots = openRobots((one) =>
    get(one).catch((error: unknown) => {
      if (error instanceof GuardedFetchError) return null;
      throw error;
    }),
  );
  if (!(await robots.mayRead(first.url)))
    throw new CrawlError("robots_refuse", { where: new URL(first.url).host });
  const delayMs = await robots.delayMs(first.url);
  const budget = openBudget(
    pagesMost * TRIES_A_PAGE,
    Math.max(pauseMs, delayMs),
    () => clock().getTime() < endsAt,
  );
  const home = pageOf(first);
  const pages = [home];
  await onPage(1);
  const otherLanguages = await readLanguages(home, robots, budget);

  const frontier = openFrontier(home, probes, (one) => robots.known(one));
  while (pages.length < pagesMost && budget.spend()) {
    const next = frontier.take();
    if (next === null) break;
    await budget.pause();
    const visited = await visit(next, robots);
    budget.note(visited);
    if (!visited.page) {
      if (visited.isThere) frontier.miss(next);
      continue;
    }
    const { page } = visited;
    // Several addresses may lead on to one page.
    if (pages.some((known) => known.url === page.url)) continue;
    pages.push(page);
    frontier.add(page);
    await onPage(pages.length);
  }
  return { pages, otherLanguages, isWhole: frontier.isWhole(), hinted: frontier.hinted() };
}
