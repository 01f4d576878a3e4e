import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validUntil } from "./certificate-validity";
import { LANGUAGE_TAGS } from "./data/words";
import { DEMO_SITES } from "./demo-sites";
import { faultOf } from "./faults";
import type { SiteFaultCode } from "./faults";
import { languagesWith, pathsOf } from "./page-scene";
import type { Site } from "./site";
import { alternatesIn, dataIn, figuresIn, linksIn, PORTAL, serveSites, visit } from "./test-sites";
import type { ServedSites } from "./test-sites";

let served: ServedSites;
beforeAll(async () => {
  served = await serveSites();
});
afterAll(() => served.close());

/** The sites that have none of these faults. */
function without(...codes: SiteFaultCode[]): Site[] {
  return DEMO_SITES.filter((site) => codes.every((code) => !faultOf(site, code)));
}

test("half of the sites have no fault at all, and the first is one of them", () => {
  const sound = DEMO_SITES.filter((site) => site.faults.length === 0);
  expect(sound.length).toBeGreaterThanOrEqual(DEMO_SITES.length / 2);
  expect(sound).toContain(DEMO_SITES[0]);
});

test.each(without("missing_hreflang"))(
  "$slug links each page to itself, to the same in its other languages and back, and to the default",
  async (site) => {
    const origin = served.originOf(site);
    const pages = new Map<string, Map<string, string>>();
    for (const language of site.languages) {
      for (const path of pathsOf(site, language)) {
        const address = `${origin}/${language}${path}`;
        pages.set(address, alternatesIn((await visit(address)).text));
      }
    }
    for (const [address, alternates] of pages) {
      expect([...alternates.values()]).toContain(address);
      expect(alternates.get("x-default")).toBe(alternates.get("en"));
      for (const [tag, href] of alternates) {
        expect([tag, href, [...(pages.get(href)?.values() ?? [])].includes(address)]).toEqual([
          tag,
          href,
          true,
        ]);
      }
    }
  },
);

test.each(without("missing_translation"))("$slug has every page in every language", (site) => {
  for (const path of pathsOf(site, "en")) expect(languagesWith(site, path)).toEqual(site.languages);
});

test.each(without("wrong_lang"))("$slug marks each page with its own language", async (site) => {
  for (const language of site.languages) {
    for (const path of pathsOf(site, language)) {
      const { text } = await visit(`${served.originOf(site)}/${language}${path}`);
      expect(text).toContain(`<html lang="${LANGUAGE_TAGS[language]}">`);
    }
  }
});

describe("figures", () => {
  test.each(without("parameter_deviation", "unit_deviation", "mixed_encoding"))(
    "$slug gives the same ones in all languages, to the eye and as data",
    async (site) => {
      for (const product of site.products) {
        const [first, ...others] = await Promise.all(
          site.languages.map(async (language) => {
            const { text } = await visit(`${served.originOf(site)}/${language}/products/${product.id}`);
            const data = dataIn(text)[1]?.additionalProperty.map((one) => ({ ...one, name: "" }));
            return { seen: figuresIn(text, language === "vi" || language === "id"), data };
          }),
        );
        expect(first?.seen.numbers.length).toBeGreaterThanOrEqual(product.shape === "data" ? 0 : 4);
        expect(first?.seen.units.length).toBeGreaterThanOrEqual(product.shape === "data" ? 0 : 2);
        for (const other of others) expect(other).toEqual(first);
      }
    },
  );
});

test.each(without("mixed_encoding"))("$slug is UTF-8 and says so", async (site) => {
  for (const language of site.languages) {
    for (const path of pathsOf(site, language)) {
      const answer = await fetch(`${served.originOf(site)}/${language}${path}`);
      expect(answer.headers.get("content-type")).toMatch(/charset=utf-8/i);
      expect(await answer.text()).toContain('<meta charset="utf-8"');
    }
  }
});

test.each(without("dead_certificate_link", "redirect_loop", "payment_timeout", "absolute_production_links"))(
  "$slug has no link that does not answer, and none to another host",
  async (site) => {
    const origin = served.originOf(site);
    const seen = new Set([`${origin}/`]);
    for (const address of seen) {
      const { status, text } = await visit(address);
      expect([address, status]).toEqual([address, 200]);
      for (const link of linksIn(text)) {
        if (/^(mailto:|#)/.test(link) || link.startsWith(`${PORTAL}/`)) continue;
        const { origin: host, pathname, search } = new URL(link, address);
        expect([address, link, host]).toEqual([address, link, origin]);
        seen.add(`${host}${pathname}${search}`);
      }
    }
    for (const certificate of site.certificates) {
      expect([...seen].some((address) => address.includes(`/${certificate.number}`))).toBe(true);
    }
    expect([...seen].filter((address) => address.includes("/pay/")).length).toBe(
      site.gateways.length * site.languages.length,
    );
  },
);

test.each(without("expired_certificate"))(
  "$slug shows only certificates that run on, in any year",
  (site) => {
    for (const today of ["2026-11-24", "2027-12-31", "2031-02-28", "2040-06-01"]) {
      for (const certificate of site.certificates) {
        const until = validUntil(site, certificate, today);
        expect(until > today).toBe(true);
        expect(Number(until.slice(0, 4)) - Number(today.slice(0, 4))).toBeLessThanOrEqual(
          certificate.years + 1,
        );
      }
    }
  },
);
