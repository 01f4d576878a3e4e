import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey } from "@/lib/identity";
import { callOperation } from "@/test/call-operation";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let unseen: MadeSite[];
let keys: { write: string; read: string; limited: string };
beforeAll(async () => {
  api = await startHostedApi();
  const other = await makeProvider();
  provider = await makeProvider();
  site = await makeSite(provider);
  unseen = [await makeSite(provider), await makeSite(other)];
  const make = async (scope: "management:write" | "management:read", clientIds: string[] | null = null) => {
    const input = { name: scope, scopes: [scope], clientIds, callsPerMinute: 6_000 };
    return (await createApiKey({ ctx: provider.ctx(), input })).key;
  };
  keys = {
    write: await make("management:write"),
    read: await make("management:read"),
    limited: await make("management:write", [site.clientId]),
  };
});
afterAll(() => api.close());

function check(siteId: string, key: string) {
  const asked = { id: siteId, body: {} };
  return callOperation({ url: api.url, slug: provider.slug, key }, "runControlCheck", asked);
}

describe("the proof of a site's host", () => {
  it("is told with what shows it, and looked for when asked", async () => {
    const at = { url: api.url, slug: provider.slug, key: keys.read };
    const seen = await callOperation(at, "getControlProof", { id: site.siteId });
    expect(seen.body).toMatchObject({ state: "proven", method: "file", host: `${site.slug}.example` });
    const asked = await check(site.siteId, keys.write);
    expect(asked.body["lastCheck"]).toMatchObject({ state: "queued", outcome: null });
    const again = await check(site.siteId, keys.write);
    expect([again.status, again.body["reason"]]).toEqual([429, "looked_just_now"]);
    expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("is not looked for by a key that reads, nor at a site that the key does not see", async () => {
    for (const { siteId } of unseen) expect((await check(siteId, keys.limited)).status).toBe(404);
    expect((await check(site.siteId, keys.read)).status).toBe(403);
  });
});
