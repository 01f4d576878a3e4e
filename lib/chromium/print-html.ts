import type { Browser } from "playwright-core";
import { machineEnv } from "@/lib/core/env";
import { findChromium, type FoundChromium } from "./find-chromium";
import { launchChromium } from "./launch-chromium";

/** Why something could not be printed: no browser runs here, or the one that does failed. */
export class PrintError extends Error {
  constructor(
    readonly code: "no_browser" | "failed",
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "PrintError";
  }
}

const ADDRESS = "http://print.invalid/";
const WHOLE_MS = 60_000;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
const FOOT =
  '<div style="width:100%;font-size:8px;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';
// No name is ever looked up, whatever the page asks for.
const ARGS = ["--host-resolver-rules=MAP * ~NOTFOUND"];

let found: Promise<FoundChromium | null> | null = null;

async function printWith(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(WHOLE_MS);
  // The document itself comes from here; everything else that is asked for is refused.
  await context.route("**/*", (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": POLICY },
          body: html,
        })
      : // An aborted navigation leaves the document where it is, where a failed one puts an error page in its place.
        route.abort("aborted"),
  );
  await page.goto(ADDRESS, { waitUntil: "load" });
  // Loading does not wait for the fonts inside: what is printed before one is there has neither its glyph nor its text.
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  return page.pdf({
    ...{ format: "A4", printBackground: true, tagged: true, outline: true },
    ...{ displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate: FOOT },
    margin: { top: "16mm", bottom: "18mm", left: "16mm", right: "16mm" },
  });
}

/**
 * Prints a document of ours, with everything it needs inside, to a PDF of A4 pages: in a browser of its own that runs no
 * script and is given no network. Throws `PrintError`.
 */
export async function printHtml(html: string): Promise<Uint8Array> {
  const chrome = await (found ??= findChromium(machineEnv()));
  if (!chrome) throw new PrintError("no_browser", "no Chrome or Chromium runs here");
  let browser: Browser | null = null;
  try {
    // Without its sandbox it prints all the same: it is given no script and no network either way.
    ({ browser } = await launchChromium(chrome, { args: ARGS, timeoutMs: WHOLE_MS }));
    return await printWith(browser, html);
  } catch (error) {
    throw new PrintError("failed", String(error).slice(0, 500));
  } finally {
    await browser?.close();
  }
}
