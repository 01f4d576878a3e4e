import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { isGatewayOf, openGatewayRule } from "./gateway-rule";
import type { Probed, ProbeHop, ProbeOrder } from "./probe-message";
import { answerProxy } from "./open-visit";
import { isMainDocument } from "./watch-traffic";

/** What a probe came to, once it is known. */
export type ProbeEnd = Pick<Probed, "outcome" | "reason" | "detail" | "ms">;

/** What is asked for on the way to a gateway, and what came of it. */
export interface GatewayWatch {
  /** Comes to what the probe came to as soon as a document says so. */
  ended: Promise<ProbeEnd>;
  /** Starts the clock: something is being pressed; `isLast` where nothing is after it. */
  press(isLast: boolean): void;
  isQuiet(forMs: number): boolean;
  /** Whether a document is on its way. */
  isUnderWay(): boolean;
  chain(): ProbeHop[];
  /** Requests to the gateway that were not let through. */
  kept(): number;
}

/** A request of a page that waits for its ruling, as the browser tells of it. */
interface Paused {
  requestId: string;
  networkId?: string;
  frameId: string;
  resourceType: string;
  request: { url: string; method: string };
  responseErrorReason?: string;
  responseStatusCode?: number;
  responseHeaders?: { name: string; value: string }[];
}

const WALLS = new Set([401, 403, 429, 451]);
const PROXY_ASKS = 407;
const LONG_PART = /^(?=.*\d)[\w.~-]{16,}$/;
const CHAIN_MOST = 30;

const end = (
  outcome: Probed["outcome"],
  reason: Probed["reason"],
  detail = "",
  ms: number | null = null,
): ProbeEnd => ({ outcome, reason, detail: detail.slice(0, 200), ms });

// What names an order or a session stays out of what is kept.
function pathOf({ pathname }: URL): string {
  return pathname
    .split("/")
    .map((part) => (LONG_PART.test(part) ? "…" : part))
    .join("/")
    .slice(0, 200);
}

function headerOf({ responseHeaders = [] }: Paused, name: string): string | null {
  return responseHeaders.find((header) => header.name.toLowerCase() === name)?.value ?? null;
}

function isRedirect(paused: Paused): boolean {
  const status = paused.responseStatusCode ?? 0;
  return status >= 300 && status < 400 && headerOf(paused, "location") !== null;
}

/** Rules on what frames, workers and other windows ask for, before the page's own session sees what of it is a redirect. */
async function ruleElsewhere(
  context: BrowserContext,
  page: Page,
  order: ProbeOrder,
  onKept: () => void,
): Promise<void> {
  const rule = openGatewayRule(order);
  await context.routeWebSocket(/.*/, (socket) => socket.close());
  await context.route("**/*", async (route) => {
    const request = route.request();
    const isPage = isMainDocument(request, page);
    const isFrame = !isPage && request.resourceType() === "document";
    const ruling = rule({
      ...{ url: request.url(), method: request.method(), isPage, isFrame },
      kind: request.resourceType(),
    });
    // What the page itself is to show is ruled on by its own session.
    const isFine = isPage || ruling === "fine";
    if (ruling === "kept" && !isPage) onKept();
    await (isFine ? route.continue() : route.abort("blockedbyclient")).catch(() => undefined);
  });
}

/**
 * Watches over the way to a gateway: each request of the page, redirects among them, waits for its ruling, and each
 * document is looked at before the page shows it. The gateway's is read and thrown away: it is never shown, so that
 * nothing of it runs, asks or can be pressed. That no address inside is reached is decided by the proxy.
 */
export async function watchGateway(
  context: BrowserContext,
  page: Page,
  order: ProbeOrder,
): Promise<GatewayWatch> {
  const { requestsMax, hopsMax } = order.limits;
  const [rule, isGateway] = [openGatewayRule(order), isGatewayOf(order)];
  const session: CDPSession = await context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const open = new Set<string>();
  const chain: ProbeHop[] = [];
  let [requests, documents, kept, lastAt, since] = [0, 0, 0, performance.now(), performance.now()];
  let [pressed, isUnderWay]: ["no" | "some" | "all", boolean] = ["no", false];
  let tell: (what: ProbeEnd) => void = () => undefined;
  const ended = new Promise<ProbeEnd>((resolve) => (tell = resolve));
  const ms = (): number => Math.round(performance.now() - since);
  const isLeft = (): boolean => pressed === "all";

  const fail = (paused: Paused): Promise<unknown> =>
    session.send("Fetch.failRequest", { requestId: paused.requestId, errorReason: "Aborted" });
  const go = (paused: Paused): Promise<unknown> =>
    session.send("Fetch.continueRequest", { requestId: paused.requestId });

  async function onRequest(paused: Paused, isPage: boolean): Promise<unknown> {
    requests += 1;
    const { url, method } = paused.request;
    const isFrame = !isPage && paused.resourceType === "Document";
    const ruling = rule({ url, method, isPage, isFrame, kind: paused.resourceType.toLowerCase() });
    if (ruling === "kept" || ruling === "post") kept += 1;
    if (ruling === "post") tell(end("needs_post", "none", new URL(url).host));
    if (isPage) documents += 1;
    if (ruling === "visit" && pressed === "no") tell(end("not_seen", "at_gateway"));
    if (documents > hopsMax + 1 && isPage) {
      tell(end(isLeft() ? "failed" : "not_seen", "too_many_redirects"));
      return fail(paused);
    }
    const isFine = ruling === "fine" || (ruling === "visit" && pressed !== "no");
    if (!isFine || requests > requestsMax) return fail(paused);
    if (isPage) isUnderWay = true;
    return go(paused);
  }

  async function onGateway(paused: Paused, status: number): Promise<unknown> {
    if (WALLS.has(status) || headerOf(paused, "cf-mitigated") !== null)
      tell(end("blocked", "gateway_wall", String(status)));
    else if (status < 200 || status >= 300) tell(end("failed", "gateway_answered", String(status)));
    else {
      // A document counts once the whole of it is there.
      await session.send("Fetch.getResponseBody", { requestId: paused.requestId });
      tell(end("arrived", "none", "", ms()));
    }
    return fail(paused);
  }

  async function onDocument(paused: Paused): Promise<unknown> {
    const url = new URL(paused.request.url);
    const status = paused.responseStatusCode ?? 0;
    // The proxy asks for the credential, which the browser then shows.
    if (status === PROXY_ASKS) return go(paused);
    if (chain.length < CHAIN_MOST) chain.push({ host: url.host, path: pathOf(url), status, ms: ms() });
    if (paused.responseErrorReason !== undefined) {
      isUnderWay = false;
      const isTheirs = isLeft() || isGateway(url.href);
      tell(end(isTheirs ? "failed" : "not_seen", isTheirs ? "unreachable" : "site_down", url.host));
      return go(paused);
    }
    if (isRedirect(paused)) return go(paused);
    if (isGateway(url.href)) return onGateway(paused, status);
    isUnderWay = false;
    if (status === 403 || status === 429) tell(end("blocked", "site_wall", String(status)));
    else if (status >= 400) tell(end(isLeft() ? "failed" : "not_seen", "site_answered", String(status)));
    return go(paused);
  }

  session.on("Fetch.requestPaused", (paused: Paused) => {
    const isAnswer = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined;
    const isPage = paused.frameId === frameTree.frame.id && paused.resourceType === "Document";
    const ruled = !isAnswer ? onRequest(paused, isPage) : isPage ? onDocument(paused) : go(paused);
    // A request that is gone, or a page, needs no ruling.
    ruled.catch(() => undefined);
  });
  session.on("Network.requestWillBeSent", ({ requestId }) => {
    open.add(requestId);
    lastAt = performance.now();
  });
  const close = ({ requestId }: { requestId: string }): void => {
    open.delete(requestId);
    lastAt = performance.now();
  };
  session.on("Network.loadingFinished", close);
  session.on("Network.loadingFailed", close);
  await session.send("Network.enable");
  answerProxy(session, order);
  await session.send("Fetch.enable", {
    handleAuthRequests: true,
    patterns: [
      { urlPattern: "*", requestStage: "Request" },
      { urlPattern: "*", requestStage: "Response", resourceType: "Document" },
    ],
  });
  await ruleElsewhere(context, page, order, () => (kept += 1));
  return {
    ended,
    press(isLast) {
      [pressed, since] = [isLast ? "all" : "some", performance.now()];
      [documents, isUnderWay] = [0, false];
    },
    isQuiet: (forMs) => open.size === 0 && performance.now() - lastAt >= forMs,
    isUnderWay: () => isUnderWay,
    chain: () => chain,
    kept: () => kept,
  };
}
