import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { keepAlone, LookError, openVisit, within } from "./open-visit";
import type { Probed, ProbeOrder, ProbeStep } from "./probe-message";
import { watchGateway, type GatewayWatch, type ProbeEnd } from "./watch-gateway";

const QUIET_MS = 300;
const STEP_MS = 25;
const CLOSE_MS = 2_000;

// A way that would go on in another window goes on in this one; each that a page opens itself would have it wait.
const IN_PLACE = `
  window.open = () => null;
  addEventListener("click", ({ target }) => {
    const at = target instanceof Element ? target.closest("a[target], form[target], area[target]") : null;
    if (at) at.target = "_self";
    const form = target instanceof Element ? target.closest("form") : null;
    if (form) form.target = "_self";
  }, true);`;

class Ended extends Error {
  constructor(readonly end: ProbeEnd) {
    super(end.reason);
  }
}

const notSeen = (reason: Probed["reason"], detail = ""): ProbeEnd => {
  return { outcome: "not_seen", reason, detail: detail.slice(0, 200), ms: null };
};

function wordsOf(text: string): RegExp {
  const plain = text.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  return new RegExp(String.raw`^\s*${plain.replace(/\s+/g, String.raw`\s+`)}\s*$`, "i");
}

/** What a step means on the page as it is shown: what has these words for its name, a button before anything else. */
function placeOf(page: Page, { kind, text }: ProbeStep): Locator {
  const name = wordsOf(text);
  const place =
    kind === "fill"
      ? page.getByLabel(name).or(page.getByPlaceholder(name))
      : page
          .getByRole("button", { name })
          .or(page.getByRole("link", { name }))
          .or(page.getByRole("radio", { name }))
          .or(page.getByRole("checkbox", { name }))
          .or(page.getByText(name));
  return place.filter({ visible: true }).first();
}

async function quiet(watch: GatewayWatch, page: Page, mostMs: number): Promise<void> {
  const endsAt = performance.now() + mostMs;
  while (performance.now() < endsAt && !(watch.isQuiet(QUIET_MS) && !watch.isUnderWay())) await wait(STEP_MS);
  await page.waitForLoadState("domcontentloaded", { timeout: mostMs }).catch(() => undefined);
}

async function take(page: Page, step: ProbeStep, stepMs: number, begin: () => void): Promise<void> {
  const place = placeOf(page, step);
  try {
    await place.waitFor({ state: "visible", timeout: stepMs });
    if (step.kind === "press") {
      begin();
      await place.click({ timeout: stepMs, noWaitAfter: true });
      return;
    }
    const tag = await place.evaluate((at) => at.tagName, undefined, { timeout: stepMs });
    if (tag === "SELECT") await place.selectOption(step.value, { timeout: stepMs });
    else await place.fill(step.value, { timeout: stepMs });
  } catch (error) {
    // The page may be gone because it was left.
    if (/closed|detached|interrupted/i.test(String(error))) return;
    throw new Ended(notSeen("step_not_found", step.text));
  }
}

/** Goes the way, and waits for what comes of it; ends as soon as a document says so. */
async function go(page: Page, watch: GatewayWatch, { url, steps, limits }: ProbeOrder): Promise<ProbeEnd> {
  const { stepMs, redirectMs } = limits;
  const lastPress = steps.findLastIndex(({ kind }) => kind === "press");
  const walk = async (): Promise<ProbeEnd> => {
    await page.goto(url, { waitUntil: "commit", timeout: redirectMs }).catch((error: unknown) => {
      if (/interrupted by another navigation/.test(String(error))) return;
      throw new Ended(notSeen("site_down", String(error).split("\n")[0]));
    });
    await quiet(watch, page, stepMs);
    for (const [at, step] of steps.entries()) {
      await take(page, step, stepMs, () => watch.press(at === lastPress));
      if (at < lastPress) await quiet(watch, page, stepMs);
    }
    await wait(redirectMs);
    const isUnderWay = watch.isUnderWay();
    return {
      ...{ outcome: isUnderWay ? "timeout" : "failed", reason: isUnderWay ? "none" : "never_left" },
      ...{ detail: "", ms: null },
    };
  };
  const walked = walk();
  walked.catch(() => undefined);
  return Promise.race([watch.ended, walked]);
}

async function probe(context: BrowserContext, order: ProbeOrder): Promise<Probed> {
  await context.addInitScript(IN_PLACE);
  const page = await context.newPage();
  const crashed = keepAlone(context, page);
  const watch = await watchGateway(context, page, order);
  const about = () => ({ kind: "probed" as const, id: order.id, chain: watch.chain(), kept: watch.kept() });
  try {
    const end = await within(order.limits.totalMs, Promise.race([go(page, watch, order), crashed]), "it");
    return { ...about(), ...end };
  } catch (error) {
    if (error instanceof Ended) return { ...about(), ...error.end };
    const isSlow = error instanceof LookError && error.why === "too_slow";
    return { ...about(), ...notSeen(isSlow ? "too_slow" : "crashed", String(error).split("\n")[0]) };
  }
}

/**
 * Goes one way to a payment gateway (TM-07) in a browser context of its own, as far as the gateway's document, which is
 * never shown: press by press as a person would, filling nothing but what the order says. Gives what came of it; throws
 * only where the browser itself is gone.
 */
export async function probePath(browser: Browser, order: ProbeOrder, proxyPort: number): Promise<Probed> {
  const context = await openVisit(browser, order, proxyPort);
  const answer = await probe(context, order);
  await within(CLOSE_MS, context.close(), "closing the page").catch(() => browser.close());
  return answer;
}
