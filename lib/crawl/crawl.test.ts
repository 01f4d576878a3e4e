import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { CRAWL_LIMITS as LIMITS, crawlAll as look, links, page, sends } from "@/test/crawl-all";
import { serveSite, type Answer, type ServedSite } from "@/test/serve-site";

const open: ServedSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function served(answers: Parameters<typeof serveSite>[0]): Promise<ServedSite> {
  const site = await serveSite(answers);
  open.push(site);
  return site;
}

/** Serves pages that name the site's own address, written SITE. */
function naming(answers: Record<string, string | Buffer | Answer>): Answer {
  return (request, response) => {
    const path = request.url ?? "";
    const answer = answers[path];
    if (answer === undefined) return void response.writeHead(404).end();
    if (typeof answer === "function") return answer(request, response);
    const type = /\.(?:xml|txt|gz)$/.test(path) ? "text/plain" : "text/html";
    const text =
      typeof answer === "string" ? answer.replaceAll("SITE", `http://${request.headers.host}`) : answer;
    response.writeHead(200, { "content-type": type }).end(path.endsWith(".gz") ? gzipSync(text) : text);
  };
}

describe("a site's pages", () => {
  it("are found by links, hreflang, sitemaps of sitemaps, packed too, and a list to choose a language from", async () => {
    const site = await served(
      naming({
        "/robots.txt": "User-agent: *\nSitemap: SITE/index.xml\n",
        "/index.xml": "<sitemapindex><sitemap><loc>SITE/map.xml.gz</loc></sitemap></sitemapindex>",
        "/map.xml.gz":
          '<urlset><url><loc>SITE/mapped</loc><xhtml:link rel="alternate" hreflang="vi" href="SITE/vi/mapped"/></url></urlset>',
        "/": page(
          `${links(["/linked"])}<select><option value="/ja/">日本語</option></select>`,
          '<link rel="alternate" hreflang="zh" href="/zh/">',
        ),
        ...Object.fromEntries(
          ["/zh/", "/ja/", "/linked", "/mapped", "/vi/mapped"].map((path) => [path, page()]),
        ),
      }),
    );
    const { paths, events, end } = await look(site.url);
    expect([...paths].sort()).toEqual(["/", "/ja/", "/linked", "/mapped", "/vi/mapped", "/zh/"]);
    const said = events.find((event) => event.kind === "alternates");
    expect(said).toMatchObject({ urls: [{ language: null }, { language: "vi" }] });
    expect(end).toMatchObject({ stop: null, waiting: 0, leftOut: {} });
  });

  it("in two languages are read pair by pair, so that a limit cuts between pages", async () => {
    const ids = Array.from({ length: 20 }, (_, at) => at);
    const locs = ["en", "zh"].flatMap((tag) =>
      ids.map((id) => `<url><loc>SITE/${tag}/p${id}.html</loc></url>`),
    );
    const pages = ["en", "zh"].flatMap((tag) => ids.map((id) => [`/${tag}/p${id}.html`, page()]));
    const site = await served(
      naming({
        "/sitemap.xml": `<urlset>${locs.join("")}</urlset>`,
        "/": page(),
        ...Object.fromEntries(pages),
      }),
    );
    const { paths, end } = await look(site.url, { limits: { ...LIMITS, pagesMax: 11 } });
    expect(paths).toEqual(["/", ...ids.slice(0, 5).flatMap((id) => [`/en/p${id}.html`, `/zh/p${id}.html`])]);
    expect(end).toMatchObject({ stop: "pages", waiting: 30 });
  });

  it("are read in one order, whichever answers first", async () => {
    const paths = Array.from({ length: 30 }, (_, at) => `/p${String.fromCharCode(97 + (at % 26))}${at}`);
    let turn = 0;
    const site = await served((request, response) => {
      turn += 1;
      setTimeout(
        () =>
          response
            .writeHead(200, { "content-type": "text/html" })
            .end(page(request.url === "/" ? links(paths) : "")),
        (turn * 7) % 23,
      );
    });
    const first = await look(site.url);
    expect((await look(site.url)).paths).toEqual(first.paths);
    expect(first.paths).toHaveLength(31);
  });

  it("linked to at their production host are read on the one that is looked at, and go by their own address", async () => {
    const site = await served({
      "/": page(
        '<a href="https://www.works.example/a">a</a><a href="https://cn.works.example/b">b</a><a href="/c">c</a>',
      ),
      ...{ "/a": page(), "/b": page(), "/c": "->https://www.works.example/d", "/d": page() },
    });
    const aliases = { "www.works.example": site.url };
    const { pages, events } = await look(site.url, { aliases });
    const ends = ["/", "/a", "/d"].map((path) => `https://www.works.example${path}`);
    expect(pages.map(({ url }) => url)).toEqual(ends);
    expect(site.asked).not.toContain("/b");
    expect(events.filter((event) => event.kind === "unseen")).toEqual([]);
  });
});

describe("what could not be seen", () => {
  it("is told from what is not there", async () => {
    const paths = ["/gone", "/wall", "/down", "/secret/x", "/away", "/ring", "/slow", "/fine"];
    const rival = await served({ "/": page() });
    const site = await served({
      "/robots.txt": "User-agent: *\nDisallow: /secret/\n",
      "/": page(links(paths)),
      ...{ "/wall": "!403", "/down": "!500", "/secret/x": page(), "/fine": page() },
      "/away": `->${rival.url.replace("127.0.0.1", "localhost")}/`,
      "/ring": "->/ring",
      "/slow": (_request, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const drip = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(drip));
      },
    });
    const { unseen, events, paths: seen } = await look(site.url, { limits: { ...LIMITS, pageMs: 600 } });
    const whys = Object.fromEntries(unseen.map(({ url, why }) => [new URL(url).pathname, why]));
    expect(whys).toEqual({
      ...{ "/wall": "blocked", "/down": "server_error", "/secret/x": "robots" },
      ...{ "/away": "elsewhere", "/ring": "too_many_redirects", "/slow": "too_slow" },
    });
    expect(events.flatMap((event) => (event.kind === "gone" ? [new URL(event.url).pathname] : []))).toEqual([
      "/gone",
    ]);
    expect(seen).toEqual(["/", "/fine"]);
    expect([rival.asked, site.asked.includes("/secret/x")]).toEqual([[], false]);
    expect(site.asked.filter((path) => path === "/ring")).toHaveLength(6);
  });

  it("of a site behind a wall ends the reading soon", async () => {
    const paths = Array.from({ length: 200 }, (_, at) => `/x${at}a`);
    const site = await served((request, response) =>
      request.url === "/" ? sends(page(links(paths)))(request, response) : void response.writeHead(403).end(),
    );
    const { why, end } = await look(site.url, { limits: { ...LIMITS, pagesMax: 300 } });
    expect(new Set(why)).toEqual(new Set(["blocked"]));
    expect(end).toMatchObject({ stop: "unresponsive" });
    expect(site.asked.length).toBeLessThan(30);
  });
});
