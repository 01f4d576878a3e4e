import type { BrowserContext, Page, Request, Route } from "playwright-core";
import robotsParser from "robots-parser";
import { ROBOTS_AGENT } from "@/lib/core/robots-agent";
import { isSameSite } from "@/lib/core/same-site";
import type { LookOrder } from "./look-message";
import { answerProxy } from "./open-visit";
import { READING, UNREAD } from "./request-kinds";

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

// It is open for as long as the page is.
const ENDLESS = new Set(["eventsource"]);

/** Whether a request is for the document that the page itself is to show. */
export function isMainDocument(request: Request, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    // One whose frame is not there yet is none of the page's own.
    return false;
  }
}

interface Asked {
  url: string;
  method: string;
  kind: string;
}

/** Which requests a look at a page may make, whatever the page asks for. */
function openRule({ url: own, robots }: LookOrder): (asked: Asked) => boolean {
  const { origin } = new URL(own);
  const rules = robotsParser(`${origin}/robots.txt`, robots ?? "");
  return ({ url, method, kind }) => {
    if (!/^https?:/.test(url) || UNREAD.has(kind)) return false;
    // What may change something is left alone, but for the site's own, which is asked for data in that way too.
    if (!READING.has(method) && !isSameSite(own, url)) return false;
    return new URL(url).origin !== origin || rules.isAllowed(url, ROBOTS_AGENT) !== false;
  };
}

/** Asks of each redirect of a page whether it may be followed: a route hears of none. */
async function watchRedirects(
  context: BrowserContext,
  page: Page,
  order: LookOrder,
  isFine: (asked: Asked, isDocument: boolean) => boolean,
): Promise<void> {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  session.on("Fetch.requestPaused", ({ requestId, redirectedRequestId, request, resourceType, frameId }) => {
    const asked = { url: request.url, method: request.method, kind: resourceType.toLowerCase() };
    const isDocument = resourceType === "Document" && frameId === frameTree.frame.id;
    const goesOn = redirectedRequestId === undefined || isFine(asked, isDocument);
    const ruled = goesOn
      ? session.send("Fetch.continueRequest", { requestId })
      : session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
    // A request that is gone needs no ruling.
    ruled.catch(() => undefined);
  });
  answerProxy(session, order);
  await session.send("Fetch.enable", {
    handleAuthRequests: true,
    patterns: [{ urlPattern: "*", requestStage: "Request" }],
  });
}

/**
 * Lets through what a look at a page needs: no pictures and fonts, nothing that its site's robots.txt forbids (nor by
 * a redirect), nothing sent to other sites, and no more than the order's limits. That no address inside is reached is not decided here but by
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
  const isFine = (asked: Asked, isDocument: boolean): boolean => {
    if (!mayAsk(asked)) return false;
    requests += 1;
    if (isDocument) documents += 1;
    if (requests > requestsMax || documents > hopsMax + 1) return false;
    if (isSameSite(order.url, asked.url)) own += 1;
    return true;
  };
  await context.route("**/*", async (route: Route) => {
    const request = route.request();
    const asked = { url: request.url(), method: request.method(), kind: request.resourceType() };
    // Whoever asked may be gone by now.
    await (isFine(asked, isMainDocument(request, page)) ? route.continue() : route.abort()).catch(
      () => undefined,
    );
  });
  await context.routeWebSocket(/.*/, (socket) => socket.close());
  await watchRedirects(context, page, order, isFine);
  return {
    isQuiet: (forMs) => open.size === 0 && performance.now() - lastAt >= forMs,
    ownRequests: () => Math.max(0, own - 1),
    isOver: () => requests > requestsMax,
    isRing: () => documents > hopsMax + 1,
  };
}
