import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readFeed, STANDARD } from "@/lib/feeds";
import { readProduct } from "@/lib/parameters";
import { recordsOfSite } from "@/simulators/product-records/records";
import { DEMO_SITES } from "@/simulators/sites/demo-sites";
import { openProofs } from "@/simulators/sites/proofs";
import { siteApp } from "@/simulators/sites/site-app";
import type { ReferenceProduct } from "./compare-page";
import { openHolding } from "./hold-pages";

const settings = { portalUrl: "http://portal.example", apiUrl: "http://api.example" };

it.each(DEMO_SITES.map((site) => [site.slug, site] as const))(
  "the pages of %s are what its records say, but for what is wrong on purpose",
  async (_slug, site) => {
    const proofs = await openProofs(join(await mkdtemp(join(tmpdir(), "proofs-")), "proofs.json"));
    const whole = {
      simulatorPort: 0,
      mailPort: 0,
      inboxPort: 0,
      dataFolder: "",
      registrySecret: "",
      platformSecret: "",
    };
    const app = siteApp({ ...site, faults: [] }, { ...whole, ...settings }, proofs);
    const bytes = Buffer.from(JSON.stringify(recordsOfSite(site, "none", true)));
    const feed = await readFeed(bytes, { mapping: STANDARD, wants: "products" });
    const source = { sourceId: "erp", sourceName: "ERP" };
    const products = feed.products.map((one): ReferenceProduct => ({
      ...source,
      ...one,
    }));
    const find = (key: string) => products.filter(({ keys }) => keys.includes(key));
    const holding = openHolding();
    for (const language of site.languages)
      for (const { id } of site.products) {
        const url = `http://site.example/${language}/products/${id}`;
        const response = await app.request(url);
        expect(response.status).toBe(200);
        const product = readProduct(await response.text(), { url, language });
        holding.hold({ url, language, group: `site.example/products/${id}`, product }, find);
      }
    const { authenticity } = holding.result([]);
    const { matching, deviating } = authenticity.counts;
    expect(deviating).toBe(0);
    expect(matching).toBeGreaterThan(50);
  },
);
