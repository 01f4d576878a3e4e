import { it } from "vitest";
import { storePages } from "@/lib/authenticity";
import { compareSite } from "@/lib/authenticity";
import { withTenant } from "@/lib/core/db/tenant";
import { readProduct } from "@/lib/parameters";
import { makeProvider, makeSite } from "@/test/make-provider";
import { serveSite } from "@/test/serve-site";
import { createReferenceSource, readDueSource, listReferenceSources } from ".";
const NAMES = [
  "Weight",
  "Power",
  "Voltage",
  "Length",
  "Width",
  "Height",
  "Temperature",
  "Pressure",
  "Flow",
  "Speed",
  "Current",
  "Frequency",
  "Capacity",
  "Thickness",
  "Diameter",
  "Torque",
  "Noise",
  "Humidity",
  "Efficiency",
  "Warranty",
];
const UNITS = [
  "KGM",
  "WTT",
  "VLT",
  "MMT",
  "MMT",
  "MMT",
  "CEL",
  "BAR",
  "LTR",
  "RPM",
  "AMP",
  "HTZ",
  "LTR",
  "MMT",
  "MMT",
  "NU",
  "2N",
  "P1",
  "P1",
  "ANN",
];
it("measures", async () => {
  const products = Array.from({ length: 10_000 }, (_, at) => ({
    model: `PX-${at}`,
    sku: `S-${at}`,
    additionalProperty: NAMES.map((name, i) => ({ name, value: at + i, unitCode: UNITS[i] })),
  }));
  const body = JSON.stringify({ products });
  const erp = await serveSite(
    (_q, r) => void r.writeHead(200, { "content-type": "application/json" }).end(body),
  );
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const { sourceId } = await createReferenceSource({
    ctx: provider.ctx(),
    input: { siteId: site.siteId, name: "ERP", kind: "polled", url: erp.url + "/f" },
  });
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  const base = process.memoryUsage().rss;
  let t = performance.now();
  await readDueSource(() => provider.ctx(new Date()), sourceId);
  const readMs = performance.now() - t;
  const [s] = await listReferenceSources({ ctx: provider.ctx(), input: { siteId: site.siteId } });
  const peakRead = peak;
  const pages = Array.from({ length: 2_000 }, (_, at) => {
    const url = `https://x.example/en/${at}`;
    const rows = NAMES.map((n, i) => `<tr><th>${n}</th><td>${at + i}</td></tr>`).join("");
    return {
      url,
      language: "en",
      group: `x.example/${at}`,
      product: readProduct(`<h1>P</h1><table><tr><th>Model</th><td>PX-${at}</td></tr>${rows}</table>`, {
        url,
        language: "en",
      }),
    };
  });
  await withTenant(provider.ctx(), (tx) => storePages(tx, provider.ctx(), site, pages, true));
  peak = 0;
  t = performance.now();
  const c = await compareSite(provider.ctx(), site);
  const compareMs = performance.now() - t;
  clearInterval(timer);
  console.log(
    "MEASURED",
    JSON.stringify({
      mb: Math.round(body.length / 1e6),
      readMs: Math.round(readMs),
      state: s?.state,
      count: s?.parameterCount,
      fail: s?.readings[0]?.failure,
      baseMb: Math.round(base / 1e6),
      peakReadMb: Math.round(peakRead / 1e6),
      compareMs: Math.round(compareMs),
      peakCompareMb: Math.round(peak / 1e6),
      counts: c?.authenticity.counts,
    }),
  );
  await erp.close();
}, 240_000);
