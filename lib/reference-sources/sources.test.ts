import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { settleAuthenticity, listFindings } from "@/lib/audit-runs";
import { findAuthenticity, storePages } from "@/lib/authenticity";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { readProduct } from "@/lib/parameters";
import { markClockDue } from "@/lib/schedules";
import { getSite } from "@/lib/sites";
import { refreshSites } from "@/lib/standing";
import { AUDITING, keepAudit } from "@/test/keep-finding";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { serveSite, type ServedSite } from "@/test/serve-site";
import {
  createReferenceSource,
  endReferenceSource,
  getFeedPreview,
  ingestReferenceProducts,
  listReferenceSources,
  readDueSource,
  runReferenceReading,
  updateReferenceSource,
} from ".";

afterAll(closeDeployment);

const HOUR = 3_600_000;
const feed = (weight: number, products = 4): string =>
  JSON.stringify({
    products: Array.from({ length: products }, (_, at) => ({
      model: `PX-${at}`,
      additionalProperty: [
        { name: "Weight", value: weight, unitCode: "KGM" },
        { name: "Power", value: 750, unitCode: "WTT" },
      ],
    })),
  });

let body = feed(1.2);
let answer = 200;
let seen: (string | undefined)[] = [];
let erp: ServedSite;
let provider: MadeProvider;
let site: MadeSite;

beforeEach(async () => {
  [body, answer, seen] = [feed(1.2), 200, []];
  erp = await serveSite((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(answer, { "content-type": "application/json" }).end(body);
  });
  provider = await makeProvider();
  site = await makeSite(provider);
});
afterEach(() => erp.close());

const connect = (more: object = {}) =>
  createReferenceSource({
    ctx: provider.ctx(),
    input: {
      siteId: site.siteId,
      name: "ERP",
      kind: "polled",
      url: `${erp.url}/feed`,
      credential: "Bearer s3cret-of-the-erp",
      ...more,
    },
  });

/** What pages of the site print, as an audit would have kept it. */
async function keepPages(weight: string): Promise<void> {
  const pages = ["en", "zh"].map((language) => {
    const url = `https://example.com/${language}/a`;
    const [name, power] = language === "en" ? ["Weight", "Power"] : ["重量", "功率"];
    const html = `<h1>Pump</h1><table><tr><th>Model</th><td>PX-1</td></tr><tr><th>${name}</th><td>${language === "en" ? weight : "1.2 kg"}</td></tr><tr><th>${power}</th><td>750 W</td></tr></table>`;
    return { url, language, group: "example.com/a", product: readProduct(html, { url, language }) };
  });
  await withTenant(provider.ctx(), (tx) => storePages(tx, provider.ctx(), site, pages, null));
}

const readNow = (sourceId: string, now = new Date()) => readDueSource(() => provider.ctx(now), sourceId);
const sources = () =>
  listReferenceSources({ ctx: provider.member("viewer"), input: { siteId: site.siteId } });
const held = () => findAuthenticity({ ctx: provider.ctx(), input: { siteId: site.siteId } });
const findings = async () =>
  (
    await listFindings({
      ctx: provider.ctx(),
      input: { siteId: site.siteId, regime: AUDITING, measure: "bindings" },
    })
  ).findings;

async function verdicts(now: Date): Promise<Record<string, string>> {
  await markClockDue(now);
  await refreshSites(provider.ctx(now), [site.siteId]);
  const { standings } = await getSite({ ctx: provider.ctx(now), input: { slug: site.slug } });
  const all = standings.find(({ regime }) => regime === AUDITING)?.result.verdicts ?? [];
  return Object.fromEntries(all.map(({ code, outcome }) => [code, outcome]));
}

describe("a source that is polled", () => {
  it("is read with its credential, which stands nowhere in the clear, and mapped as its fields suggest", async () => {
    const { sourceId } = await connect();
    expect(await readNow(sourceId)).toBe(true);
    expect(seen).toEqual(["Bearer s3cret-of-the-erp"]);
    const [source] = await sources();
    expect(source).toMatchObject({
      ...{ state: "good", productCount: 4, parameterCount: 8, hint: "-erp", hasCredential: true },
      mapping: { items: "products", model: "model", properties: "additionalProperty", unit: "unitCode" },
      readings: [{ failure: null, errorCount: 0 }],
    });
    const row = await withTenant(provider.ctx(), (tx) =>
      tx.referenceSource.findFirst({ where: { id: sourceId } }),
    );
    expect(JSON.stringify(row)).not.toContain("s3cret");
    // Not due again before its time.
    expect(await readNow(sourceId)).toBe(false);
  });

  it("is shown as being read from when that is asked, though nobody has taken it up yet", async () => {
    const { sourceId } = await connect();
    await readNow(sourceId);
    await runReferenceReading({ ctx: provider.ctx(), input: { sourceId } });
    expect(await sources()).toMatchObject([{ state: "reading" }]);
    await readNow(sourceId);
    expect(await sources()).toMatchObject([{ state: "good" }]);
  });

  it("keeps its last good reading whatever comes instead, and says what came", async () => {
    const { sourceId } = await connect();
    await readNow(sourceId);
    const come = async (what: string | number): Promise<unknown> => {
      [body, answer] = typeof what === "number" ? ["", what] : [what, 200];
      await runReferenceReading({ ctx: provider.ctx(), input: { sourceId } });
      await readNow(sourceId);
      const [source] = await sources();
      expect(source).toMatchObject({ state: "failing", productCount: 4 });
      return source?.readings[0]?.failure;
    };
    expect(await come("<html><title>Sign in</title></html>")).toBe("html");
    expect(await come(feed(1.2).slice(0, 100))).toBe("not_json");
    expect(await come('{"products":[]}')).toBe("empty");
    expect(await come(feed(1.2, 1))).toBe("fewer_products");
    expect(await come(401)).toBe("refused");
    expect(await come(302)).toBe("redirected");
    expect(await come(500)).toBe("answered");
    // Bytes of another kind, with a NUL among them, and an answer that is never an end.
    expect(await come("Model\0 and\ud83d more")).toBe("not_table");
    expect(await come(`${'{"a":'.repeat(8_000)}[]${"}".repeat(8_000)}`)).toBe("no_list");
    expect(await withTenant(provider.ctx(), (tx) => tx.referenceProduct.count({ where: { sourceId } }))).toBe(
      4,
    );
    // Fewer products are taken where somebody says that it is so.
    [body, answer] = [feed(1.2, 1), 200];
    await runReferenceReading({ ctx: provider.ctx(), input: { sourceId, takesFewer: true } });
    await readNow(sourceId);
    expect(await sources()).toMatchObject([{ state: "good", productCount: 1, failingSince: null }]);
    expect(await withTenant(provider.ctx(), (tx) => tx.referenceProduct.count({ where: { sourceId } }))).toBe(
      1,
    );
  });

  it("shows its first rows under a mapping before it is taken, or why it cannot", async () => {
    const { sourceId } = await connect();
    const preview = await getFeedPreview({ ctx: provider.ctx(), input: { sourceId, mapping: null } });
    expect(preview).toMatchObject({
      failure: null,
      rows: 4,
      fields: ["model", "additionalProperty"],
      errors: [],
    });
    expect(preview.products).toHaveLength(3);
    body = "nothing";
    const failed = await getFeedPreview({ ctx: provider.ctx(), input: { sourceId, mapping: null } });
    expect(failed.failure?.code).toBe("not_table");
    body = "Model,Weight\nPX-1,1.2 kg\n";
    const table = await getFeedPreview({ ctx: provider.ctx(), input: { sourceId, mapping: null } });
    expect(table).toMatchObject({ failure: null, rows: 1, products: [{ keys: ["PX1"] }] });
  });

  it("gives its credential to no other host unasked", async () => {
    const { sourceId } = await connect();
    const update = (more: object) =>
      updateReferenceSource({ ctx: provider.ctx(), input: { sourceId, ...more } });
    await expect(update({ url: "https://elsewhere.example/feed" })).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: "credential" })],
    });
    await update({ name: "PIM" });
    await readNow(sourceId);
    expect(seen.at(-1)).toBe("Bearer s3cret-of-the-erp");
  });
});

describe("the pages of a site", () => {
  it("are held against a new reading without being read again: what deviates is found, mended at the source it is gone", async () => {
    const now = new Date();
    await keepAudit(provider.ctx(now), site.siteId, []);
    await keepPages("1.5 kg");
    const { sourceId } = await connect();
    await readNow(sourceId);
    expect((await held())?.counts).toMatchObject({ matching: 3, deviating: 1, unreferenced: 0 });
    expect((await held())?.languages["zh"]).toMatchObject({ matching: 2, deviating: 0 });
    const [finding] = await findings();
    expect(finding).toMatchObject({
      code: "authenticity_deviating",
      spans: [{ text: "1.5 kg", language: "en" }],
    });
    expect(await verdicts(new Date())).toMatchObject({ "TM-05": "fail", "TM-25": "pass" });
    body = feed(1.5);
    await runReferenceReading({ ctx: provider.ctx(), input: { sourceId } });
    await readNow(sourceId);
    // Now it is the other language that does not say so.
    expect((await findings()).map(({ spans }) => spans[0]?.language)).toEqual(["zh"]);
    await keepPages("1.2 kg");
    body = feed(1.2);
    await runReferenceReading({ ctx: provider.ctx(), input: { sourceId } });
    await readNow(sourceId);
    expect(await findings()).toEqual([]);
    const later = new Date();
    expect(await verdicts(later)).toMatchObject({ "TM-05": "pass", "TM-25": "pass" });
    // A day without a reading, and nothing is bound to anything live; what it said last is still what it said.
    expect(await verdicts(new Date(later.getTime() + 25 * HOUR))).toMatchObject({
      "TM-05": "pass",
      "TM-25": "fail",
    });
  });

  it("say nothing any more of what is taken from them", async () => {
    await keepAudit(provider.ctx(), site.siteId, []);
    await keepPages("1.5 kg");
    const { sourceId } = await connect();
    await readNow(sourceId);
    expect(await findings()).toHaveLength(1);
    const among = ["https://example.com/en/a"];
    await withTenant(provider.ctx(), (tx) => storePages(tx, provider.ctx(), site, [], among));
    await settleAuthenticity(() => provider.ctx(), site);
    expect(await findings()).toEqual([]);
    expect((await held())?.counts).toMatchObject({ matching: 2, deviating: 0 });
  });

  it("are held against nothing once their source is disconnected", async () => {
    await keepAudit(provider.ctx(), site.siteId, []);
    await keepPages("1.5 kg");
    const { sourceId } = await connect();
    await readNow(sourceId);
    expect(await findings()).toHaveLength(1);
    await endReferenceSource({ ctx: provider.ctx(), input: { sourceId } });
    await readNow(sourceId);
    expect([await findings(), await held(), await sources()]).toEqual([[], null, []]);
    expect(await verdicts(new Date())).toMatchObject({ "TM-05": "unknown", "TM-25": "unknown" });
    await settleAuthenticity(() => provider.ctx(), site);
  });

  it("are held against what an ERP sends: each product replaces its own, and one without properties goes", async () => {
    await keepPages("1.2 kg");
    const { sourceId } = await connect({ kind: "ingest", url: null, credential: null });
    const send = (products: object[]) =>
      ingestReferenceProducts({
        ctx: provider.ctx(),
        input: { sourceId, products: products.map((one) => ({ additionalProperty: [], ...one })) },
      });
    const property = (value: number) => ({
      additionalProperty: [{ name: "Weight", value, unitCode: "KGM" }],
    });
    const { results } = await send([
      { model: "PX-1", ...property(1.2) },
      { model: "PX-2", mpn: "SHARED", ...property(3) },
      property(1),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted", "rejected"]);
    await readNow(sourceId);
    expect((await held())?.counts).toMatchObject({ matching: 2, deviating: 0, unreferenced: 2 });
    // A product that shares a weaker key with another is another; of two in one call the later counts.
    await send([
      { model: "PX-3", mpn: "SHARED", ...property(4) },
      { model: "PX-4", ...property(5) },
      { model: "PX-4" },
    ]);
    expect(await sources()).toMatchObject([{ productCount: 3 }]);
    await send([{ model: "PX 1", ...property(2) }, { model: "PX-2" }, { model: "PX-3" }]);
    await readNow(sourceId);
    expect((await held())?.counts).toMatchObject({ matching: 0, deviating: 2 });
    expect(await sources()).toMatchObject([{ productCount: 1, state: "good" }]);
  });

  it("are another provider's to nobody", async () => {
    const { sourceId } = await connect();
    const stranger = await makeProvider();
    await expect(
      getFeedPreview({ ctx: stranger.ctx(), input: { sourceId, mapping: null } }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await readDueSource(() => stranger.ctx(), sourceId)).toBe(false);
    expect(await listReferenceSources({ ctx: stranger.ctx(), input: { siteId: site.siteId } })).toEqual([]);
  });
});
