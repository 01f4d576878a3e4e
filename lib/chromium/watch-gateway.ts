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

/** How far a way is gone, and what came on it. */
interface Going {
  order: ProbeOrder;
  session: CDPSession;
  chain: ProbeHop[];
  requests: number;
  /** Documents since something was pressed last, and when that was. */
  documents: number;
  since: number;
  kept: number;
  pressed: "no" | "some" | "all";
  isUnderWay: boolean;
  tell: (what: ProbeEnd) => void;
}

const msOf = ({ since }: Going): number => Math.round(performance.now() - since);

const refuse = ({ session }: Going, { requestId }: Paused): Promise<unknown> =>
  session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
const letThrough = ({ session }: Going, { requestId }: Paused): Promise<unknown> =>
  session.send("Fetch.continueRequest", { requestId });

async function onRequest(going: Going, paused: Paused, isPage: boolean): Promise<unknown> {
  const { order, pressed, tell } = going;
  const { requestsMax, hopsMax } = order.limits;
  const { url, method } = paused.request;
  const isFrame = !isPage && paused.resourceType === "Document";
  const kind = paused.resourceType.toLowerCase();
  const ruling = openGatewayRule(order)({ url, method, isPage, isFrame, kind });
  going.requests += 1;
  if (isPage) going.documents += 1;
  if (ruling === "kept" || ruling === "post") going.kept += 1;
  if (ruling === "post") tell(end("needs_post", "none", new URL(url).host));
  if (ruling === "visit" && pressed === "no") tell(end("not_seen", "at_gateway"));
  const isRing = isPage && going.documents > hopsMax + 1;
  if (isRing) tell(end(pressed === "all" ? "failed" : "not_seen", "too_many_redirects"));
  const isFine = ruling === "fine" || (ruling === "visit" && pressed !== "no");
  if (!isFine || isRing || going.requests > requestsMax) return refuse(going, paused);
  if (isPage) going.isUnderWay = true;
  return letThrough(going, paused);
}

async function onGateway(going: Going, paused: Paused, status: number): Promise<unknown> {
  const { session, tell } = going;
  if (WALLS.has(status) || headerOf(paused, "cf-mitigated") !== null)
    tell(end("blocked", "gateway_wall", String(status)));
  else if (status < 200 || status >= 300) tell(end("failed", "gateway_answered", String(status)));
  else {
    // A document counts once the whole of it is there.
    await session.send("Fetch.getResponseBody", { requestId: paused.requestId });
    tell(end("arrived", "none", "", msOf(going)));
  }
  return refuse(going, paused);
}

async function onDocument(going: Going, paused: Paused): Promise<unknown> {
  const { order, chain, pressed, tell } = going;
  const [isGateway, isLeft] = [isGatewayOf(order), pressed === "all"];
  const url = new URL(paused.request.url);
  const status = paused.responseStatusCode ?? 0;
  // The proxy asks for the credential, which the browser then shows.
  if (status === PROXY_ASKS) return letThrough(going, paused);
  const hop = { host: url.host, path: pathOf(url), status, ms: msOf(going) };
  if (chain.length < CHAIN_MOST) chain.push(hop);
  if (paused.responseErrorReason !== undefined) {
    going.isUnderWay = false;
    const isTheirs = isLeft || isGateway(url.href);
    tell(end(isTheirs ? "failed" : "not_seen", isTheirs ? "unreachable" : "site_down", url.host));
    return letThrough(going, paused);
  }
  if (isRedirect(paused)) return letThrough(going, paused);
  if (isGateway(url.href)) return onGateway(going, paused, status);
  going.isUnderWay = false;
  if (status === 403 || status === 429) tell(end("blocked", "site_wall", String(status)));
  else if (status >= 400) tell(end(isLeft ? "failed" : "not_seen", "site_answered", String(status)));
  return letThrough(going, paused);
}

/** Has every request of the page wait for its ruling, and every document once it has come. */
async function rule(going: Going, mainFrameId: string): Promise<void> {
  const { session, order } = going;
  session.on("Fetch.requestPaused", (paused: Paused) => {
    const isAnswer = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined;
    const isPage = paused.frameId === mainFrameId && paused.resourceType === "Document";
    const ruled = !isAnswer
      ? onRequest(going, paused, isPage)
      : isPage
        ? onDocument(going, paused)
        : letThrough(going, paused);
    // A request that is gone, or a page, needs no ruling.
    ruled.catch(() => undefined);
  });
  answerProxy(session, order);
  const patterns = [
    { urlPattern: "*", requestStage: "Request" as const },
    { urlPattern: "*", requestStage: "Response" as const, resourceType: "Document" as const },
  ];
  await session.send("Fetch.enable", { handleAuthRequests: true, patterns });
}

/** Tells since when nothing is under way. */
async function watchOpen(session: CDPSession): Promise<(forMs: number) => boolean> {
  const open = new Set<string>();
  let lastAt = performance.now();
  const note = (requestId: string, isOpen: boolean): void => {
    lastAt = performance.now();
    if (isOpen) open.add(requestId);
    else open.delete(requestId);
  };
  session.on("Network.requestWillBeSent", ({ requestId }) => note(requestId, true));
  session.on("Network.loadingFinished", ({ requestId }) => note(requestId, false));
  session.on("Network.loadingFailed", ({ requestId }) => note(requestId, false));
  await session.send("Network.enable");
  return (forMs) => open.size === 0 && performance.now() - lastAt >= forMs;
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
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  let tell: Going["tell"] = () => undefined;
  const ended = new Promise<ProbeEnd>((resolve) => (tell = resolve));
  const going: Going = {
    ...{ order, session, chain: [], requests: 0, documents: 0, kept: 0, tell },
    ...{ since: performance.now(), pressed: "no", isUnderWay: false },
  };
  const isQuiet = await watchOpen(session);
  await rule(going, frameTree.frame.id);
  await ruleElsewhere(context, page, order, () => (going.kept += 1));
  return {
    ended,
    isQuiet,
    press(isLast) {
      going.pressed = isLast ? "all" : "some";
      [going.since, going.documents, going.isUnderWay] = [performance.now(), 0, false];
    },
    isUnderWay: () => going.isUnderWay,
    chain: () => going.chain,
    kept: () => going.kept,
  };
}
