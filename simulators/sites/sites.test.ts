import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PARAMETER_CHAPTERS, PARAMETER_NAMES } from "./data/parameter-names";
import { CERTIFICATE_KINDS } from "./data/certificate-kinds";
import { WORDS } from "./data/words";
import { DEMO_SITES } from "./demo-sites";
import { pathsOf } from "./page-scene";
import { API, dataIn, PORTAL, serveSites, visit } from "./test-sites";
import type { ServedSites } from "./test-sites";
import { UNIT_CODES } from "./unit-codes";

let served: ServedSites;
beforeAll(async () => {
  served = await serveSites();
});
afterAll(() => served.close());

test("are eight over two providers, no slug twice, two to five languages each, two of each trade", () => {
  expect(DEMO_SITES).toHaveLength(8);
  expect(DEMO_SITES.filter((site) => site.provider === "demo")).toHaveLength(5);
  expect(DEMO_SITES[0]?.provider).toBe("demo");
  expect(new Set(DEMO_SITES.map((site) => site.slug)).size).toBe(8);
  expect(countBy(DEMO_SITES.map((site) => site.category))).toEqual({
    electronics: 2,
    packaging: 2,
    automotive: 2,
    consumables: 2,
  });
  for (const site of DEMO_SITES) {
    expect(site.languages).toEqual(expect.arrayContaining(["en", "zh"]));
    expect(site.languages.length).toBeLessThanOrEqual(5);
  }
  expect(new Set(DEMO_SITES.flatMap((site) => site.languages)).size).toBe(8);
});

test("print figures in eight shapes, each on at least two pages", () => {
  const shapes = countBy(DEMO_SITES.flatMap((site) => site.products.map((product) => product.shape)));
  expect(Object.keys(shapes)).toHaveLength(8);
  expect(Math.min(...Object.values(shapes))).toBeGreaterThanOrEqual(2);
});

describe.each(DEMO_SITES)("$slug", (site) => {
  test("leads from the bare address to its first language", async () => {
    const answer = await fetch(served.originOf(site), { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/${site.languages[0]}`]);
  });

  test("serves every page in every language, each verifiable, drawn and finished", async () => {
    for (const language of site.languages) {
      for (const path of pathsOf(site, language)) {
        const { status, text } = await visit(`${served.originOf(site)}/${language}${path}`);
        expect([path, status]).toEqual([path, 200]);
        expect(text).toContain(`${PORTAL}/verify/${site.provider}/${site.slug}`);
        expect(text).not.toMatch(/undefined|\[object|\{\w+\}<|href=""/);
        const button = site.embedsButton ? [`${API}/${site.provider}/v1/sites/${site.slug}/embed.js`] : [];
        expect([...text.matchAll(/src="(https?:[^"]+)"/g)].map(([, src]) => src)).toEqual(button);
      }
    }
  });

  test("describes itself and its products as structured data with unit codes", async () => {
    for (const product of site.products) {
      const { text } = await visit(`${served.originOf(site)}/en/products/${product.id}`);
      const found = dataIn(text);
      expect(found).toMatchObject([
        { "@type": "Organization", name: site.name.en, legalName: site.legalName },
        { "@type": "Product", name: product.name.en, model: product.model, inLanguage: "en" },
      ]);
      expect(found[0]?.hasCertification).toHaveLength(site.certificates.length);
      expect(found[1]?.additionalProperty.map((one) => one.unitCode ?? null)).toEqual(
        product.parameters.map(([, , unit]) => UNIT_CODES[unit]),
      );
    }
  });

  test("prints every figure of a product, unless only the data has them", async () => {
    for (const product of site.products) {
      const { text } = await visit(`${served.originOf(site)}/en/products/${product.id}`);
      const body = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
      for (const [name, value] of product.parameters) {
        if (product.shape === "data") expect(body).not.toContain('id="parameters"');
        else expect([name, body.includes(value)]).toEqual([name, true]);
      }
    }
  });

  test("takes a request for a quotation and an order, and offers ways to pay", async () => {
    const send = (path: string): Promise<Response> =>
      fetch(served.originOf(site) + path, {
        method: "POST",
        body: new URLSearchParams({ name: "Tan", email: "tan@buyer.example" }),
      });
    const asked = await send("/zh/quotation");
    expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining("谢谢")]);
    const ordered = await (await send("/zh/order")).text();
    expect(ordered).toContain(WORDS.orderThanks.zh);
    for (const gateway of site.gateways) expect(ordered).toContain(`href="/pay/${gateway}?lang=zh"`);
  });

  test("lists every page with its alternates in the sitemap that robots.txt names", async () => {
    const origin = served.originOf(site);
    const robots = await (await fetch(`${origin}/robots.txt`)).text();
    expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
    const { text } = await visit(`${origin}/sitemap.xml`);
    const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    expect(listed).toEqual(
      site.languages.flatMap((language) =>
        pathsOf(site, language).map((path) => `${origin}/${language}${path}`),
      ),
    );
    expect(text).toContain(`<xhtml:link rel="alternate" hreflang="zh-Hans" href="${origin}/zh/about"/>`);
    expect(text).toContain(`hreflang="x-default" href="${origin}/en/about"`);
  });

  test("answers 404 for pages, languages, issuers and gateways it does not have", async () => {
    const paths = [
      "/en/products/none",
      "/fr",
      "/en/none",
      "/issuers/none/1",
      "/pay/none",
      "/gateways/none/checkout",
    ];
    for (const path of paths) {
      expect([path, (await fetch(served.originOf(site) + path)).status]).toEqual([path, 404]);
    }
  });

  test("has every text it shows in every language of its own", () => {
    const parameters = site.products.flatMap((product) => product.parameters);
    const shared = [
      Object.values(WORDS),
      Object.values(PARAMETER_CHAPTERS),
      parameters.map(([name]) => PARAMETER_NAMES[name].text),
      site.certificates.map(({ kind }) => CERTIFICATE_KINDS[kind].title),
    ];
    for (const text of textsIn([site, ...shared])) {
      for (const language of site.languages) expect(text).toHaveProperty(language);
    }
  });
});

test("translate every sentence: none is left in English", () => {
  for (const site of DEMO_SITES) {
    for (const text of textsIn(site).filter(({ en }) => String(en).length > 24)) {
      for (const language of site.languages.filter((one) => one !== "en")) {
        expect(text[language]).not.toBe(text["en"]);
      }
    }
  }
});

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Every text in a site's data, found by its English and Chinese. */
function textsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "zh" in value) return [Object.fromEntries(Object.entries(value))];
  return Object.values(value).flatMap(textsIn);
}
