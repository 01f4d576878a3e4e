import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey } from "@/lib/identity";
import { callOperation } from "@/test/call-operation";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let key: string;
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  site = await makeSite(provider);
  key = (await createApiKey({ ctx: provider.ctx(), input: { name: "version" } })).key;
});
afterAll(() => api.close());

const call = (operation: string, asked = {}) =>
  callOperation({ url: api.url, slug: provider.slug, key }, operation, asked);

describe("a version of the contract", () => {
  it("is the newest unless one is named, is said with every answer, and is refused where there is no such", async () => {
    const plain = await call("listClients");
    expect(plain.headers.get("api-version")).toBe("2026-11-01");
    expect((await call("listClients", { headers: { "api-version": "2026-11-01" } })).status).toBe(200);
    const unknown = await call("listClients", { headers: { "api-version": "2020-01-01" } });
    expect([unknown.status, unknown.body["reason"]]).toEqual([400, "api_version_unknown"]);
    const url = `${api.url}/${provider.slug}/v1/sites/${site.slug}/lsp-status`;
    const statuses = [];
    for (const version of ["2026-11-01", "2020-01-01"])
      statuses.push((await fetch(url, { headers: { "api-version": version } })).status);
    expect(statuses).toEqual([200, 400]);
  });
});
