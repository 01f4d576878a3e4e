import * as cheerio from "cheerio";
import { GuardedFetchError, type guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { isReadable } from "@/lib/core/is-readable";
import type { FactValue } from "@/lib/regimes";

/** What a look at the page saw. */
export type ButtonSight = Pick<FactValue<"site.button">, "outcome" | "code" | "params">;

const BYTES_KEPT = 2_000_000;
const TOTAL_MS = 10_000;
const BUTTON_PATH = /\/([a-z0-9-]+)\/v1\/sites\/([a-z0-9-]+)\/embed\.js$/;

function bareHost(url: string): string {
  return new URL(url).host.replace(/^www\./, "");
}

function scriptsOf(body: Buffer, base: string): URL[] {
  const $ = cheerio.loadBuffer(body, { encoding: { defaultEncoding: "utf-8" } });
  return $("script[src]")
    .toArray()
    .flatMap((element) => {
      const src = ($(element).attr("src") ?? "").trim();
      return URL.canParse(src, base) ? [new URL(src, base)] : [];
    });
}

/** What the scripts of a page say: the button of `wanted`, another's of the same service, or none. */
export function judgeButton(body: Buffer, pageUrl: string, wanted: string): ButtonSight {
  const where = { where: pageUrl };
  if (!isReadable(body)) return { outcome: "untold", code: "too_deep", params: where };
  const { origin, pathname } = new URL(wanted);
  const scripts = scriptsOf(body, pageUrl);
  if (scripts.some((script) => script.origin === origin && script.pathname === pathname))
    return { outcome: "found", code: "found", params: where };
  const other = scripts.find((script) => script.origin === origin && BUTTON_PATH.test(script.pathname));
  if (!other) return { outcome: "missing", code: "none", params: where };
  return {
    outcome: "other",
    code: "other",
    params: { ...where, site: BUTTON_PATH.exec(other.pathname)?.[2] ?? "" },
  };
}

/**
 * Looks at a site's page for its verify button, as whoever opens it would get it: what a script of the page adds later
 * is not seen. A page that leads to another host is not the site's.
 */
export async function lookForButton(
  fetch: typeof guardedFetch,
  siteUrl: string,
  wanted: string,
): Promise<ButtonSight> {
  try {
    const page = await fetch({
      method: "GET",
      url: siteUrl,
      redirectsMax: 5,
      totalMs: TOTAL_MS,
      bytesKept: BYTES_KEPT,
    });
    if (bareHost(page.url) !== bareHost(siteUrl))
      return {
        outcome: "untold",
        code: "leads_elsewhere",
        params: { where: siteUrl, to: bareHost(page.url) },
      };
    if (page.status !== 200)
      return { outcome: "untold", code: "status", params: { where: page.url, status: String(page.status) } };
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(page.contentType))
      return { outcome: "untold", code: "not_html", params: { where: page.url } };
    return judgeButton(page.body, page.url, wanted);
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    const code = error.code === "too_slow" ? "too_slow" : "unreachable";
    return { outcome: "untold", code, params: { where: siteUrl, detail: error.detail } };
  }
}
