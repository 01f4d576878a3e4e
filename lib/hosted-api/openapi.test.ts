import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey, endApiKey } from "@/lib/identity";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { listRoutes, type Route } from ".";

let api: StartedApi;
let provider: MadeProvider;
let other: MadeProvider;
let site: MadeSite;
let key: string;
let foreignKey: string;
beforeAll(async () => {
  api = await startHostedApi();
  [provider, other] = [await makeProvider(), await makeProvider()];
  site = await makeSite(provider);
  key = (await createApiKey({ ctx: provider.ctx(), input: { name: "own" } })).key;
  foreignKey = (await createApiKey({ ctx: other.ctx(), input: { name: "foreign" } })).key;
});
afterAll(() => api.close());

function urlOf(route: Route, made: MadeProvider): string {
  const path = route.path
    .replace("{site}", site.slug)
    .replace("{id}", "00000000-0000-7000-8000-000000000000");
  return `${api.url}${route.base === "provider" ? `/${made.slug}/v1` : ""}${path}`;
}

const routes = listRoutes().filter((route) => route.method === "GET");

describe("the contract", () => {
  it("is OpenAPI 3.1 and names every route below the provider, each with its schema", async () => {
    const document: unknown = await fetch(`${api.url}/${provider.slug}/v1/openapi.json`).then((response) =>
      response.json(),
    );
    expect(document).toMatchObject({
      openapi: "3.1.0",
      servers: [{ url: expect.stringContaining(`/${provider.slug}/v1`) }],
    });
    const text = JSON.stringify(document);
    for (const route of listRoutes().filter((entry) => entry.base === "provider")) {
      expect(text).toContain(JSON.stringify(route.path));
      expect(text).toContain(`"operationId":"${route.operationId}"`);
    }
  });

  it.each(routes.map((route) => [route.operationId, route] as const))(
    "is kept by what %s answers",
    async (_name, route) => {
      const response = await fetch(urlOf(route, provider), { headers: { authorization: `Bearer ${key}` } });
      if (route.operationId === "receipt") return expect(response.status).toBe(404);
      expect(response.status).toBe(route.status);
      const body: unknown = await response.json();
      expect(route.response.safeParse(body).error?.issues ?? []).toEqual([]);
    },
  );
});

describe("a key", () => {
  const keyed = routes.filter((route) => route.access === "management");

  it.each(keyed.map((route) => [route.operationId, route] as const))(
    "of another provider, revoked or missing opens nothing of %s",
    async (_name, route) => {
      const revoked = await createApiKey({ ctx: provider.ctx(), input: { name: "gone" } });
      const headersOf = (value: string) => ({ headers: { authorization: `Bearer ${value}` } });
      expect((await fetch(urlOf(route, provider), headersOf(revoked.key))).status).toBe(200);
      await endApiKey({ ctx: provider.ctx(), input: { apiKeyId: revoked.apiKeyId } });
      const refused = await Promise.all([
        fetch(urlOf(route, provider), headersOf(revoked.key)),
        fetch(urlOf(route, provider), headersOf(foreignKey)),
        fetch(urlOf(route, other), headersOf(key)),
        fetch(urlOf(route, provider)),
      ]);
      expect(refused.map((response) => response.status)).toEqual([401, 401, 401, 401]);
      expect(new Set(await Promise.all(refused.map((response) => response.text()))).size).toBe(1);
    },
  );

  it("shows only its own provider's rows", async () => {
    const response = await fetch(`${api.url}/${other.slug}/v1/sites`, {
      headers: { authorization: `Bearer ${foreignKey}` },
    });
    expect(await response.json()).toEqual({ sites: [], next: null, total: 0 });
  });
});
