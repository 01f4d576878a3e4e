import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { listDeadlines } from "@/lib/deadlines";
import { recordEvidence } from "@/lib/evidence";
import { createWebhookEndpoint, runEndpointTest } from "@/lib/endpoints";
import { createFiling } from "@/lib/filings";
import { createApiKey, endApiKey, KEY_SCOPES } from "@/lib/identity";
import { WEBHOOK } from "@/test/make-world";
import { runSelfTest } from "@/lib/self-tests";
import { keepReport } from "@/test/keep-report";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { announce } from "@/test/callback";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { markTypes } from "@/test/mark-types";
import { listContracts, listRoutes, type Route } from ".";

let api: StartedApi;
let provider: MadeProvider;
let other: MadeProvider;
let site: MadeSite;
let key: string;
let foreignKey: string;
const EVERYTHING = { name: "own", scopes: [...KEY_SCOPES] };
/** What stands for `{id}` in an address, by what comes before it. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  api = await startHostedApi();
  [provider, other] = [await makeProvider(), await makeProvider()];
  site = await makeSite(provider);
  await announce(site.number, "active");
  key = (await createApiKey({ ctx: provider.ctx(), input: EVERYTHING })).key;
  const { endpointId } = await createWebhookEndpoint({ ctx: provider.ctx(), input: WEBHOOK });
  const { deliveryId } = await runEndpointTest({ ctx: provider.ctx(), input: { endpointId } });
  const { filingId } = await createFiling({
    ctx: provider.ctx(),
    input: { regime: "tig", state: "draft" },
  });
  const tested = { regime: "tig", siteId: site.siteId };
  const { selfTestId } = await runSelfTest({ ctx: provider.ctx(), input: tested });
  const { rows: deadlines } = await listDeadlines({ ctx: provider.member("owner"), input: {} });
  Object.assign(ids, {
    "webhook-endpoints": endpointId,
    pushes: deliveryId,
    clients: site.clientId,
    sites: site.siteId,
    "lsp-companies": site.companyId,
    "lsp-certificates": site.certificateId,
    "lsp-contracts": site.contractId,
    filings: filingId,
    "self-tests": selfTestId,
    deadlines: deadlines[0]?.deadlineId,
  });
  await keepReport(provider.ctx(), site);
  foreignKey = (await createApiKey({ ctx: other.ctx(), input: { name: "foreign" } })).key;
});
afterAll(() => api.close());

function urlOf(route: Route, made: MadeProvider): string {
  const path = route.path
    .replace("{site}", site.slug)
    .replace("{list}", "revocation-1")
    .replace("{run}", "last")
    .replace("{id}", ids[route.path.split("/")[1] ?? ""] ?? "00000000-0000-7000-8000-000000000000");
  const query = route.operationId === "trustMarks" ? `?trust_mark_type=${markTypes()[0]}` : "";
  return `${api.url}${route.base === "provider" ? `/${made.slug}/v1` : ""}${path}${query}`;
}

const routes = listRoutes().filter((route) => route.method === "GET");

/** Every hosted route, and why a stranger learns nothing of a tenant there. A route that is not here fails the run. */
const KNOWN: Record<string, string> = {
  "GET /sites/{site}/lsp-status": "public answers of public sites; unknown and foreign are one 404",
  "GET /sites/{site}/site-audit": "the same, of audits; one 404",
  "GET /sites/{site}/verification": "the same, for a person's eyes",
  "GET /sites/{site}/trust-mark":
    "the same, as a mark that others may hold; none in force is one 404 with unknown",
  "GET /sites/{site}/badge.svg": "the same, as a picture",
  "GET /sites/{site}/badge.json": "the same, in words",
  "GET /sites/{site}/embed.js": "a script that asks the same; holds the site's address, which is public",
  "POST /trust-mark-status":
    "the same word, to whoever holds a mark; unknown, foreign and forged are one 404",
  "GET /trust-marks": "addresses of sites that show the mark themselves, at most a hundred at a time",
  "GET /status-lists/{list}": "bits at places drawn at random; whose they are is not said",
  ...Object.fromEntries(
    [
      "clients",
      "sites",
      "lsp-companies",
      "lsp-certificates",
      "lsp-contracts",
      "filings",
      "deadlines",
    ].flatMap((noun) => [
      [`GET /${noun}`, "a management key of that provider, or 401; its own and its clients' rows"],
      [`GET /${noun}/{id}`, "the same; unknown and foreign are one 404"],
      ...(noun === "deadlines" ? [] : [[`POST /${noun}`, "a key of that provider that may write"]]),
    ]),
  ),
  ...Object.fromEntries(
    ["clients", "sites", "lsp-companies", "lsp-certificates", "lsp-contracts"].map((noun) => [
      `PATCH /${noun}/{id}`,
      "a key of that provider that may write; unknown and foreign are one 404",
    ]),
  ),
  "GET /sites/{id}/standings": "a management key of that provider; unknown and foreign are one 404",
  "GET /sites/{id}/control-proof": "a management key of that provider; unknown and foreign are one 404",
  "GET /sites/{id}/audits": "a management key of that provider; unknown and foreign are one 404",
  "POST /sites/{site}/publish-checks":
    "a key for publishing of that provider; unknown and foreign are one 404",
  "GET /content-units":
    "a key of that provider for publishing or management, or 401 or 403; its clients' rows",
  "GET /sites/{id}/audits/{run}/report": "a management key of that provider; unknown and foreign are one 404",
  "POST /sites/{id}/audits": "a key of that provider that may write; the same",
  "POST /sites/{id}/control-proof/checks": "a key of that provider that may write; the same",
  "POST /sites/{id}/product-lines": "a key of that provider that may write; the same",
  "POST /lsp-certificates/{id}/checks": "a key of that provider that may write; the same",
  "GET /sites/{id}/responsibilities": "a management key of that provider; unknown and foreign are one 404",
  "GET /sites/{id}/certifications": "a management key of that provider; unknown and foreign are one 404",
  "POST /sites/{id}/certifications": "a key of that provider that may write; the same",
  "GET /sites/{id}/platform-profiles": "a management key of that provider; unknown and foreign are one 404",
  "PATCH /sites/{id}/platform-profiles": "a key of that provider that may write, against what was read",
  "POST /sites/{id}/platform-profiles/pushes": "a key of that provider that may write; the same",
  "GET /sites/{id}/label-sightings": "a management key of that provider; unknown and foreign are one 404",
  "POST /sites/{id}/label-sightings": "a key of that provider that may write; the same",
  "DELETE /filings/{id}": "a key of that provider that may write; unknown and foreign are one 404",
  "GET /lsp-certificates/{id}/files": "a management key of that provider; unknown and foreign are one 404",
  "POST /filings/pushes": "a key of that provider that may write",
  "POST /self-tests": "a key of that provider that may write",
  "GET /self-tests/{id}": "a management key of that provider; unknown and foreign are one 404",
  "GET /webhook-endpoints": "a key of that provider for webhooks, or 401 or 403",
  "GET /webhook-endpoints/{id}": "the same; unknown and foreign are one 404",
  "POST /webhook-endpoints": "a key of that provider that may write webhooks",
  "PATCH /webhook-endpoints/{id}": "the same; unknown and foreign are one 404",
  "DELETE /webhook-endpoints/{id}": "the same; unknown and foreign are one 404",
  "POST /webhook-endpoints/{id}/secrets": "the same; unknown and foreign are one 404",
  "POST /webhook-endpoints/{id}/tests": "the same; unknown and foreign are one 404",
  "POST /webhook-endpoints/{id}/resume": "the same; unknown and foreign are one 404",
  "POST /webhook-endpoints/{id}/replays": "the same; unknown and foreign are one 404",
  "GET /sites/{id}/reference-sources":
    "a management key of that provider; unknown and foreign are one 404; no credential is shown",
  "GET /sites/{id}/payment-paths": "a key of that provider that may read; unknown and foreign are one 404",
  "POST /sites/{id}/reference-sources": "a key of that provider that may write; the same",
  "PATCH /reference-sources/{id}": "a key of that provider that may write; unknown and foreign are one 404",
  "DELETE /reference-sources/{id}": "the same; unknown and foreign are one 404",
  "POST /reference-sources/{id}/readings": "the same; unknown and foreign are one 404",
  "POST /reference-sources/{id}/products":
    "a key of that provider for sending references; unknown and foreign are one 404",
  "GET /pushes": "a key of that provider for webhooks, or 401 or 403",
  "GET /pushes/{id}": "the same; unknown and foreign are one 404",
  "POST /pushes/{id}/replays":
    "a key of that provider that may write webhooks; unknown and foreign are one 404",
  "GET /docs": "the contract as a page; names the provider, which is public",
  "GET /openapi.json": "the contract, the same for every provider",
  "POST /callbacks/{counterpart}": "a counterpart's signature, or 401; answers with one word",
  "GET /.well-known/jwks.json": "public keys",
  "POST /uploads/{token}": "a token made for one person and one thing; spent, over and unknown are one 404",
  "GET /files/{link}":
    "an address sealed for one file and five minutes; over, forged and unknown are one 404",
  "GET /log/receipts/{id}": "receipts of public answers alone; private and unknown are one 404",
};

describe("the contract", () => {
  it("has no route that the isolation tests do not know", () => {
    const found = listRoutes().map((route) => `${route.method} ${route.path}`);
    expect(found.sort()).toEqual(Object.keys(KNOWN).sort());
  });

  it("is OpenAPI 3.1 and names every route below the provider, each with its schema", async () => {
    const url = `${api.url}/${provider.slug}/v1/openapi.json`;
    const text = await (await fetch(url)).text();
    const document: { openapi: string; servers: { url: string }[] } = JSON.parse(text);
    expect(document.openapi).toBe("3.1.0");
    expect(new URL(document.servers[0]?.url ?? "", url).href).toBe(`${api.url}/${provider.slug}/v1`);
    for (const route of listRoutes().filter((entry) => entry.base === "provider")) {
      expect(text).toContain(JSON.stringify(route.path));
      expect(text).toContain(`"operationId":"${route.operationId}"`);
    }
  });

  it("is served of one answer alone, with the digest that is noted of it; and of nothing else", async () => {
    const contracts = listContracts();
    expect(contracts.map(({ operation }) => operation)).toContain("lsp-status");
    const url = `${api.url}/${provider.slug}/v1/openapi.json?operation=`;
    for (const { operation, regimes, sha256 } of contracts) {
      const bytes = Buffer.from(await (await fetch(url + operation)).arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      expect(Object.keys(JSON.parse(bytes.toString()).paths)).toEqual([`/sites/{site}/${operation}`]);
      expect(regimes).not.toEqual([]);
    }
    expect((await fetch(`${url}listClients`)).status).toBe(404);
  });

  it.each(routes.map((route) => [route.operationId, route] as const))(
    "is kept by what %s answers",
    async (_name, route) => {
      const response = await fetch(urlOf(route, provider), { headers: { authorization: `Bearer ${key}` } });
      if (route.operationId === "receipt" || route.operationId === "file")
        return expect(response.status).toBe(404);
      expect(response.status).toBe(route.status);
      expect(response.headers.get("content-type")).toContain(route.mediaType ?? "application/json");
      const body: unknown = route.mediaType ? await response.text() : await response.json();
      expect(route.response.safeParse(body).error?.issues ?? []).toEqual([]);
    },
  );
});

describe("a key", () => {
  const keyed = routes.filter((route) => route.access === "management");

  it.each(keyed.map((route) => [route.operationId, route] as const))(
    "of another provider, revoked or missing opens nothing of %s",
    async (_name, route) => {
      const revoked = await createApiKey({ ctx: provider.ctx(), input: EVERYTHING });
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

describe("a receipt", () => {
  it("of a private entry is as unknown as one that never was", async () => {
    const id = await withTenant(provider.ctx(), async (tx) => {
      const entryId = crypto.randomUUID();
      const input = { id: entryId, kind: "test", clientId: null, isPublic: false, entry: { secret: true } };
      await recordEvidence(tx, provider.ctx(), [input]);
      return entryId;
    });
    const [hidden, unknown] = await Promise.all(
      [id, crypto.randomUUID()].map((each) => fetch(`${api.url}/log/receipts/${each}`)),
    );
    expect([hidden?.status, await hidden?.text()]).toEqual([unknown?.status, await unknown?.text()]);
    expect(hidden?.status).toBe(404);
  });
});
