import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { z } from "zod";
import { flatPage } from "./flat-page";
import { isFatal, type LookAnswer, type LookOrder } from "./look-message";
import { ALONE, keepAlone, LookError, openVisit, within } from "./open-visit";
import { isMainDocument, watchTraffic, type Traffic } from "./watch-traffic";

const QUIET_MS = 500;
const STEP_MS = 50;
const CLOSE_MS = 2_000;

const Evaluated = z.object({ html: z.string(), isCut: z.boolean() });

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
  const context = await openVisit(browser, order, proxyPort);
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
