import { afterEach, describe, expect, it } from "vitest";
import { CRAWL_LIMITS, crawlAll, links, page } from "@/test/crawl-all";
import { serveSite, type ServedSite } from "@/test/serve-site";
import type { CrawlBrowser, Rendered, RenderInput } from ".";

const open: ServedSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function served(answers: Parameters<typeof serveSite>[0]): Promise<ServedSite> {
  const site = await serveSite(answers);
  open.push(site);
  return site;
}

const SHELL = page('<div id="root"></div><script src="/app.js"></script>');
const MATTER = "<p>Words that a script has written, so that there is something here to be read.</p>";

/** A browser that shows what it is told to, and remembers what it was asked for. */
function showing(
  show: (path: string) => Partial<Extract<Rendered, { kind: "rendered" }>> | Rendered["kind"],
  pagesMax = 10,
) {
  const asked: RenderInput[] = [];
  const browser: CrawlBrowser = {
    pagesMax,
    render: (input) => {
      asked.push(input);
      const shown = show(new URL(input.url).pathname);
      if (typeof shown === "string") return Promise.resolve({ kind: "failed", code: "crashed", detail: "" });
      return Promise.resolve({
        ...{ kind: "rendered", url: input.url, status: 200, languageHeader: null, html: page(MATTER) },
        ...{ isCut: false, requests: 0, isSandboxed: true, ...shown },
      });
    },
  };
  return { asked, browser };
}

describe("a page that needs a browser", () => {
  it("is read in one, is marked, and where it leads is followed; others are not", async () => {
    const site = await served({ "/": SHELL, "/plain": page(MATTER), "/shell": SHELL });
    const { asked, browser } = showing((path) =>
      path === "/" ? { html: page(MATTER + links(["/plain", "/shell"])) } : { isCut: true },
    );
    const { pages, end } = await crawlAll(`${site.url}/`, { browser });
    expect(pages.map(({ url, isRendered, isCut }) => [new URL(url).pathname, isRendered, isCut])).toEqual([
      ["/", true, false],
      ["/plain", false, false],
      ["/shell", true, true],
    ]);
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(["/", "/shell"]);
    expect(asked[0]).toMatchObject({ homeOrigins: [site.url], aliasedHosts: [], robots: "" });
    expect(end?.browser).toEqual({ needed: 2, rendered: 2, isSandboxed: true });
  });

  it("without one is not seen, which fails nothing, and its sitemap and head are followed all the same", async () => {
    const site = await served({
      "/": page(
        '<div id="root"></div><script src="/app.js"></script>',
        '<link rel="alternate" hreflang="zh" href="/zh/">',
      ),
      "/zh/": page(MATTER),
      "/sitemap.xml": `<urlset><url><loc>BASE/b</loc></url></urlset>`,
      "/b": SHELL,
    });
    const { paths, unseen, end } = await crawlAll(`${site.url}/`);
    expect(paths).toEqual(["/zh/"]);
    expect(unseen.map(({ why, code }) => [why, code])).toContainEqual(["needs_browser", "no_browser"]);
    expect(end).toMatchObject({ stop: null, browser: { needed: 1, rendered: 0, isSandboxed: null } });
  });

  it("is not seen where the browser fails, shows nothing, leads elsewhere or to what robots.txt forbids", async () => {
    const site = await served({
      "/": page(links(["/failed", "/empty", "/elsewhere", "/forbidden", "/wall"])),
      "/robots.txt": "User-agent: *\nDisallow: /hidden",
      ...Object.fromEntries(
        ["/failed", "/empty", "/elsewhere", "/forbidden", "/wall"].map((path) => [path, SHELL]),
      ),
    });
    const { browser } = showing((path) => {
      if (path === "/failed") return "failed";
      if (path === "/empty") return { html: SHELL };
      if (path === "/elsewhere") return { url: "https://other.example/" };
      if (path === "/forbidden") return { url: `${site.url}/hidden` };
      return { status: 403 };
    });
    const { unseen, end } = await crawlAll(`${site.url}/`, { browser });
    expect(unseen.map(({ url, why, code }) => [new URL(url).pathname, why, code])).toEqual([
      ["/failed", "needs_browser", "crashed"],
      ["/empty", "needs_browser", "empty"],
      ["/elsewhere", "elsewhere", "elsewhere"],
      ["/forbidden", "robots", "robots"],
      ["/wall", "needs_browser", "empty"],
    ]);
    expect(end?.browser).toMatchObject({ needed: 5, rendered: 0 });
  });

  it("gives its site a rest for what it asked for at once", async () => {
    const site = await served({ "/": SHELL, "/plain": page(MATTER) });
    const { browser } = showing(() => ({ html: page(MATTER + links(["/plain"])), requests: 8 }));
    const began = performance.now();
    const limits = { ...CRAWL_LIMITS, pauseMs: 50 };
    const { pages } = await crawlAll(`${site.url}/`, { browser, limits });
    expect(pages.length).toBe(2);
    expect(performance.now() - began).toBeGreaterThanOrEqual(8 * 50);
  });

  it("is not tried beyond the budget, nor once five in a row came to nothing", async () => {
    const paths = Array.from({ length: 9 }, (_, at) => `/p${"abcdefghi"[at]}`);
    const site = await served({
      "/": page(links(paths)),
      ...Object.fromEntries(paths.map((path) => [path, SHELL])),
    });
    const limits = { ...CRAWL_LIMITS, concurrency: 1 };
    const few = await crawlAll(`${site.url}/`, { ...{ browser: showing(() => ({}), 3).browser }, limits });
    expect(few.pages.filter(({ isRendered }) => isRendered).length).toBe(3);
    expect(few.unseen.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => "budget"));
    const failing = showing(() => "failed");
    const { unseen } = await crawlAll(`${site.url}/`, { browser: failing.browser, limits });
    expect(failing.asked.length).toBe(5);
    expect(unseen.slice(5).map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "given_up"));
  });
});
