import { afterAll, beforeAll, expect, it } from "vitest";
import { createApiKey, type KeyScope } from "@/lib/identity";
import { callOperation, type OperationCall } from "@/test/call-operation";
import { PRODUCTS } from "@/test/connect-references";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let hidden: MadeSite;
const keys = new Map<string, string>();

beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  [site, hidden] = [await makeSite(provider), await makeSite(provider)];
  const keep = async (name: string, scopes: KeyScope[]) =>
    keys.set(
      name,
      (await createApiKey({ ctx: provider.ctx(), input: { name, scopes, clientIds: [site.clientId] } })).key,
    );
  await keep("write", ["management:write"]);
  await keep("erp", ["reference:ingest"]);
});
afterAll(() => api.close());

const call = (operation: string, { key = "write", ...asked }: OperationCall & { key?: string } = {}) =>
  callOperation({ url: api.url, slug: provider.slug, key: keys.get(key) }, operation, asked);

it("an ERP sends its products by a key of its own: once for a key, each with what became of it", async () => {
  const made = await call("createReferenceSource", {
    id: site.siteId,
    body: { name: "ERP", kind: "ingest" },
  });
  expect(made.status).toBe(201);
  const id = String(made.body["sourceId"]);
  const send = (key: string, products: object[]) =>
    call("ingestReferenceProducts", {
      key: "erp",
      id,
      body: { products },
      headers: { "idempotency-key": `"${key}"` },
    });
  const sent = await send("a-first-batch-of-products", [
    ...PRODUCTS,
    { additionalProperty: [{ name: "Weight", value: 2 }] },
  ]);
  expect(sent.body["results"]).toMatchObject([
    { index: 0, outcome: "accepted", errors: [] },
    { index: 1, outcome: "rejected", errors: [{ code: "no_key" }] },
  ]);
  const again = await send("a-first-batch-of-products", [
    ...PRODUCTS,
    { additionalProperty: [{ name: "Weight", value: 2 }] },
  ]);
  expect([again.body["readingId"], again.headers.get("idempotent-replayed")]).toEqual([
    sent.body["readingId"],
    "true",
  ]);
  expect((await send("a-first-batch-of-products", PRODUCTS)).status).toBe(422);
  const { body } = await call("listReferenceSources", { id: site.siteId });
  expect(body["sources"]).toMatchObject([
    { id, kind: "ingest", productCount: 1, hasCredential: false, readings: [{}] },
  ]);
  // It sends and sees nothing; and the other way round.
  expect((await call("listReferenceSources", { key: "erp", id: site.siteId })).status).toBe(403);
  expect((await call("ingestReferenceProducts", { id, body: { products: PRODUCTS } })).status).toBe(403);
});

it("a source is connected, changed, read and disconnected, and of another client nothing is known", async () => {
  const input = {
    name: "ERP",
    kind: "polled",
    url: "https://erp.example/products",
    credential: "Bearer secret of the ERP",
  };
  expect((await call("createReferenceSource", { id: hidden.siteId, body: input })).status).toBe(404);
  const made = await call("createReferenceSource", { id: site.siteId, body: input });
  const id = String(made.body["sourceId"]);
  expect((await call("updateReferenceSource", { id, body: { everyMinutes: 1_440 } })).status).toBe(200);
  expect((await call("runReferenceReading", { id, body: {} })).status).toBe(202);
  const { text } = await call("listReferenceSources", { id: site.siteId });
  expect([text.includes('"everyMinutes":1440'), text.includes("secret")]).toEqual([true, false]);
  expect((await call("endReferenceSource", { id })).status).toBe(200);
  expect((await call("runReferenceReading", { id, body: {} })).status).toBe(404);
  expect((await call("listReferenceSources", { id: hidden.siteId })).status).toBe(404);
});
