import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openCallLog } from "@/lib/calls";
import { systemNow } from "@/lib/core/clock";
import { createApiKey } from "@/lib/identity";
import { signingKey } from "@/lib/secrets";
import { callOperation } from "@/test/call-operation";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { createAnonymousLimit } from "./anonymous-limit";
import { createAnswerStore } from "./answer-store";
import { readApiVersion } from "./api-version";
import { carryOut } from "./carry-out";
import { buildOpenApi } from "./openapi";
import type { Route } from "./route";

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

describe("what ends", () => {
  const ending = { deprecatedAt: "2027-01-01T00:00:00Z", sunsetAt: "2027-07-01T00:00:00Z" };
  const route: Route = {
    method: "GET",
    path: "/old",
    base: "provider",
    operationId: "old",
    summary: "Something that another route does now",
    access: "public",
    params: z.object({}),
    query: z.object({}),
    response: z.object({}),
    status: 200,
    problems: [],
    ending,
    handle: () => Promise.resolve({ status: 200, body: {} }),
  };

  it("says so in every answer until it goes, and in the contract", async () => {
    const [store, calls] = [
      createAnswerStore({ key: await signingKey("answers", systemNow()), clock: systemNow }),
      openCallLog(),
    ];
    const isReady = () => Promise.resolve(true);
    const hosted = { store, calls, anonymous: createAnonymousLimit(10), clock: systemNow, isReady };
    const app = new Hono().get("/:provider/v1/old", (c) => carryOut(route, c, hosted));
    const answer = await app.request(`/${provider.slug}/v1/old`);
    const said = ["api-version", "deprecation", "sunset", "link"].map((name) => answer.headers.get(name));
    const link = `</${provider.slug}/v1/docs>; rel="deprecation"; type="text/html"`;
    expect(said).toEqual(["2026-11-01", "@1798761600", "Thu, 01 Jul 2027 00:00:00 GMT", link]);
    const { ending: _ends, ...present } = route;
    expect(JSON.stringify(buildOpenApi([route]))).toContain('"deprecated":true');
    expect(JSON.stringify(buildOpenApi([present]))).not.toContain("deprecated");
    await calls.close();
    await store.close();
  });

  it("is a version too, to whoever names it", () => {
    const old = { name: "2026-01-01", ending };
    expect(readApiVersion("2026-01-01", [old]).ending).toEqual(ending);
    expect(readApiVersion(undefined, [old]).ending).toBeNull();
  });
});
