import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listActivity } from "@/lib/activity";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { createApiKey, KEY_SCOPES } from "@/lib/identity";
import { sweepIdempotencyKeys } from "@/lib/schedules";
import { asOwner, readAll } from "@/test/owner-query";
import { callOperation, type OperationAnswer, type OperationCall } from "@/test/call-operation";
import { makeProvider, word, type MadeProvider } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { performOnce } from "./perform-once";

let api: StartedApi;
let a: MadeProvider;
let b: MadeProvider;
const keys = new Map<string, { key: string; apiKeyId: string }>();

async function keyOf(name: string, provider: MadeProvider): Promise<void> {
  const input = { name, scopes: [...KEY_SCOPES] };
  keys.set(name, await createApiKey({ ctx: provider.ctx(), input }));
}

beforeAll(async () => {
  api = await startHostedApi();
  [a, b] = [await makeProvider(), await makeProvider()];
  await keyOf("a", a);
  await keyOf("second of a", a);
  await keyOf("b", b);
});
afterAll(() => api.close());

const quoted = (text: string) => ({ "idempotency-key": `"${text}"` });

function create(
  body: object,
  headers: Record<string, string>,
  who = "a",
  operation = "createClient",
  call: OperationCall = {},
): Promise<OperationAnswer> {
  const slug = who === "b" ? b.slug : a.slug;
  const callee = { url: api.url, slug, key: keys.get(who)?.key };
  return callOperation(callee, operation, { ...call, body, headers });
}

const client = () => ({ name: "Idem", slug: `c-${word()}`, country: "CN" });

async function count(provider: MadeProvider, slug: string): Promise<number> {
  return withTenant(provider.ctx(), (tx) => tx.client.count({ where: { slug } }));
}

describe("a write that needs a key of the caller's own", () => {
  it.each([
    ["no key at all", {}, "idempotency_key_missing"],
    ["a bare token", { "idempotency-key": "8e03978e" }, "idempotency_key_malformed"],
    ["a number", { "idempotency-key": "42" }, "idempotency_key_malformed"],
    ["an empty one", { "idempotency-key": '""' }, "idempotency_key_malformed"],
    ["more than 255 characters", { "idempotency-key": `"${"x".repeat(256)}"` }, "idempotency_key_malformed"],
    ["two of them", { "idempotency-key": '"a", "b"' }, "idempotency_key_malformed"],
  ])("is refused with %s, in one sentence, and nothing is done", async (_name, headers, reason) => {
    const body = client();
    const path = `${api.url}/${a.slug}/v1/clients`;
    const authorization = `Bearer ${keys.get("a")?.key}`;
    const response = await fetch(path, {
      method: "POST",
      headers: { authorization, ...headers },
      body: JSON.stringify(body),
    });
    const problem: { reason: string; detail: string } = await response.json();
    expect([response.status, problem.reason]).toEqual([400, reason]);
    expect(problem.detail).toMatch(/^[^.]+\.?[^.]*\.$/);
    expect(await count(a, body.slug)).toBe(0);
  });

  it("is carried out once for 50 that come at once: one effect, the others the same body or in flight", async () => {
    const [body, key] = [client(), quoted(randomUUID())];
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(body, key)));
    const made = answers.filter(({ status }) => status === 201);
    const inFlight = answers.filter(({ status, body: said }) => {
      return status === 409 && said["reason"] === "idempotency_key_in_flight";
    });
    expect(made.length + inFlight.length).toBe(50);
    expect(new Set(made.map(({ text }) => text)).size).toBe(1);
    expect(made.filter(({ headers }) => headers.get("idempotent-replayed") === null)).toHaveLength(1);
    expect(await count(a, body.slug)).toBe(1);
    const again = await create(body, key);
    expect([again.status, again.text]).toEqual([201, made[0]?.text]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const rows = await listActivity({ ctx: a.ctx(), input: { subjectId: String(again.body["id"]) } });
    expect(rows).toHaveLength(1);
  });

  it("refuses another payload under the same key, whatever its spelling is not", async () => {
    const [body, key] = [client(), quoted(randomUUID())];
    const first = await create(body, key);
    const other = await create({ ...body, name: "Other" }, key);
    expect([other.status, other.body["reason"]]).toEqual([422, "idempotency_key_reused"]);
    const { name, slug, country } = body;
    const respelt = await create({ country, slug, name }, key);
    expect([respelt.status, respelt.text]).toEqual([201, first.text]);
  });

  it("knows nothing of the same key in another provider, another API key or another route", async () => {
    const key = quoted(randomUUID());
    const [one, two, three] = [
      await create(client(), key),
      await create(client(), key, "b"),
      await create(client(), key, "second of a"),
    ];
    const company = await create({ name: `L ${word()}`, country: "CN" }, key, "a", "createLspCompany");
    const answers = [one, two, three, company];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body["id"])).size).toBe(4);
    expect(answers.map(({ headers }) => headers.get("idempotent-replayed"))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("replays a refusal that was decided, and keeps none of a call that was wrong in itself", async () => {
    const [body, key] = [client(), quoted(randomUUID())];
    await create(body, quoted(randomUUID()));
    const refused = await create(body, key);
    const again = await create(body, key);
    expect([refused.status, again.status, again.text]).toEqual([409, 409, refused.text]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const fresh = quoted(randomUUID());
    expect((await create({ ...client(), country: "China" }, fresh)).status).toBe(422);
    expect((await create(client(), fresh)).status).toBe(201);
  });

  it("shows a secret again to whoever lost the answer, and keeps it sealed", async () => {
    const key = quoted(randomUUID());
    const body = { name: "ERP", url: "https://erp.example/hook", events: ["verdict.changed"] };
    const first = await create(body, key, "a", "createWebhookEndpoint");
    const again = await create(body, key, "a", "createWebhookEndpoint");
    expect([again.status, again.text]).toEqual([201, first.text]);
    const rows = await asOwner((database) => readAll(database, "idempotency_key"));
    expect(rows.filter((row) => row.includes(a.providerId)).length).toBeGreaterThan(5);
    expect(rows.join()).not.toContain(String(first.body["verifyWith"]));
    expect(rows.join()).not.toContain("Idem");
  });
});

describe("a write that may have a key", () => {
  it("is replayed under it as well, though what it changed has another tag now", async () => {
    const made = await create(client(), quoted(randomUUID()));
    const id = String(made.body["id"]);
    const seen = await create({}, {}, "a", "getClient", { id });
    const headers = { ...quoted(randomUUID()), "if-match": seen.headers.get("etag") ?? "" };
    const first = await create({ name: "Renamed" }, headers, "a", "updateClient", { id });
    const again = await create({ name: "Renamed" }, headers, "a", "updateClient", { id });
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    const { "if-match": ifMatch } = headers;
    const late = await create({ name: "Renamed" }, { "if-match": ifMatch }, "a", "updateClient", { id });
    expect(late.status).toBe(412);
  });
});

describe("what is kept", () => {
  const ctxOf = (apiKeyId: string, now: Date) => ({
    ...a.ctx(now),
    actor: { kind: "key" as const, keyId: apiKeyId, madeBy: null },
  });

  it("goes after 24 hours: the key counts anew, and the row is swept", async () => {
    const apiKeyId = keys.get("a")?.apiKeyId ?? "";
    const [then, now] = [new Date("2026-01-01T00:00:00Z"), new Date("2026-01-02T00:00:01Z")];
    const run = (at: Date, body: string) =>
      performOnce(ctxOf(apiKeyId, at), { key: "old", route: "test", asked: {} }, () =>
        Promise.resolve({ status: 201, body }),
      );
    expect(await run(then, "1")).toEqual({ status: 201, body: "1", isReplayed: false });
    expect(await run(new Date("2026-01-01T23:59:59Z"), "2")).toMatchObject({ body: "1", isReplayed: true });
    expect(await run(now, "3")).toMatchObject({ body: "3", isReplayed: false });
    const kept = () => withTenant(a.ctx(), (tx) => tx.idempotencyKey.count({ where: { route: "test" } }));
    await sweepIdempotencyKeys(now);
    expect(await kept()).toBe(1);
    expect(await sweepIdempotencyKeys(new Date("2026-01-03T00:00:02Z"))).toBeGreaterThan(0);
    expect(await kept()).toBe(0);
  });

  it("is nothing of a write that failed here, which may be tried again under its key", async () => {
    const apiKeyId = keys.get("a")?.apiKeyId ?? "";
    const once = { key: `f-${word()}`, route: "test", asked: {} };
    const ctx = ctxOf(apiKeyId, new Date());
    await expect(performOnce(ctx, once, () => Promise.reject(new Error("the disk is full")))).rejects.toThrow(
      "the disk is full",
    );
    const done = await performOnce(ctx, once, () => Promise.resolve({ status: 201, body: "{}" }));
    expect(done.isReplayed).toBe(false);
  });
});

it("a suspended or foreign key gets none of what was kept", async () => {
  const [body, key] = [client(), quoted(randomUUID())];
  await create(body, key);
  await withSystem("test", (tx) =>
    tx.provider.updateMany({ where: { id: a.providerId }, data: { suspendedAt: new Date() } }),
  );
  expect((await create(body, key)).status).toBe(401);
  await withSystem("test", (tx) =>
    tx.provider.updateMany({ where: { id: a.providerId }, data: { suspendedAt: null } }),
  );
  expect((await create(body, key)).status).toBe(201);
});
