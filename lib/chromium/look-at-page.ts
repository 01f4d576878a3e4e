import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { z } from "zod";
import { flatPage } from "./flat-page";
import { isFatal, type LookAnswer, type LookFailure, type LookOrder } from "./look-message";
import { isMainDocument, watchTraffic, type Traffic } from "./watch-traffic";

const QUIET_MS = 500;
const STEP_MS = 50;
const CLOSE_MS = 2_000;

const Evaluated = z.object({ html: z.string(), isCut: z.boolean() });

/** Why a look came to nothing. */
class LookError extends Error {
  constructor(
    readonly why: LookFailure,
    detail: string,
  ) {
    super(detail);
  }
}

async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  const own = new AbortController();
  const late = wait(ms, undefined, { signal: own.signal }).then(() => {
    throw new LookError("too_slow", `${what} took longer than ${ms} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    own.abort();
  }
}

function openContext(browser: Browser, { locale, credential }: LookOrder, server: string) {
  const agent = `Mozilla/5.0 (compatible; Accordant/1.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`;
  return browser.newContext({
    ...{ proxy: { server, ...credential }, userAgent: agent, locale },
    ...{ serviceWorkers: "block", acceptDownloads: false, permissions: [], reducedMotion: "reduce" },
  });
}

// Each page that a page opens would have it wait; one that comes otherwise is closed.
const ALONE = "window.open = () => null;";

/** Dismisses what a page puts in a visitor's way, and tells when its process ends. */
function keepAlone(context: BrowserContext, page: Page): Promise<never> {
  context.on("page", (other) => {
    if (other !== page) void other.close().catch(() => undefined);
  });
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  const crashed = new Promise<never>((_done, reject) => {
    page.once("crash", () => reject(new LookError("crashed", "the page's process ended")));
  });
  crashed.catch(() => undefined);
  return crashed;
}

async function settle(traffic: Traffic, page: Page, settleMs: number): Promise<void> {
  const endsAt = performance.now() + settleMs;
  let isLoaded = false;
  void page.waitForLoadState("domcontentloaded", { timeout: settleMs }).then(
    () => (isLoaded = true),
    () => undefined,
  );
  while (performance.now() < endsAt && !(isLoaded && traffic.isQuiet(QUIET_MS))) {
    if (traffic.isRing()) throw new LookError("too_many_redirects", "its documents follow one another");
    await wait(STEP_MS);
  }
  if (traffic.isRing()) throw new LookError("too_many_redirects", "its documents follow one another");
}

/** Reads the document in a world of its own, so that nothing the page has put in place of the language is used. */
async function read(context: BrowserContext, page: Page, { charactersMax, readMs }: LookOrder["limits"]) {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const world = { frameId: frameTree.frame.id, worldName: "accordant" };
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", world);
  const expression = `(${String(flatPage)})(${charactersMax})`;
  const asked = { contextId, expression, returnByValue: true, timeout: readMs };
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", asked);
  if (exceptionDetails) throw new LookError("too_slow", `not read: ${exceptionDetails.text}`);
  return Evaluated.parse(result.value);
}

async function look(context: BrowserContext, order: LookOrder): Promise<LookAnswer> {
  const { id, url, limits } = order;
  await context.addInitScript(ALONE);
  const page = await context.newPage();
  const crashed = keepAlone(context, page);
  const traffic = await watchTraffic(context, page, order);
  let [status, languageHeader]: [number, string | null] = [0, null];
  page.on("response", (response) => {
    if (!isMainDocument(response.request(), page)) return;
    status = response.status();
    languageHeader = response.headers()["content-language"] ?? null;
  });
  const steps = async (): Promise<LookAnswer> => {
    await page.goto(url, { waitUntil: "commit", timeout: limits.totalMs }).catch((error: unknown) => {
      // Its scripts may lead elsewhere before it has come; that is no fault.
      if (!traffic.isRing() && !/interrupted by another navigation/.test(String(error)))
        throw new LookError("unreachable", String(error).split("\n")[0]?.slice(0, 300) ?? "");
    });
    await settle(traffic, page, limits.settleMs);
    const reading = read(context, page, limits);
    const { html, isCut } = await within(limits.readMs, reading, "reading the page");
    const shown = new URL(page.url());
    if (!/^https?:$/.test(shown.protocol)) throw new LookError("unreachable", "no document came");
    shown.hash = "";
    const own = { url: shown.href, status, languageHeader, requests: traffic.ownRequests() };
    return { kind: "seen", id, ...own, html, isCut: isCut || traffic.isOver() };
  };
  return within(limits.totalMs, Promise.race([steps(), crashed]), "the page");
}

/**
 * Looks at one page in a browser context of its own, which is gone afterwards, but where the browser is of no more use
 * (`isFatal`). What cannot be seen comes back with why; throws only where the browser itself is gone.
 */
export async function lookAtPage(browser: Browser, order: LookOrder, proxyPort: number): Promise<LookAnswer> {
  const context = await openContext(browser, order, `http://127.0.0.1:${proxyPort}`);
  let answer: LookAnswer;
  try {
    answer = await look(context, order);
  } catch (error) {
    const why = error instanceof LookError ? error.why : "crashed";
    const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    answer = { kind: "failed", id: order.id, why, detail: detail.slice(0, 300) };
  }
  // Whoever gets this ends the browser, which is sooner done than having it let go of such a page.
  if (answer.kind === "failed" && isFatal(answer.why)) return answer;
  await within(CLOSE_MS, context.close(), "closing the page").catch(() => browser.close());
  return answer;
}
