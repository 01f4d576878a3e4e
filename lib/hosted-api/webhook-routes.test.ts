import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPushEndpoint } from "@/lib/endpoints";
import { createApiKey, type KeyScope } from "@/lib/identity";
import { listActivity } from "@/lib/activity";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { CONNECTION } from "@/test/make-world";
import { drainAt, publish } from "@/test/make-webhook";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { startReceiver, type Receiver } from "@/test/start-receiver";
import { callOperation, type OperationAnswer, type OperationCall } from "@/test/call-operation";
import { Webhook } from "standardwebhooks";

let api: StartedApi;
let provider: MadeProvider;
let other: MadeProvider;
let receiver: Receiver;
const keys = new Map<string, string>();

async function keyOf(made: MadeProvider, ...scopes: KeyScope[]): Promise<string> {
  return (await createApiKey({ ctx: made.ctx(), input: { name: "webhooks", scopes } })).key;
}

beforeAll(async () => {
  api = await startHostedApi();
  receiver = await startReceiver();
  [provider, other] = [await makeProvider(), await makeProvider()];
  keys
    .set("write", await keyOf(provider, "webhooks:write"))
    .set("read", await keyOf(provider, "webhooks:read"));
  keys.set("management", await keyOf(provider, "management:read"));
  keys.set("foreign", await keyOf(other, "webhooks:write"));
});
afterAll(async () => {
  await receiver.close();
  await api.close();
});

/** Calls an operation with one of the keys; see `callOperation` for what it is held to. */
async function call(
  operationId: string,
  { key = "write", at = provider, ...asked }: OperationCall & { key?: string; at?: MadeProvider } = {},
): Promise<Pick<OperationAnswer, "status" | "body">> {
  const callee = { url: api.url, slug: at.slug, key: keys.get(key) };
  const { status, body } = await callOperation(callee, operationId, asked);
  return { status, body };
}

const input = (over: object = {}) => ({
  name: "ERP",
  url: receiver.url,
  events: ["verdict.changed", "endpoint.test"],
  ...over,
});

async function make(over: object = {}): Promise<{ id: string; verifyWith: string }> {
  const { status, body } = await call("createWebhookEndpoint", { body: input(over) });
  expect(status).toBe(201);
  return { id: String(body["id"]), verifyWith: String(body["verifyWith"]) };
}

describe("a system with a key for webhooks", () => {
  it("makes an endpoint whose secret is shown once, and which signs with it", async () => {
    const { id, verifyWith } = await make();
    const shown = await call("getWebhookEndpoint", { id });
    expect(shown.body).toMatchObject({ name: "ERP", scheme: "hmac", state: "active", clientId: null });
    expect(JSON.stringify(shown.body)).not.toContain(verifyWith);
    const listed = await call("listWebhookEndpoints", { key: "read" });
    expect(JSON.stringify(listed.body)).toContain(id);
    expect(JSON.stringify(listed.body)).not.toContain(verifyWith);
    const { status, body } = await call("testWebhookEndpoint", { id });
    expect(status).toBe(202);
    await drainAt(id, new Date());
    const got = receiver.received.at(-1);
    expect(new Webhook(verifyWith).verify(got?.body ?? "", got?.headers ?? {})).toMatchObject({
      type: "endpoint.test",
    });
    const push = await call("getPush", { id: String(body["pushId"]), key: "read" });
    expect(push.body).toMatchObject({
      state: "done",
      event: "endpoint.test",
      attemptRows: [{ attempt: 1, outcome: "done", response: { status: 204 } }],
    });
  });

  it("changes what it names and leaves the rest", async () => {
    const { id } = await make();
    const { status, body } = await call("updateWebhookEndpoint", { id, body: { name: "ERP two" } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...input(), name: "ERP two" });
  });

  it("rotates the secret in the scheme it has, or in another it names", async () => {
    const { id, verifyWith } = await make({ scheme: "ed25519" });
    expect(verifyWith).toMatch(/^whpk_/);
    const next = await call("rotateWebhookSecret", { id, body: { overlapHours: 1 } });
    expect([next.status, String(next.body["verifyWith"]).slice(0, 5)]).toEqual([201, "whpk_"]);
    const { body } = await call("getWebhookEndpoint", { id });
    expect([body["scheme"], body["secrets"]]).toEqual(["ed25519", [expect.anything(), expect.anything()]]);
    const other = await call("rotateWebhookSecret", { id, body: { scheme: "hmac", overlapHours: 0 } });
    expect(String(other.body["verifyWith"])).toMatch(/^whsec_/);
  });

  it("finds what was not taken, counts it in a dry run, and sends it again by one or since a moment", async () => {
    const { id } = await make();
    const before = new Date(Date.now() - 1_000).toISOString();
    await publish(provider, 3);
    await drainAt(id, new Date());
    const page = await call("listPushes", { query: `?endpoint=${id}&state=done`, key: "read" });
    expect(page.body).toMatchObject({ total: 3, next: null });
    const again = { reason: "their database was restored", since: before, include: "all" };
    const dry = await call("replayWebhookEndpoint", { id, body: { ...again, dryRun: true } });
    expect([dry.status, dry.body["count"]]).toEqual([202, 3]);
    expect((await call("listPushes", { query: `?endpoint=${id}&state=pending` })).body["total"]).toBe(0);
    const one = String(Object(page.body["pushes"])[0].id);
    expect((await call("replayPush", { id: one, body: { reason: "lost there" } })).body["count"]).toBe(1);
    expect((await call("replayPush", { id: one, body: { reason: "lost there" } })).status).toBe(409);
    expect((await call("replayWebhookEndpoint", { id, body: again })).body["count"]).toBe(2);
    expect((await call("listPushes", { query: `?endpoint=${id}&state=pending` })).body["total"]).toBe(3);
  });

  it("takes a disabled endpoint up again, and ends one with what waits for it", async () => {
    const { id } = await make();
    receiver.answer((_request, response) => response.writeHead(410).end());
    await publish(provider, 2);
    await drainAt(id, new Date());
    expect((await call("getWebhookEndpoint", { id })).body).toMatchObject({ state: "disabled", waiting: 2 });
    expect(await call("resumeWebhookEndpoint", { id })).toEqual({ status: 202, body: { waiting: 2 } });
    expect((await call("getWebhookEndpoint", { id })).body["state"]).toBe("active");
    expect(await call("endWebhookEndpoint", { id })).toEqual({ status: 200, body: { cancelled: 2 } });
    expect((await call("getWebhookEndpoint", { id })).status).toBe(404);
    expect((await call("endWebhookEndpoint", { id })).status).toBe(404);
  });

  it("leaves an activity row of the key with every write", async () => {
    const { id } = await make();
    await call("updateWebhookEndpoint", { id, body: { name: "Named" } });
    const rows = await listActivity({ ctx: provider.ctx(), input: { subjectId: id } });
    expect(rows.map(({ verb, actorKind }) => [verb, actorKind])).toEqual([
      ["endpoint.update", "key"],
      ["endpoint.create", "key"],
    ]);
  });
});

const WRITES = [
  "createWebhookEndpoint",
  "updateWebhookEndpoint",
  "endWebhookEndpoint",
  "rotateWebhookSecret",
  "testWebhookEndpoint",
  "resumeWebhookEndpoint",
  "replayWebhookEndpoint",
  "replayPush",
];

describe("refused", () => {
  it.each(WRITES)("%s for a key that may only read", async (operation) => {
    const { id } = await make();
    for (const key of ["read", "management"])
      expect((await call(operation, { id, key, body: input() })).status).toBe(403);
  });

  it.each(["listWebhookEndpoints", "getWebhookEndpoint", "listPushes", "getPush"])(
    "%s for a key that reads the portal but no webhooks",
    async (operation) => {
      const { id } = await make();
      expect((await call(operation, { id, key: "management" })).status).toBe(403);
    },
  );

  it.each([...WRITES.slice(1, 7), "getWebhookEndpoint"])(
    "%s for another provider's endpoint, as for one that never was",
    async (operation) => {
      const { id } = await make();
      const body = { since: "2026-01-01T00:00:00Z", reason: "because" };
      const [foreign, unknown] = [
        await call(operation, { id, key: "foreign", at: other, body }),
        await call(operation, { id: crypto.randomUUID(), key: "foreign", at: other, body }),
      ];
      expect([foreign.status, foreign.body]).toEqual([404, unknown.body]);
    },
  );

  it("a connection to a platform, which is none of a webhook's", async () => {
    const { endpointId: id } = await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION });
    for (const operation of ["getWebhookEndpoint", "endWebhookEndpoint", "resumeWebhookEndpoint"])
      expect((await call(operation, { id })).status).toBe(404);
    expect(JSON.stringify((await call("listWebhookEndpoints")).body)).not.toContain(id);
  });

  it("with 422 and the place where it is wrong, or 400 where it is no JSON", async () => {
    const bad = await call("createWebhookEndpoint", { body: input({ url: "ftp://example.com" }) });
    expect(bad).toMatchObject({ status: 422, body: { errors: [{ pointer: "/url" }] } });
    expect((await call("createWebhookEndpoint", { body: "{" })).status).toBe(400);
    expect((await call("updateWebhookEndpoint", { id: "x", body: {} })).status).toBe(422);
    expect((await call("listPushes", { query: "?state=gone" })).status).toBe(422);
    expect((await call("createWebhookEndpoint", { body: " ".repeat(300_000) })).status).toBe(413);
  });
});
