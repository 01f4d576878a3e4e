import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { serveSite, type ServedSite } from "@/test/serve-site";
import {
  createReferenceSource,
  endReferenceSource,
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
      additionalProperty: [{ name: "Weight", value: weight, unitCode: "KGM" }],
    })),
  });

let body = feed(1.2);
/** What happens while the feed is on its way. */
let meanwhile: (() => Promise<void>) | null = null;
let erp: ServedSite;
let provider: MadeProvider;
let site: MadeSite;

beforeEach(async () => {
  [body, meanwhile] = [feed(1.2), null];
  erp = await serveSite((_request, response) => {
    const respond = () => response.writeHead(200, { "content-type": "application/json" }).end(body);
    if (meanwhile) void meanwhile().then(respond);
    else respond();
  });
  provider = await makeProvider();
  site = await makeSite(provider);
});
afterEach(() => erp.close());

const connect = (more: object = {}) =>
  createReferenceSource({
    ctx: provider.ctx(),
    input: { siteId: site.siteId, name: "ERP", kind: "polled", url: `${erp.url}/feed`, ...more },
  });
const readNow = (sourceId: string) => readDueSource(() => provider.ctx(new Date()), sourceId);
const sources = () =>
  listReferenceSources({ ctx: provider.member("viewer"), input: { siteId: site.siteId } });

describe("a source that is polled", () => {
  it("is read anew, and counts for nothing, where it is changed or asked for again while it is read", async () => {
    const { sourceId } = await connect();
    await readNow(sourceId);
    const [before] = await sources();
    if (!before?.mapping) throw new Error("a reading suggests a mapping");
    const { mapping } = before;
    const readWhile = async (what: () => Promise<void>): Promise<void> => {
      let ended = 0;
      meanwhile = async () => {
        meanwhile = null;
        await what();
        ended += 1;
      };
      await runReferenceReading({ ctx: provider.ctx(), input: { sourceId } });
      await readNow(sourceId);
      expect(ended).toBe(1);
    };
    // A mapping that is saved meanwhile is the one that counts next.
    body = feed(1.3);
    const change = { ...mapping, unit: null };
    await readWhile(() =>
      updateReferenceSource({ ctx: provider.ctx(), input: { sourceId, mapping: change } }),
    );
    expect(await sources()).toMatchObject([
      { state: "reading", mapping: { unit: null }, readAt: before.readAt },
    ]);
    await readNow(sourceId);
    expect(await sources()).toMatchObject([{ state: "good", mapping: { unit: null }, productCount: 4 }]);
    // What is asked for while a reading fails is not lost to that failure, nor that fewer are taken.
    body = "<html>down</html>";
    await readWhile(() =>
      runReferenceReading({ ctx: provider.ctx(), input: { sourceId, takesFewer: true } }),
    );
    expect(await sources()).toMatchObject([{ state: "reading", failingSince: null }]);
    body = feed(1.2, 1);
    await readNow(sourceId);
    expect(await sources()).toMatchObject([{ state: "good", productCount: 1 }]);
    // Disconnected while it fails, it says nothing any more.
    body = "<html>down</html>";
    await readWhile(() => endReferenceSource({ ctx: provider.ctx(), input: { sourceId } }));
    await readNow(sourceId);
    const left = await withTenant(provider.ctx(), (tx) => tx.referenceProduct.count({ where: { sourceId } }));
    expect([left, await sources()]).toEqual([0, []]);
  });

  it("is asked before its interval is over: what is read daily is never a day old", async () => {
    const { sourceId } = await connect({ everyMinutes: 1_440 });
    await readNow(sourceId);
    const [source] = await sources();
    const hours = ((source?.dueAt?.getTime() ?? 0) - (source?.readAt?.getTime() ?? 0)) / HOUR;
    expect([hours > 20, hours < 23]).toEqual([true, true]);
  });
});
