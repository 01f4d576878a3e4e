import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import type { LookFailure } from "./look-message";

/** Why a look came to nothing. */
export class LookError extends Error {
  constructor(
    readonly why: LookFailure,
    detail: string,
  ) {
    super(detail);
  }
}

/** Gives what comes of the work, or throws once it took longer. */
export async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
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

interface Visit {
  locale: string;
  credential: { username: string; password: string };
}

/** Opens a browser context of its own, which reaches the world by the proxy alone. */
export function openVisit(
  browser: Browser,
  { locale, credential }: Visit,
  proxyPort: number,
): Promise<BrowserContext> {
  const server = `http://127.0.0.1:${proxyPort}`;
  const agent = `Mozilla/5.0 (compatible; Accordant/1.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`;
  return browser.newContext({
    ...{ proxy: { server, ...credential }, userAgent: agent, locale },
    ...{ serviceWorkers: "block", acceptDownloads: false, permissions: [], reducedMotion: "reduce" },
  });
}

/** Shows the proxy its credential: a session that holds requests up is asked for it as well. */
export function answerProxy(session: CDPSession, { credential }: Pick<Visit, "credential">): void {
  session.on("Fetch.authRequired", ({ requestId, authChallenge }) => {
    const authChallengeResponse =
      authChallenge.source === "Proxy"
        ? { response: "ProvideCredentials" as const, ...credential }
        : { response: "CancelAuth" as const };
    session.send("Fetch.continueWithAuth", { requestId, authChallengeResponse }).catch(() => undefined);
  });
}

/** Each page that a page opens would have it wait; one that comes otherwise is closed. */
export const ALONE = "window.open = () => null;";

/** Dismisses what a page puts in a visitor's way, and tells when its process ends. */
export function keepAlone(context: BrowserContext, page: Page): Promise<never> {
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
