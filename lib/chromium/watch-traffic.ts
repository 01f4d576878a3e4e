import type { BrowserContext, Page, Request, Route } from "playwright-core";
import robotsParser from "robots-parser";
import { ROBOTS_AGENT } from "@/lib/core/robots-agent";
import { isSameSite } from "@/lib/core/same-site";
import type { LookOrder } from "./look-message";

/** What a page asks for while it is looked at. */
export interface Traffic {
  /** Whether nothing was under way for so long. */
  isQuiet(forMs: number): boolean;
  /** What was asked of the page's own site beside the page. */
  ownRequests(): number;
  /** Whether more was asked for than may be. */
  isOver(): boolean;
  /** Whether documents followed one another in its place more often than they may. */
  isRing(): boolean;
}

// Nothing that is read is in them.
const UNREAD = new Set(["image", "media", "font", "manifest", "ping", "cspviolationreport"]);
// They are open for as long as the page is.
const ENDLESS = new Set(["eventsource", "websocket"]);
const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request is for the document that the page itself is to show. */
export function isMainDocument(request: Request, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    // One whose frame is not there yet is none of the page's own.
    return false;
  }
}

/** Which requests a look at a page may make, whatever the page asks for. */
function openRule({ url, robots }: LookOrder): (request: Request) => boolean {
  const { origin } = new URL(url);
  const rules = robotsParser(`${origin}/robots.txt`, robots ?? "");
  return (request) => {
    const asked = request.url();
    if (!/^https?:/.test(asked) || UNREAD.has(request.resourceType())) return false;
    // What may change something is left alone, but for the site's own, which is asked for data in that way too.
    if (!READING.has(request.method()) && !isSameSite(url, asked)) return false;
    return new URL(asked).origin !== origin || rules.isAllowed(asked, ROBOTS_AGENT) !== false;
  };
}

/**
 * Lets through what a look at a page needs: no pictures and fonts, nothing that its site's robots.txt forbids, nothing
 * sent to other sites, and no more than the order's limits. That no address inside is reached is not decided here but by
 * the proxy.
 */
export async function watchTraffic(context: BrowserContext, page: Page, order: LookOrder): Promise<Traffic> {
  const { requestsMax, hopsMax } = order.limits;
  const mayAsk = openRule(order);
  const open = new Set<Request>();
  let [requests, own, documents, lastAt] = [0, 0, 0, performance.now()];
  const note = (request: Request, isOpen: boolean): void => {
    lastAt = performance.now();
    if (isOpen && !ENDLESS.has(request.resourceType())) open.add(request);
    else open.delete(request);
  };
  context.on("request", (request) => note(request, true));
  context.on("requestfinished", (request) => note(request, false));
  context.on("requestfailed", (request) => note(request, false));
  await context.route("**/*", async (route: Route) => {
    const request = route.request();
    requests += 1;
    if (isMainDocument(request, page)) documents += 1;
    const isFine = requests <= requestsMax && documents <= hopsMax + 1 && mayAsk(request);
    if (isFine && isSameSite(order.url, request.url())) own += 1;
    // Whoever asked may be gone by now.
    await (isFine ? route.continue() : route.abort()).catch(() => undefined);
  });
  return {
    isQuiet: (forMs) => open.size === 0 && performance.now() - lastAt >= forMs,
    ownRequests: () => Math.max(0, own - 1),
    isOver: () => requests > requestsMax,
    isRing: () => documents > hopsMax + 1,
  };
}
