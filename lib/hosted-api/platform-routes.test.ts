import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemNow } from "@/lib/core/clock";
import { concludeDeliveries } from "@/lib/deliveries";
import { createApiKey, type KeyScope } from "@/lib/identity";
import { startMarket } from "@/simulators/procurement-platform/start-market";
import { callOperation, type OperationCall } from "@/test/call-operation";
import { ON_PLATFORM, PROFILE, putOnPlatform } from "@/test/badge-inputs";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { drainAt } from "@/test/make-webhook";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let market: Awaited<ReturnType<typeof startMarket>>;
let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let hidden: MadeSite;
let endpointId: string;
const keys = new Map<string, string>();

beforeAll(async () => {
  api = await startHostedApi();
  const options = { id: ON_PLATFORM, name: "Marketplace", stateFile: null, now: systemNow, port: 0 };
  market = await startMarket(options);
  provider = await makeProvider();
  [site, hidden] = [await makeSite(provider), await makeSite(provider)];
  endpointId = await putOnPlatform(provider, hidden.siteId, market.url);
  const keep = async (name: string, scopes: KeyScope[]) =>
    keys.set(
      name,
      (await createApiKey({ ctx: provider.ctx(), input: { name, scopes, clientIds: [site.clientId] } })).key,
    );
  await keep("write", ["management:write"]);
  await keep("read", ["management:read"]);
});
afterAll(async () => {
  await api.close();
  await market.close();
});

const call = (operation: string, { key = "write", ...asked }: OperationCall & { key?: string } = {}) =>
  callOperation({ url: api.url, slug: provider.slug, key: keys.get(key) }, operation, asked);
const about = { regime: PROFILE.regime, platform: ON_PLATFORM };
const stated = { ...about, connection: "connected", connectedOn: "2026-03-01", supplierId: "S-1" };

async function state(key = "read"): Promise<Record<string, unknown>> {
  const { body } = await call("listPlatformProfiles", { key, id: site.siteId });
  const rows: Record<string, unknown>[] = Object(body["profiles"]);
  return rows.find(({ platform }) => platform === ON_PLATFORM) ?? {};
}

describe("a site's profiles on procurement platforms", () => {
  it("are stated against what was read, sent, and confirmed by the platform's answer", async () => {
    expect(await state()).toMatchObject({ ...about, connection: null, state: "none", sent: 0 });
    const push = () => call("pushPlatformProfile", { id: site.siteId, body: about });
    expect((await push()).status).toBe(409);
    const { headers } = await call("listPlatformProfiles", { id: site.siteId });
    const tag = { "if-match": headers.get("etag") ?? "" };
    const update = (sent: Record<string, string>, body: object = stated) =>
      call("updatePlatformProfile", { id: site.siteId, body, headers: sent });
    expect((await update({})).status).toBe(428);
    const changed = await update(tag);
    expect([changed.status, (await update(tag)).status]).toEqual([200, 412]);
    expect(await state()).toMatchObject({ ...stated, distributor: null, state: "none" });
    const next = { "if-match": changed.headers.get("etag") ?? "" };
    expect((await update(next, { ...stated, platform: "nowhere" })).status).toBe(404);
    expect((await update(next, { ...stated, siteId: hidden.siteId })).status).toBe(422);
    expect((await push()).status).toBe(202);
    expect(await state()).toMatchObject({ state: "sent", sent: 1 });
    expect((await push()).status).toBe(409);
    await drainAt(endpointId, systemNow());
    await concludeDeliveries(provider.ctx());
    expect(await state()).toMatchObject({ state: "confirmed", reference: expect.stringMatching(/^SUP-/) });
  });

  it("are another client's to nobody, and not to be changed by who may read alone", async () => {
    expect((await call("listPlatformProfiles", { id: hidden.siteId })).status).toBe(404);
    const headers = { "if-match": "*" };
    const other = { id: hidden.siteId, headers };
    expect((await call("updatePlatformProfile", { ...other, body: stated })).status).toBe(404);
    expect((await call("pushPlatformProfile", { id: hidden.siteId, body: about })).status).toBe(404);
    const mine = { key: "read", id: site.siteId, headers };
    expect((await call("updatePlatformProfile", { ...mine, body: stated })).status).toBe(403);
    expect((await call("pushPlatformProfile", { ...mine, body: about })).status).toBe(403);
  });
});
