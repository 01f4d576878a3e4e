import { gzipSync, createGzip, constants } from "node:zlib";
import type { LookupAddress } from "node:dns";
import iconv from "iconv-lite";
import { afterEach, describe, expect, it } from "vitest";
import { systemResolve, type Resolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import {
  CRAWL_LIMITS as LIMITS,
  crawlAll as look,
  links,
  LOOPBACK_REACH as LOOPBACK,
  page,
  sends,
} from "@/test/crawl-all";
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
      const zeros = Buffer.alloc(1_000_000);
      let left = 10_000;
      const more = (): void => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!gzip.write(zeros)) return void gzip.once("drain", more);
        }
        gzip.end();
      };
      gzip.write(page("first", links(["/b"])));
      more();
    };
    const site = await served({ "/": stream, "/b": sends(bomb, { "content-encoding": "gzip" }) });
    const began = { at: performance.now(), rss: process.memoryUsage().rss };
    const { pages } = await look(site.url, { limits: { ...LIMITS, pageMs: 15_000 } });
    expect(pages.map(({ isCut, html }) => [isCut, html.length <= LIMITS.bytesMax])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(performance.now() - began.at).toBeLessThan(15_000);
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
    expect(unseen.map(({ why }) => why).sort()).toEqual(["elsewhere", "refused", "refused"]);

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
