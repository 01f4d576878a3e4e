import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issuerPath } from "./certificate-validity";
import { DEMO_SITES } from "./demo-sites";
import { faultOf, SITE_FAULT_MEANINGS } from "./faults";
import type { SiteFaultCode, SiteFaultOf } from "./faults";
import type { Site } from "./site";
import { alternatesIn, dataIn, figuresIn, linksIn, serveSites, visit } from "./test-sites";
import type { ServedSites } from "./test-sites";

let served: ServedSites;
beforeAll(async () => {
  served = await serveSites();
});
afterAll(() => served.close());

/** The site that has the fault, where it is served, and the fault; every kind is on exactly one. */
function faulty<Code extends SiteFaultCode>(
  code: Code,
): { site: Site; origin: string; fault: SiteFaultOf<Code> } {
  for (const site of DEMO_SITES) {
    const fault = faultOf(site, code);
    if (fault) return { site, origin: served.originOf(site), fault };
  }
  throw new Error(`No site has the fault ${code}.`);
}

/** Address of the issuer's page of a certificate. */
function issuerOf(site: Site, number: string): string {
  const certificate = site.certificates.find((one) => one.number === number);
  if (!certificate) throw new Error(`${site.slug} shows no certificate ${number}.`);
  return issuerPath(certificate);
}

test("every kind of fault is on one site, and at most half of the sites have any", () => {
  const codes = DEMO_SITES.flatMap((site) => site.faults.map(({ fault }) => fault));
  expect(codes.sort()).toEqual(Object.keys(SITE_FAULT_MEANINGS).sort());
  expect(DEMO_SITES.filter((site) => site.faults.length > 0).length).toBeLessThanOrEqual(
    DEMO_SITES.length / 2,
  );
});

describe("really there is", () => {
  test("missing_hreflang: the others link to the language, it links to none of them", async () => {
    const { origin, fault } = faulty("missing_hreflang");
    for (const path of ["", "/products", "/about"]) {
      const self = `${origin}/${fault.language}${path}`;
      expect(alternatesIn((await visit(`${origin}/en${path}`)).text).get(fault.language)).toBe(self);
      expect([...alternatesIn((await visit(self)).text).values()]).toEqual([self]);
    }
    const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
    expect(sitemap.split(`<loc>${origin}/${fault.language}</loc>`)[1]?.split("</url>")[0]).not.toContain(
      "/en",
    );
  });

  test("wrong_lang: the page claims English and is Vietnamese", async () => {
    const { origin, fault } = faulty("wrong_lang");
    const { text } = await visit(`${origin}/${fault.language}/products/${fault.product}`);
    expect(text).toContain(`<html lang="${fault.claimed}">`);
    expect(fault.claimed).not.toBe(fault.language);
    expect(text).toContain("Thông số kỹ thuật");
  });

  test("parameter_deviation: one figure differs, to the eye and as data, nothing else", async () => {
    const { origin, fault } = faulty("parameter_deviation");
    const path = `products/${fault.product}`;
    const [right, wrong] = [
      await visit(`${origin}/en/${path}`),
      await visit(`${origin}/${fault.language}/${path}`),
    ];
    const values = [right, wrong].map(
      ({ text }) =>
        dataIn(text)[1]?.additionalProperty.find(({ propertyID }) => propertyID === fault.parameter)?.value,
    );
    expect(values).toEqual([24, 12]);
    const expected = figuresIn(right.text, false);
    expected.numbers = expected.numbers.map((one) => (one === "24" ? "12" : one)).sort();
    expect(figuresIn(wrong.text, true)).toEqual(expected);
  });

  test("scripted_parameters: no figure is in what is sent, and one of those that are fetched differs", async () => {
    const { site, origin, fault } = faulty("scripted_parameters");
    const path = `products/${fault.product}`;
    const right = await visit(`${origin}/en/${path}`);
    const sent = await visit(`${origin}/${fault.language}/${path}`);
    const fetched = await visit(`${origin}/${fault.language}/${path}/figures`);
    expect(right.text).toContain("540 mm");
    expect(sent.text).toContain("JavaScript");
    expect(dataIn(sent.text)[1]?.additionalProperty).toEqual([]);
    for (const [, value, unit] of site.products.find(({ id }) => id === fault.product)?.parameters ?? [])
      expect(sent.text).not.toContain(`${value} ${unit}`);
    expect(fetched.text).toContain(`${fault.value} mm`);
    expect((await visit(`${origin}/en/${path}/figures`)).status).toBe(404);
  });

  test("unit_deviation: twelve millimetres in one language, twelve centimetres in another", async () => {
    const { origin, fault } = faulty("unit_deviation");
    const right = await visit(`${origin}/en/products/${fault.product}`);
    const wrong = await visit(`${origin}/${fault.language}/products/${fault.product}`);
    expect(right.text).toContain("12 mm");
    expect(wrong.text).toContain("12 cm");
    expect(figuresIn(wrong.text, false).numbers).toEqual(figuresIn(right.text, false).numbers);
    expect(dataIn(wrong.text)[1]?.additionalProperty).toContainEqual(
      expect.objectContaining({ propertyID: fault.parameter, value: 12, unitCode: "CMT" }),
    );
  });

  test("dead_certificate_link: the certificate is shown, its issuer's page is not there", async () => {
    const { site, origin, fault } = faulty("dead_certificate_link");
    const link = issuerOf(site, fault.certificate);
    expect(linksIn((await visit(`${origin}/en/certificates`)).text)).toContain(link);
    expect((await visit(origin + link)).status).toBe(404);
  });

  test("slow_certificate_link: the issuer's page comes after 1.6 seconds, another's at once", async () => {
    const { site, origin, fault } = faulty("slow_certificate_link");
    const link = issuerOf(site, fault.certificate);
    expect(linksIn((await visit(`${origin}/en/certificates`)).text)).toContain(link);
    const begun = performance.now();
    expect((await visit(origin + link)).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(1_590);
  });

  test("expired_certificate: shown with a last day that is past, and the issuer says so", async () => {
    const { site, origin, fault } = faulty("expired_certificate");
    const page = await visit(`${origin}/en/certificates`);
    expect(page.text).toContain(`<time datetime="${fault.endedOn}">`);
    expect(Date.parse(fault.endedOn)).toBeLessThan(Date.now());
    const issuer = await visit(origin + issuerOf(site, fault.certificate));
    expect(issuer.text).toContain("expired 已过期");
  });

  test("mixed_encoding: one page is GB18030 by its meta element alone, its neighbour UTF-8", async () => {
    const { site, origin, fault } = faulty("mixed_encoding");
    const answer = await fetch(`${origin}/${fault.language}/products/${fault.product}`);
    expect(answer.headers.get("content-type")).toBe("text/html");
    const bytes = Buffer.from(await answer.arrayBuffer());
    const name = site.products.find(({ id }) => id === fault.product)?.name.zh ?? "";
    expect(bytes.toString("latin1")).toContain('<meta charset="gb18030"');
    expect(bytes.toString("utf8")).not.toContain(name);
    expect(iconv.decode(bytes, "gb18030")).toContain(`<h1 class="plain">${name}</h1>`);
    const neighbour = await fetch(`${origin}/${fault.language}/products`);
    expect(neighbour.headers.get("content-type")).toMatch(/utf-8/i);
  });

  test("redirect_loop: the catalogue leads back to itself", async () => {
    const { origin } = faulty("redirect_loop");
    expect(linksIn((await visit(`${origin}/en`)).text)).toContain("/en/catalogue");
    const passed: (string | null)[] = [];
    for (let path = "/en/catalogue"; passed.length < 3; path = passed.at(-1) ?? "") {
      passed.push((await fetch(origin + path, { redirect: "manual" })).headers.get("location"));
    }
    expect(passed).toEqual(["/en/catalogue/2026", "/en/catalogue", "/en/catalogue/2026"]);
  });

  test("missing_translation: the product is missing in one language and not linked there", async () => {
    const { origin, fault } = faulty("missing_translation");
    const path = `/products/${fault.product}`;
    expect((await visit(`${origin}/en${path}`)).status).toBe(200);
    expect((await visit(`${origin}/${fault.language}${path}`)).status).toBe(404);
    expect(linksIn((await visit(`${origin}/${fault.language}/products`)).text)).not.toContain(
      `/${fault.language}${path}`,
    );
  });

  test("payment_timeout: the redirect begins, its end has not come after ten seconds", async () => {
    const { origin, fault } = faulty("payment_timeout");
    const first = await fetch(`${origin}/pay/${fault.gateway}?lang=vi`, { redirect: "manual" });
    expect(first.status).toBe(302);
    const begun = performance.now();
    await expect(visit(`${origin}/pay/${fault.gateway}?lang=vi`)).rejects.toThrow(/timeout/i);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(9_900);
  }, 15_000);

  test("absolute_production_links: links lead to the production host from here", async () => {
    const { site, origin } = faulty("absolute_production_links");
    const host = `https://www.${site.slug}.example`;
    const links = linksIn((await visit(`${origin}/en`)).text);
    for (const path of ["/en/products", "/en/about", `/en/products/${site.products[0]?.id}`]) {
      expect(links).toContain(host + path);
    }
  });
});
