import type { Run } from "./crawl-run";
import type { Answered, Unseen } from "./fetch-page";
import type { RenderFailure, RenderInput, RenderPage } from "./render-page";
import { variantKey } from "./variant-key";

/** What a crawl has of a browser. */
export interface CrawlBrowser {
  render: RenderPage;
  /** How many pages it may be asked for. */
  pagesMax: number;
  /** Whether `render` gives a page without the site being asked. */
  isKept?: (input: Pick<RenderInput, "url" | "language">) => boolean;
}

/** How much of a site needed a browser. */
export interface BrowserUse {
  /** Pages that cannot be read as they are sent. */
  needed: number;
  /** Those of them that were read in a browser. */
  rendered: number;
  /** Whether the browser's own sandbox was on; null where none was used. */
  isSandboxed: boolean | null;
}

/** What is remembered of it during a run. */
export interface BrowserState extends BrowserUse {
  tried: number;
  failuresInARow: number;
}

const FAILURES_MOST = 5;

export function openBrowserState(): BrowserState {
  return { needed: 0, rendered: 0, isSandboxed: null, tried: 0, failuresInARow: 0 };
}

function unseen(url: string, code: RenderFailure, detail = ""): Unseen {
  return { kind: "unseen", url, why: "needs_browser", code, detail, hops: [] };
}

/** Why a page is not even tried, or null. */
function whyNot({ input, browserState, isOver }: Run): RenderFailure | null {
  if (!input.browser) return "no_browser";
  if (browserState.tried >= input.browser.pagesMax) return "budget";
  if (browserState.failuresInARow >= FAILURES_MOST) return "given_up";
  return isOver() ? "too_slow" : null;
}

/**
 * Reads a page that needs a browser in one, as an answer like any other: within the run's budget, in its pace, one page
 * at a time, and no longer once five in a row came to nothing. What cannot be had is unseen with its reason, which is
 * never that it is not there.
 */
export async function readInBrowser(run: Run, answer: Answered, declared: string | null) {
  const { input, outbound, browserState: state, robots } = run;
  const { url } = answer;
  state.needed += 1;
  const not = whyNot(run);
  if (not !== null || !input.browser) return unseen(url, not ?? "no_browser");
  const asked = {
    url: outbound.aliases.readAt(url),
    language: variantKey(url).language ?? declared,
  };
  if (!input.browser.isKept?.(asked)) await run.pace();
  state.tried += 1;
  const homes = [url, ...Object.values(input.aliases ?? {})].map(
    (one) => new URL(outbound.aliases.readAt(one)).origin,
  );
  const rendered = await input.browser.render({
    ...asked,
    robots: robots.textOf(url),
    homeOrigins: homes,
    aliasedHosts: Object.keys(input.aliases ?? {}),
    charactersMax: input.limits.bytesMax,
    hopsMax: input.limits.hopsMax,
    ...(outbound.signal ? { signal: outbound.signal } : {}),
  });
  if (rendered.kind === "failed") {
    if (rendered.code !== "no_browser") state.failuresInARow += 1;
    return unseen(url, rendered.code, rendered.detail);
  }
  state.failuresInARow = 0;
  // What the page asked its site for comes at once, as for a visitor; the site has its rest afterwards.
  run.rest(input.limits.pauseMs * rendered.requests);
  state.isSandboxed = rendered.isSandboxed && state.isSandboxed !== false;
  const own = outbound.aliases.ownAddress(rendered.url);
  if (outbound.staysOn && !outbound.staysOn(own))
    return { ...unseen(url, "unreachable", own), why: "elsewhere" as const, code: "elsewhere" };
  if (!(await robots.mayRead(own)))
    return { ...unseen(url, "unreachable", own), why: "robots" as const, code: "robots" };
  const headers = new Headers(rendered.languageHeader ? { "content-language": rendered.languageHeader } : {});
  const read: Answered = {
    ...{
      kind: "answered",
      url: own,
      status: rendered.status,
      contentType: "text/html; charset=utf-8",
      headers,
    },
    ...{ body: Buffer.from(rendered.html), isCut: rendered.isCut },
    hops: own === url ? answer.hops : [...answer.hops, { url, status: answer.status }],
  };
  return read;
}
