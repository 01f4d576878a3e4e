import { afterAll, beforeAll, expect, it } from "vitest";
import { createApiKey } from "@/lib/identity";
import { callOperation } from "@/test/call-operation";
import { keepReport, REPORT } from "@/test/keep-report";
import { makeProvider, makeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
beforeAll(async () => {
  api = await startHostedApi();
});
afterAll(() => api.close());

it("gives the report of an audit in each form to a key that may read, and of no client that the key is not for", async () => {
  const [provider, other] = [await makeProvider(), await makeProvider()];
  const [site, hidden, foreign] = [await makeSite(provider), await makeSite(provider), await makeSite(other)];
  for (const made of [site, hidden]) await keepReport(provider.ctx(), made);
  const keyFor = async (clientIds: string[] | null) => {
    const input = { name: "K", scopes: ["management:read" as const], clientIds, callsPerMinute: 600 };
    return (await createApiKey({ ctx: provider.ctx(), input })).key;
  };
  const [all, limited] = [await keyFor(null), await keyFor([site.clientId])];
  const read = (key: string, id: string, query = "") =>
    callOperation({ url: api.url, slug: provider.slug, key }, "getAuditReport", { id, query });
  expect((await read(all, site.siteId)).body).toEqual(REPORT);
  expect((await read(limited, site.siteId, "?format=sarif&locale=zh")).body).toMatchObject({
    version: "2.1.0",
    runs: [{ language: "zh" }],
  });
  expect((await read(all, site.siteId, "?format=jsonld")).text).toContain("earl:Assertion");
  expect((await read(all, site.siteId, "?format=pdf")).status).toBe(422);
  expect((await read(all, hidden.siteId)).status).toBe(200);
  for (const id of [hidden.siteId, foreign.siteId]) expect((await read(limited, id)).status).toBe(404);
});
