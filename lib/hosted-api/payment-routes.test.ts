import { afterAll, beforeAll, expect, it } from "vitest";
import { createApiKey } from "@/lib/identity";
import { callOperation } from "@/test/call-operation";
import { ARRIVED, makePayments, probeAs } from "@/test/make-payments";
import { makeProvider, makeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
beforeAll(async () => {
  api = await startHostedApi();
});
afterAll(() => api.close());

it("gives a site's payment redirects with their confidence, and says nothing of how they are gone to anybody else", async () => {
  const provider = await makeProvider();
  const [site, hidden] = [await makeSite(provider), await makeSite(provider)];
  const { pathId } = await makePayments(provider, site);
  await probeAs(provider, pathId, ARRIVED);
  const own = { name: "read", scopes: ["management:read" as const], clientIds: [site.clientId] };
  const { key } = await createApiKey({ ctx: provider.ctx(), input: own });
  const read = (id: string) =>
    callOperation({ url: api.url, slug: provider.slug, key }, "listPaymentPaths", { id });
  const found = await read(site.siteId);
  expect(found.status).toBe(200);
  expect(found.body["paths"]).toMatchObject([
    {
      ...{ id: pathId, country: "VN", state: "planned", success: { part: 1, of: 1, standing: "too_few" } },
      probes: [{ outcome: "arrived", reason: "none", ms: 640 }],
      reports: [{ name: "sla.csv", figures: [{ standing: "no_probes" }] }],
    },
  ]);
  // What is typed into the shop stays here.
  expect(JSON.stringify(found.body)).not.toContain("probe@example.com");
  expect((await read(hidden.siteId)).status).toBe(404);
});
