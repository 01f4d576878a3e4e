import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSameSite, staysAtHome } from "@/lib/core/same-site";
import { REGIMES } from "@/lib/regimes";
import { DEMO_SITES } from "@/simulators/sites/demo-sites";
import { serveSites, type ServedSites } from "@/simulators/sites/test-sites";
import { freePort } from "@/test/free-port";
import { servePages as serve, writtenPage as page } from "@/test/serve-pages";
import { crawlSite } from "./crawl-site";
import { judgePages } from "./judge-pages";
import { readPage } from "./page-reading";

const PROBES = REGIMES.flatMap((regime) => regime.probes);
// The first, and those in other languages than its own.
const LOOKED_AT = DEMO_SITES.filter((_site, at) => at % 3 === 0);
const LIMITS = { pagesMost: 20, pauseMs: 0, secondsMost: 30, clock: () => new Date() };
const heard = async (): Promise<void> => undefined;

async function look(url: string, limits = LIMITS) {
  const reading = await crawlSite(url, PROBES, limits, heard);
  return { reading, findings: judgePages(reading, PROBES) };
}

let sites: ServedSites;
beforeAll(async () => {
  sites = await serveSites();
});
afterAll(() => sites.close());

describe("a demo exporter's site", () => {
  it.each(LOOKED_AT.map((site) => [site.slug, site] as const))(
    "%s is seen to show products, quotations, certificates and an order form, each on its page",
    async (_slug, site) => {
      const { reading, findings } = await look(sites.originOf(site));
      const answers = Object.values(findings).map(({ answer }) => answer);
      expect(answers).toEqual([true, true, true, true, site.languages.length > 1]);
      for (const { pages } of [findings.catalog, findings.quotation, findings.ordering])
        for (const { url } of pages) expect(reading.pages.map((page) => page.url)).toContain(url);
      expect(findings.ordering.pages.map(({ url }) => new URL(url).pathname)).toContain(
        `/${site.languages[0]}/order`,
      );
      const primary = findings.languageSwitch.languages.map((tag) => tag.split("-")[0]);
      expect(new Set(primary)).toEqual(new Set(site.languages));
    },
  );
});

describe("a site", () => {
  it("of one static page in one language shows nothing, as the whole of it was read", async () => {
    const site = await serve({ "/": page("<p>Ask us for our products, prices and certificates.</p>") });
    const { findings, reading } = await look(site.url);
    await site.close();
    expect(reading.isWhole).toBe(true);
    expect(Object.values(findings).map(({ answer }) => answer)).toEqual([false, false, false, false, false]);
  });

  it("that a script puts together is not known to show nothing", async () => {
    const site = await serve({
      "/": '<html><head><script src="/app.js"></script></head><body><div id="root"></div></body></html>',
    });
    const { findings } = await look(site.url);
    await site.close();
    expect(Object.values(findings).map(({ answer }) => answer)).toEqual([null, null, null, null, null]);
  });

  it("larger than the limit is not known to lack what was not seen, and is asked for no page more", async () => {
    const many = Array.from({ length: 40 }, (_, at) => `/news/${at}.html`);
    const links = many.map((path) => `<a href="${path}">News</a>`).join(" ");
    const site = await serve({
      "/": page(`${links}<a href="/products/a">Products</a>`),
      ...Object.fromEntries([...many, "/products/a"].map((path) => [path, page("")])),
    });
    const { findings, reading } = await look(site.url, { ...LIMITS, pagesMost: 5 });
    await site.close();
    expect(reading.pages).toHaveLength(5);
    expect(reading.isWhole).toBe(false);
    expect(site.asked).toHaveLength(6);
    expect(findings.catalog).toMatchObject({ answer: true, pages: [{ by: "address" }] });
    expect(findings.ordering.answer).toBeNull();
    // What is most worth reading is read first.
    expect(site.asked.slice(0, 3)).toEqual(["/", "/robots.txt", "/products/a"]);
  });

  it("has one page read of many that differ by what they ask of it", async () => {
    const site = await serve({
      "/": page(
        '<a href="/quotation?p=1">One</a><a href="/quotation?p=2">Two</a><a href="/quotation">All</a>',
      ),
      "/quotation": page(""),
    });
    await look(site.url);
    await site.close();
    expect(site.asked).toEqual(["/", "/robots.txt", "/quotation"]);
  });

  it("names a page once to which several addresses lead on", async () => {
    const site = await serve({
      "/": page('<a href="/catalogue">Catalogue</a><a href="/products">Products</a>'),
      "/catalogue": "->/products",
      "/products": page(""),
    });
    const { findings } = await look(site.url);
    await site.close();
    expect(findings.catalog.pages.map(({ url }) => new URL(url).pathname)).toEqual(["/products"]);
  });

  it("has no page read that its robots.txt forbids, and what it hides is not known not to be there", async () => {
    const site = await serve({
      "/robots.txt": "User-agent: *\nDisallow: /secret/\n",
      "/": page('<a href="/secret/products">Products</a><a href="/open">Open</a>'),
      "/secret/products": page(""),
      "/open": page(""),
    });
    const { findings, reading } = await look(site.url);
    await site.close();
    expect(site.asked).toEqual(["/", "/robots.txt", "/open"]);
    expect(reading.isWhole).toBe(false);
    expect(findings.catalog.answer).toBeNull();
  });

  it("of which a page fails for now is not known to lack what it may show; one that does not exist hides nothing", async () => {
    const [failing, gone] = [
      await serve({ "/": page('<a href="/products">Products</a>'), "/products": "!503" }),
      await serve({ "/": page('<a href="/products">Products</a>') }),
    ];
    const answers = [(await look(failing.url)).findings, (await look(gone.url)).findings];
    await failing.close();
    await gone.close();
    expect(answers.map(({ catalog, ordering }) => [catalog.answer, ordering.answer])).toEqual([
      [null, null],
      [false, false],
    ]);
  });

  it("whose catalog is a document is not known to show none", async () => {
    const site = await serve({ "/": page('<a href="/files/catalog.pdf">Catalog</a>') });
    const { findings } = await look(site.url);
    await site.close();
    expect([findings.catalog.answer, findings.ordering.answer]).toEqual([null, false]);
    expect(site.asked).toEqual(["/", "/robots.txt"]);
  });

  it("of links that lead nowhere is asked for no more than twice its pages, and left alone after five in a row", async () => {
    const links = Array.from({ length: 300 }, (_, at) => `<a href="/none/${at}">None</a>`).join("");
    const site = await serve({ "/": page(links) });
    const { reading } = await look(site.url);
    await site.close();
    expect(site.asked.length).toBeLessThanOrEqual(7);
    expect(reading.isWhole).toBe(false);
  });

  it("that asks for patience is left alone at once", async () => {
    const links = Array.from({ length: 9 }, (_, at) => `<a href="/busy/${at}">Busy</a>`).join("");
    const busy = Array.from({ length: 9 }, (_, at): [string, string] => [`/busy/${at}`, "!429"]);
    const site = await serve({ "/": page(links), ...Object.fromEntries(busy) });
    await look(site.url);
    await site.close();
    expect(site.asked).toHaveLength(3);
  });

  it("nested to wear out a parser is not read, in little time", async () => {
    const deep = `<html><body>${"<div>".repeat(100_000)}</body></html>`;
    const site = await serve({ "/": deep });
    const began = performance.now();
    await expect(look(site.url)).rejects.toMatchObject({ code: "start_too_deep" });
    expect(performance.now() - began).toBeLessThan(5_000);
    await site.close();
  });

  it("of tens of thousands of links is read in little time", async () => {
    const links = Array.from({ length: 19_000 }, (_, at) => `<a href="/n/${at}">N</a>`).join("");
    const site = await serve({ "/": page(links) });
    const began = performance.now();
    await look(site.url);
    expect(performance.now() - began).toBeLessThan(10_000);
    await site.close();
  });

  it("whose language tags are none is in no other language, and one that writes en_US is in English", async () => {
    const tags = ["not a tag!!", "x".repeat(60)];
    const head = tags.map((tag) => `<link rel="alternate" hreflang="${tag}" href="/other">`).join("");
    const slip =
      '<link rel="alternate" hreflang="en_US" href="/us"><link rel="alternate" hreflang="ja_JP" href="/jp">';
    const site = await serve({
      "/": page("", head),
      "/other": page(""),
      "/slip": page("", slip),
      "/jp": page(""),
    });
    const none = (await look(site.url)).findings.languageSwitch;
    const some = (await look(`${site.url}/slip`)).findings.languageSwitch;
    await site.close();
    expect(none).toMatchObject({ answer: false, languages: ["en"] });
    expect(some).toMatchObject({ answer: true, languages: ["en", "ja-JP"] });
  });

  it("is not read where its robots.txt forbids everything", async () => {
    const site = await serve({ "/robots.txt": "User-agent: *\nDisallow: /\n", "/": page("") });
    await expect(look(site.url)).rejects.toMatchObject({ code: "robots_refuse" });
    await site.close();
  });

  it("that leads to another's address is not read there", async () => {
    const rival = await serve({ "/": page("") });
    const site = await serve({ "/": `->${rival.url.replace("127.0.0.1", "localhost")}/` });
    await expect(look(site.url)).rejects.toMatchObject({ code: "leads_elsewhere" });
    await site.close();
    await rival.close();
  });

  it("that is gone, or inside somebody's network, is said to be so", async () => {
    const gone = look(`http://127.0.0.1:${await freePort()}/`);
    await expect(gone).rejects.toMatchObject({ code: "fetch_unreachable" });
    await expect(look("http://10.0.0.1/")).rejects.toMatchObject({ code: "fetch_address_refused" });
  });
});

it.each([
  ["https://a.example/", "https://www.a.example/", true, true],
  ["https://a.example/", "https://en.a.example/", true, true],
  ["https://shop.host.example/", "https://host.example/", false, true],
  ["https://a.example/", "https://nota.example/", false, false],
])("an address of %s that leads on to %s stays at home: %s; one site: %s", (from, to, home, same) => {
  expect([staysAtHome(from, to), isSameSite(from, to)]).toEqual([home, same]);
});

describe("a page", () => {
  const says = (body: string, head = "") =>
    judgePages(
      {
        pages: [readPage("https://a.example/x", Buffer.from(page(body, head)))],
        otherLanguages: [],
        isWhole: true,
        hinted: [],
      },
      PROBES,
    );

  it.each([
    ["quotation", '<form><input name="a"><input name="b"><button>Get a quote</button></form>', true],
    ["quotation", "<p>Get a quote by phone.</p>", false],
    ["quotation", "<button>立即询价</button>", true],
    ["ordering", "<button>Add to cart</button>", true],
    ["ordering", "<p>You may order by mail.</p>", false],
    ["ordering", "<button>カートに入れる</button>", true],
    ["certificates", '<script type="application/ld+json">{"@type":"Certification"}</script>', true],
    [
      "catalog",
      '<script type="application/ld+json">{"@graph":[{"@type":["Product","Thing"]}]}</script>',
      true,
    ],
    ["catalog", '<script type="application/ld+json">{"@type":</script>', false],
  ] as const)("answers %s from %s: %s", (question, body, answer) => {
    expect(says(body)[question].answer).toBe(answer);
  });

  it("is read in the encoding that its server names, before the one it names itself", () => {
    const bytes = Buffer.from([0x3c, 0x74, 0x69, 0x74, 0x6c, 0x65, 0x3e, 0xb2, 0xfa, 0xc6, 0xb7]);
    expect(readPage("https://a.example/", bytes, "text/html; charset=GBK").title).toBe("产品");
  });

  it("in GB 18030 is read by what it says of itself", () => {
    const bytes = Buffer.concat([
      Buffer.from('<html lang="zh"><head><meta charset="gb18030"><title>'),
      Buffer.from([0xb2, 0xfa, 0xc6, 0xb7]),
      Buffer.from("</title></head><body></body></html>"),
    ]);
    expect(readPage("https://a.example/", bytes).title).toBe("产品");
  });
});
