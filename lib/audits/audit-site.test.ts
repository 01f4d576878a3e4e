import { afterEach, describe, expect, it } from "vitest";
import { systemResolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { serveSite, type Answer, type ServedSite } from "@/test/serve-site";
import { auditSite, type AuditInput, type AuditReport } from ".";

const fetch = createGuardedFetch(systemResolve, { allowsLoopback: () => true, ports: () => [] });
const COMMON = {
  fetch,
  now: () => new Date("2026-06-01T08:00:00Z"),
  slots: { all: 12, named: 4 },
  limits: {
    ...{ pagesMax: 60, bytesMax: 500_000, hopsMax: 5, pageMs: 3_000, secondsMax: 30 },
    ...{ concurrency: 8, pauseMs: 0, delayMostMs: 0, links: { samples: 3, spreadMs: 5, linksMost: 20 } },
  },
  thresholds: {
    ...{
      redirectMsMax: 1_200,
      deviationShareMax: 0,
      contentShareMax: 0,
      failureShareMax: 0,
      coverageLeast: 0.5,
    },
  },
} satisfies Omit<AuditInput, "url">;

const open: ServedSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});
async function served(answers: Record<string, Answer | string>): Promise<ServedSite> {
  const site = await serveSite(answers);
  open.push(site);
  return site;
}
const audit = (url: string, more: Partial<AuditInput> = {}): Promise<AuditReport> =>
  auditSite({ ...COMMON, url, ...more });

const SAYS = {
  en: {
    about:
      "This pump moves clean water and is made for small farms that need it to run all day in the summer.",
    care: "Keep the pump dry when it is not in use and have it looked at once in a year by a workshop near you.",
    names: ["Water pump P200", "Care", "Voltage", "Weight"],
  },
  zh: {
    about: "这款水泵用于输送清水，适合夏季需要全天运行的小型农场，安装简单，维护方便，使用寿命长。",
    care: "不使用时请保持水泵干燥，并每年请附近的维修店检查一次，以保证设备长期稳定运行。",
    names: ["P200 水泵", "保养", "电压", "重量"],
  },
};
type Language = keyof typeof SAYS;

interface Changes {
  weight?: string;
  care?: string | null;
  lang?: string;
  head?: string;
  foot?: string;
  title?: string;
}

/** A product's page as both languages have it, but for what a test changes. */
function product(
  language: Language,
  { weight = "12 kg", care, lang = language, head, foot = "", title }: Changes = {},
): string {
  const { about, care: keep, names } = SAYS[language];
  const links =
    head ??
    ["en", "zh"].map((tag) => `<link rel="alternate" hreflang="${tag}" href="/${tag}/p.html">`).join("");
  const section = care === null ? "" : `<h2>${names[1]}</h2><p>${care ?? keep}</p>`;
  return `<html lang="${lang}"><head><title>${title ?? names[0]}</title>${links}</head><body><main><h1>${names[0]}</h1><p>${about}</p>
  <table><tr><th>${names[2]}</th><td>230 V</td></tr><tr><th>${names[3]}</th><td>${weight}</td></tr></table>${section}${foot}</main></body></html>`;
}

const home = (language: Language, links: readonly string[]): string =>
  `<html lang="${language}"><head><title>Works</title></head><body><p>${SAYS[language].about}</p>${links.map((to) => `<a href="${to}">-</a>`).join("")}</body></html>`;

/** A site of a home page and one product in both languages, and what else there is. */
function pages(
  en: string,
  zh: string,
  more: Record<string, Answer | string> = {},
): Record<string, Answer | string> {
  const links = [
    "/zh/",
    "/en/p.html",
    "/zh/p.html",
    ...Object.keys(more).filter((path) => path.endsWith(".html")),
  ];
  return {
    ...{ "/": "->/en/", "/en/": home("en", links), "/zh/": home("zh", []) },
    ...{ "/en/p.html": en, "/zh/p.html": zh, ...more },
  };
}

async function auditPair(...given: Parameters<typeof pages>): Promise<AuditReport> {
  return audit((await served(pages(...given))).url);
}

const findingsOf = ({ indicators }: AuditReport) => indicators.flatMap(({ findings }) => findings);
/** What was found, by code, with the text each of its places points at. */
const told = (report: AuditReport) =>
  findingsOf(report).map(({ code, places }) => [code, ...places.map(({ span }) => span?.text ?? null)]);
const indicator = (report: AuditReport, code: string) => report.indicators.find((one) => one.code === code);

describe("a site whose languages agree", () => {
  it("has nothing found, and is told what was measured, what not, and that most indicators have no name", async () => {
    const report = await auditPair(product("en"), product("zh"));
    expect(told(report)).toEqual([]);
    expect(report.languages).toMatchObject([
      { language: "en", pages: 2, aligned: 2 },
      { language: "zh", pages: 2, aligned: 2 },
    ]);
    expect(report.indicators.map(({ code, outcome }) => [code, outcome])).toEqual([
      ["content_consistency", "pass"],
      ["parameter_consistency", "pass"],
      ["parameter_authenticity", "unknown"],
      ["certificate_validity", "unknown"],
      ["payment_redirects", "unknown"],
    ]);
    expect([report.disclosed, JSON.stringify(report).includes("12 of 12")]).toEqual(["4 of 12", false]);
    expect(report.products).toMatchObject([{ pairs: [{ languages: "en-zh", deviating: 0 }] }]);
  });

  it("gives the same report ten times over", async () => {
    const wrong = product("zh", { weight: "13 kg", title: "Product Introduction" });
    const site = await served(pages(product("en"), wrong, { "/en/q.html": product("en", { head: "" }) }));
    const seen: string[] = [];
    for (let run = 0; run < 10; run += 1) seen.push(JSON.stringify(await audit(site.url)));
    expect(new Set(seen).size).toBe(1);
  });
});

describe("what deviates", () => {
  it("in a parameter is found with both texts and where they stand", async () => {
    const report = await auditPair(product("en"), product("zh", { weight: "13 kg" }));
    expect(told(report)).toEqual([["parameter_deviating", "12 kg", "13 kg"]]);
    expect(indicator(report, "parameter_consistency")).toMatchObject({
      outcome: "fail",
      value: 0.5,
      measured: 2,
    });
    const [finding] = findingsOf(report);
    expect(finding?.places.map(({ url, language }) => [new URL(url).pathname, language])).toEqual([
      ["/en/p.html", "en"],
      ["/zh/p.html", "zh"],
    ]);
    expect(finding?.text).toEqual({
      en: "Weight: English says “12 kg”, Chinese says “13 kg”.",
      zh: "Weight：英语 为“12 kg”，中文 为“13 kg”。",
    });
  });

  it("is called the same from run to run, and otherwise where it is another page's", async () => {
    const one = await auditPair(product("en"), product("zh", { weight: "13 kg" }));
    const again = await auditPair(product("en"), product("zh", { weight: "14 kg" }));
    expect(findingsOf(again)[0]?.id).toBe(findingsOf(one)[0]?.id);
  });
});

describe("content", () => {
  it.each<[string, Changes, (string | null)[][]]>([
    [
      "a passage left in English",
      { care: SAYS.en.care },
      [["passage_untranslated", SAYS.en.care, SAYS.en.care]],
    ],
    ["a title left in English", { title: "Product Introduction" }, []],
    ["a language that is declared wrongly", { lang: "en" }, [["lang_wrong", "en"]]],
    ["no language declared", { lang: "" }, [["lang_missing", null]]],
    ["no section where the other has one", { care: null }, [["section_missing", "Care", null]]],
    ["an address in Chinese", { foot: "<p>深圳市南山区科技园 5 号</p>" }, []],
  ])("that has %s is found so, to the word", async (_what, changes, expected) => {
    const report = await auditPair(
      product("en", changes.title ? { title: changes.title } : {}),
      product("zh", changes),
    );
    const found = told(report);
    if (changes.title) return expect(found).toEqual([["title_untranslated", changes.title, changes.title]]);
    expect(found).toEqual(expected);
    return undefined;
  });

  it("of a section that one language lacks is found where it says something that is nowhere else", async () => {
    const foot =
      "<h2>Warranty</h2><p>The warranty covers the motor MX900 and seal set 4410-B for 36 months from the day of sale.</p>";
    const report = await auditPair(product("en", { foot }), product("zh"));
    expect(told(report).filter(([code]) => code === "section_missing")).toEqual([
      ["section_missing", "Warranty", null],
    ]);
  });

  it("of a page as a whole left in English is one finding", async () => {
    const report = await auditPair(product("en"), product("en", { lang: "zh" }));
    expect(told(report).map(([code]) => code)).toEqual(["page_untranslated"]);
  });

  it("named by hreflang that is not returned, leaves the page out, or leads to nothing, is found so", async () => {
    const link = (tag: string, to: string): string => `<link rel="alternate" hreflang="${tag}" href="${to}">`;
    const en = product("en", { head: link("zh", "/zh/p.html") + link("ja", "/ja/p.html") });
    const report = await auditPair(en, product("zh", { head: "" }));
    expect(
      told(report)
        .map(([code]) => code)
        .sort(),
    ).toEqual(["hreflang_gone", "hreflang_no_self", "hreflang_not_returned"]);
  });

  it("of structured data that no translation changes is held against the other language's", async () => {
    const marks = (sku: string): string =>
      `<script type="application/ld+json">{"@type":"Product","name":"P200","sku":"${sku}"}</script>`;
    const report = await auditPair(
      product("en", { foot: marks("P-200") }),
      product("zh", { foot: marks("P-210") }),
    );
    expect(told(report).filter(([code]) => code === "marks_disagree")).toEqual([
      ["marks_disagree", "P-200", "P-210"],
    ]);
  });
});

describe("a page in one language only", () => {
  const alone = product("en", { head: "" });

  it("is found missing in the other where all of the site was seen", async () => {
    const report = await auditPair(product("en"), product("zh"), { "/en/q.html": alone });
    expect(told(report).filter(([code]) => code === "page_missing")).toHaveLength(1);
    expect(indicator(report, "content_consistency")?.outcome).toBe("fail");
  });

  it.each([
    ["a page is blocked", { "/zh/q.html": "!403" }],
    ["a page does not answer well", { "/zh/q.html": "!500" }],
    ["a page has moved to another site", { "/zh/q.html": "->http://localhost:1/" }],
  ])("is not known to be missing where %s", async (_what, more) => {
    const report = await auditPair(product("en"), product("zh"), { "/en/q.html": alone, ...more });
    expect(told(report)).toEqual([]);
    expect([report.notSeen.length, report.counterpartsUnknown]).toEqual([1, 1]);
    expect(report.indicators.map(({ outcome }) => outcome)).not.toContain("fail");
  });
});

describe("a site that cannot be had", () => {
  it.each<[string, Record<string, Answer | string>, string]>([
    ["is behind a wall", { "/": "!403" }, "blocked"],
    ["fails", { "/": "!502" }, "server_error"],
    ["forbids it", { "/robots.txt": "User-agent: *\nDisallow: /", "/": home("en", []) }, "robots"],
    ["redirects in a ring", { "/": "->/" }, "too_many_redirects"],
  ])("as it %s is not audited, and why is said", async (_what, answers, why) => {
    const site = await served(answers);
    await expect(audit(site.url)).rejects.toMatchObject({ code: "unseen", params: { why } });
  });
});
