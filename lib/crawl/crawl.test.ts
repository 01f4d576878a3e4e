import { gzipSync, createGzip, constants } from "node:zlib";
import type { LookupAddress } from "node:dns";
import iconv from "iconv-lite";
import { afterEach, describe, expect, it } from "vitest";
import { systemResolve, type Resolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { serveSite, type Answer, type ServedSite } from "@/test/serve-site";
import { crawl, type CrawlEvent, type CrawlInput, type CrawlLimits } from ".";

const LOOPBACK = { allowsLoopback: () => true, ports: () => [] };
const fetch = createGuardedFetch(systemResolve, LOOPBACK);
const LIMITS: CrawlLimits = {
  ...{ pagesMax: 50, bytesMax: 200_000, hopsMax: 5, pageMs: 2_000, secondsMax: 20 },
  ...{ concurrency: 8, pauseMs: 0, delayMostMs: 500 },
};

const open: ServedSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function served(answers: Parameters<typeof serveSite>[0]): Promise<ServedSite> {
  const site = await serveSite(answers);
  open.push(site);
  return site;
}

async function look(url: string, more: Partial<CrawlInput> = {}) {
  const events: CrawlEvent[] = [];
  for await (const event of crawl({ url, limits: LIMITS, fetch, ...more })) events.push(event);
  const pages = events.flatMap((event) => (event.kind === "page" ? [event.page] : []));
  const unseen = events.flatMap((event) => (event.kind === "unseen" ? [event] : []));
  const end = events.find((event) => event.kind === "end");
  const pathOf = (one: string): string => new URL(one).pathname + new URL(one).search;
  return {
    events,
    pages,
    unseen,
    end,
    paths: pages.map((page) => pathOf(page.url)),
    why: unseen.map(({ why }) => why),
  };
}

const page = (body = "", head = "", lang = "en"): string =>
  `<html lang="${lang}"><head><title>Works</title>${head}</head><body>${body}</body></html>`;
const links = (paths: readonly string[]): string => paths.map((path) => `<a href="${path}">x</a>`).join("");
const sends =
  (body: Buffer | string, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);

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

  it("that have not changed are not sent again, and lead where they led", async () => {
    const site = await served({
      "/": (request, response) => {
        const same = request.headers["if-none-match"] === '"1"';
        response.writeHead(same ? 304 : 200, { etag: '"1"', "content-type": "text/html" });
        response.end(same ? "" : page(links(["/a"])));
      },
      "/a": page(),
    });
    const before = await look(site.url);
    const [home] = before.pages;
    const kept = async (url: string) =>
      url === home?.url ? { etag: home.etag, lastModified: null, links: home.links, alternates: [] } : null;
    const after = await look(site.url, { kept });
    expect(before.paths).toEqual(["/", "/a"]);
    expect([after.events[0], after.paths]).toEqual([{ kind: "unchanged", url: home?.url }, ["/a"]]);
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

describe("a page", () => {
  const TEXTS = {
    gb18030: "产品参数",
    shift_jis: "製品仕様",
    "euc-kr": "제품사양",
    "windows-874": "ข้อมูลสินค้า",
    "windows-1258": "Thông s",
  };
  it.each(Object.entries(TEXTS))("in %s is read as its server or it itself says", async (encoding, text) => {
    const bytes = (meta: string): Buffer => iconv.encode(page(`<p>${text}</p>`, meta), encoding);
    const site = await served({
      "/": sends(bytes(""), { "content-type": `text/html; charset=${encoding}` }),
      "/own": sends(bytes(`<meta charset="${encoding}">`)),
      "/wrong": sends(bytes(`<meta charset="${encoding}">`), { "content-type": "text/html; charset=utf-8" }),
    });
    for (const path of ["/", "/own", "/wrong"]) {
      const { pages } = await look(site.url + path, { limits: { ...LIMITS, pagesMax: 1 } });
      expect([path, pages[0]?.$("p").text()]).toEqual([path, text]);
    }
  });

  it("of 100 MB is read to its limit, which is said", async () => {
    const part = "<p>more</p>".repeat(1_000);
    const site = await served({
      "/": (_request, response) => {
        response.writeHead(200, { "content-type": "text/html" }).write(page("first"));
        let sent = 0;
        const more = (): void => {
          while (sent < 100_000_000 && !response.destroyed) {
            sent += part.length;
            if (!response.write(part)) return void response.once("drain", more);
          }
          response.end();
        };
        more();
      },
    });
    const { pages } = await look(site.url);
    expect(pages).toMatchObject([{ isCut: true }]);
    expect(pages[0]?.html.length).toBeLessThanOrEqual(LIMITS.bytesMax);
  });

  it("that unpacks to ten gigabytes is unpacked to its limit, in little time and memory", async () => {
    // A hundred megabytes that pack to nothing; the same packed again and again would be read no further either.
    const bomb = gzipSync(Buffer.alloc(100_000_000, "more "), { level: 9 });
    const stream: Answer = (_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      const gzip = createGzip({ level: constants.Z_BEST_SPEED });
      gzip.pipe(response);
      let left = 100;
      const more = (): void => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!gzip.write(Buffer.alloc(100_000_000))) return void gzip.once("drain", more);
        }
        gzip.end();
      };
      gzip.write(page("first", links(["/b"])));
      more();
    };
    const site = await served({ "/": stream, "/b": sends(bomb, { "content-encoding": "gzip" }) });
    const began = { at: performance.now(), rss: process.memoryUsage().rss };
    const { pages } = await look(site.url);
    expect(pages.map(({ isCut, html }) => [isCut, html.length <= LIMITS.bytesMax])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(performance.now() - began.at).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - began.rss).toBeLessThan(400_000_000);
  });
});

describe("a site that has no end", () => {
  it("of a calendar is followed a little way, and the rest read all the same", async () => {
    const site = await served((request, response) => {
      const [, year, month] = /^\/calendar\/(\d+)\/(\d+)/.exec(request.url ?? "") ?? [];
      const days = Array.from(
        { length: 28 },
        (_, day) => `/calendar/${year}/${Number(month) + 1}?day=${day}`,
      );
      if (year)
        return sends(page(links([`/calendar/${year}/${Number(month) + 1}`, ...days])))(request, response);
      if (request.url === "/")
        return sends(page(links(["/calendar/2026/1", "/products"])))(request, response);
      if (request.url === "/products") return sends(page())(request, response);
      return void response.writeHead(404).end();
    });
    const { paths, end } = await look(site.url, { limits: { ...LIMITS, pagesMax: 2_000 } });
    expect(paths).toContain("/products");
    expect(paths.length).toBeLessThan(900);
    expect(end).toMatchObject({ stop: null, leftOut: { calendar: { count: expect.any(Number) } } });
  });

  it("of addresses that repeat themselves, or of ever new queries, is followed a little way", async () => {
    const site = await served((request, response) => {
      const path = (request.url ?? "").replace(/\/?(?:\?.*)?$/, "");
      const sorted = [1, 2, 3].map(() => `/?sort=${Math.random()}`);
      return sends(page(links([`${path}/a/b`, ...sorted])))(request, response);
    });
    const { paths, end } = await look(site.url, { limits: { ...LIMITS, pagesMax: 2_000 } });
    expect(paths.length).toBeLessThan(60);
    expect(end).toMatchObject({ leftOut: { repeating: {}, query: {} } });
  });

  it("of ten thousand variants of a page in as many languages has sixty of them followed, the others counted", async () => {
    const head = Array.from(
      { length: 10_000 },
      (_, at) => `<link rel="alternate" hreflang="en-x-a${at}" href="/?lang=x${at}">`,
    );
    const site = await served(() => undefined);
    await site.close();
    const variants = await served((_request, response) => sends(page("", head.join("")))(_request, response));
    const { paths, end } = await look(variants.url, {
      limits: { ...LIMITS, bytesMax: 2_000_000, pagesMax: 500 },
    });
    expect(paths.length).toBeLessThanOrEqual(61);
    expect(end).toMatchObject({ leftOut: { variants: { count: expect.any(Number) } } });
  });

  it("is left when its time is over", async () => {
    let at = 0;
    const site = await served((_request, response) => {
      at += 1;
      setTimeout(() => sends(page(links([`/n${at}a`, `/m${at}b`])))(_request, response), 100);
    });
    const began = performance.now();
    const { end } = await look(site.url, { limits: { ...LIMITS, secondsMax: 1, pagesMax: 10_000 } });
    expect([end, performance.now() - began < 3_000]).toMatchObject([{ stop: "time" }, true]);
  });
});

describe("an address inside a network", () => {
  it("is not asked for, whether the start, a page, a redirect, an alias or a name leads there", async () => {
    const sentinel = await served({ "/": page("inside") });
    const inside = sentinel.url.replace("127.0.0.1", "127.0.0.2");
    const names: Record<string, string> = { "works.example": "127.0.0.1", "a.works.example": "10.0.0.5" };
    const resolve: Resolve = (host, _options, done) => {
      const found: LookupAddress[] = [{ address: names[host] ?? "192.168.0.9", family: 4 }];
      done(null, found);
    };
    const site = await served({
      "/": (request, response) => {
        const port = (request.headers.host ?? "").split(":")[1];
        const others = [
          `//a.works.example:${port}/x`,
          `//b.works.example:${port}/`,
          "http://169.254.169.254/",
        ];
        return sends(page(links(["/r", ...others, inside])))(request, response);
      },
      "/r": "->http://169.254.169.254/latest/",
      "/sitemap.xml": "<urlset><url><loc>http://10.0.0.1/</loc></url></urlset>",
    });
    const own = site.url.replace("127.0.0.1", "works.example");
    const through = createGuardedFetch(resolve, LOOPBACK);
    const { paths, unseen } = await look(own, { fetch: through });
    expect(paths).toEqual(["/"]);
    expect(unseen.map(({ why }) => why).sort()).toEqual(["elsewhere", "unreachable", "unreachable"]);

    const guarded = createGuardedFetch(systemResolve, { allowsLoopback: () => false, ports: () => [] });
    for (const start of [sentinel.url, "http://[::1]/", "http://10.0.0.1/", "http://2130706433/"])
      expect((await look(start, { fetch: guarded })).pages).toEqual([]);
    const aliased = await look("https://www.works.example/", {
      fetch: guarded,
      aliases: { "www.works.example": sentinel.url },
    });
    expect(aliased.pages).toEqual([]);
    expect(sentinel.accepted()).toBe(0);
  });
});
