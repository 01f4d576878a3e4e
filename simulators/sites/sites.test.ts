import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../http/listen";
import type { Listening } from "../http/listen";
import { DEMO_SITES } from "./demo-sites";
import { PARAMETER_NAMES } from "./parameter-names";
import { siteApp } from "./site-app";
import type { Site } from "./site";
import { LANGUAGE_TAGS } from "./words";

const PORTAL = "https://portal.example";
const served = new Map<string, Listening>();

beforeAll(async () => {
  for (const site of DEMO_SITES) served.set(site.slug, await listen(siteApp(site, PORTAL), 0));
});
afterAll(async () => {
  for (const server of served.values()) await server.close();
});

function originOf(site: Site): string {
  return served.get(site.slug)?.url ?? "";
}

const PATHS = (site: Site): string[] => [
  "",
  "/products",
  ...site.products.map((product) => `/products/${product.id}`),
  "/certificates",
  "/contact",
];

test("are six over two providers, no slug twice, at least two languages each, four trades", () => {
  expect(DEMO_SITES).toHaveLength(6);
  expect(DEMO_SITES.filter((site) => site.provider === "demo")).toHaveLength(4);
  expect(DEMO_SITES[0]?.provider).toBe("demo");
  expect(new Set(DEMO_SITES.map((site) => site.slug)).size).toBe(6);
  expect(new Set(DEMO_SITES.map((site) => site.category)).size).toBe(4);
  for (const site of DEMO_SITES) expect(site.languages).toEqual(expect.arrayContaining(["en", "zh"]));
});

describe.each(DEMO_SITES)("$slug", (site) => {
  test("leads from the bare address to its first language", async () => {
    const answer = await fetch(originOf(site), { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/${site.languages[0]}`]);
  });

  test("serves every page in every language, marked as such and linked to the others", async () => {
    for (const language of site.languages) {
      for (const path of PATHS(site)) {
        const answer = await fetch(`${originOf(site)}/${language}${path}`);
        const text = (await answer.text()).replace(/\s+/g, " ");
        expect([path, answer.status]).toEqual([path, 200]);
        expect(text).toContain(`<html lang="${LANGUAGE_TAGS[language]}">`);
        for (const other of [...site.languages]) {
          expect(text).toContain(
            `hreflang="${LANGUAGE_TAGS[other]}" href="${originOf(site)}/${other}${path}"`,
          );
        }
        expect(text).toContain(`${PORTAL}/verify/${site.provider}/${site.slug}`);
        expect(text).not.toMatch(/(src|href)="https?:\/\/(?!127\.0\.0\.1|portal\.example)/);
        expect(text).not.toContain("undefined");
      }
    }
  });

  test("describes itself and its products as structured data", async () => {
    const [product] = site.products;
    const text = await (await fetch(`${originOf(site)}/zh/products/${product?.id}`)).text();
    const found = [...text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json ?? ""),
    );
    expect(found).toMatchObject([
      { "@type": "Organization", name: site.name.zh, legalName: site.legalName },
      { "@type": "Product", name: product?.name.zh, model: product?.model },
    ]);
    expect(found[1].additionalProperty).toHaveLength(product?.parameters.length ?? 0);
  });

  test("takes a request for a quotation", async () => {
    const answer = await fetch(`${originOf(site)}/zh/contact`, {
      method: "POST",
      body: new URLSearchParams({ name: "Tan", email: "tan@buyer.example" }),
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("谢谢")]);
  });

  test("answers 404 for pages and languages it does not have", async () => {
    for (const path of ["/en/products/none", "/fr", "/en/none"]) {
      expect((await fetch(originOf(site) + path)).status).toBe(404);
    }
  });

  test("has every text in every language of its own", () => {
    if (!site.languages.includes("ja")) return;
    const used = site.products.flatMap((product) =>
      product.parameters.map(([name]) => PARAMETER_NAMES[name]),
    );
    for (const text of [...textsIn(site), ...used]) expect(text).toHaveProperty("ja");
  });
});

/** Every text in a site's data, found by its English and Chinese. */
function textsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "zh" in value) return [value];
  return Object.values(value).flatMap(textsIn);
}
