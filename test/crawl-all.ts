import { systemResolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { crawl, type CrawlEvent, type CrawlInput, type CrawlLimits } from "@/lib/crawl";
import type { Answer } from "./serve-site";

export const LOOPBACK_REACH = { allowsLoopback: () => true, ports: () => [] };
export const CRAWL_LIMITS: CrawlLimits = {
  ...{ pagesMax: 50, bytesMax: 200_000, hopsMax: 5, pageMs: 2_000, secondsMax: 20 },
  ...{ concurrency: 8, pauseMs: 0, delayMostMs: 500 },
};

const fetch = createGuardedFetch(systemResolve, LOOPBACK_REACH);

/** Crawls a site to its end and sorts what came of it. */
export async function crawlAll(url: string, more: Partial<CrawlInput> = {}) {
  const events: CrawlEvent[] = [];
  for await (const event of crawl({ url, limits: CRAWL_LIMITS, fetch, ...more })) events.push(event);
  const pages = events.flatMap((event) => (event.kind === "page" ? [event.page] : []));
  const unseen = events.flatMap((event) => (event.kind === "unseen" ? [event] : []));
  const end = events.find((event) => event.kind === "end");
  const pathOf = (one: string): string => new URL(one).pathname + new URL(one).search;
  return {
    events,
    pages,
    unseen,
    end,
    paths: pages.map((page) => pathOf(page.url)),
    why: unseen.map(({ why }) => why),
  };
}

/** A page of some HTML. */
export const page = (body = "", head = "", lang = "en"): string =>
  `<html lang="${lang}"><head><title>Works</title>${head}</head><body>${body}</body></html>`;
/** Links to these. */
export const links = (paths: readonly string[]): string =>
  paths.map((path) => `<a href="${path}">x</a>`).join("");
/** Answers with these bytes. */
export const sends =
  (body: Buffer | string, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);
