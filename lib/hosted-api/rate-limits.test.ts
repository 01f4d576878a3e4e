import { parseList } from "structured-headers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { countKeyCall, createApiKey, KEY_SCOPES, type KeyHolder } from "@/lib/identity";
import { lookAtInterface } from "@/lib/self-tests/look-at-interface";
import { selfTestPass } from "@/lib/self-tests/self-test-pass";
import { callOperation } from "@/test/call-operation";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { createAnonymousLimit } from "./anonymous-limit";

const ANONYMOUS = 5;
let one: StartedApi;
let two: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
beforeAll(async () => {
  [one, two] = [await startHostedApi(0, ANONYMOUS), await startHostedApi()];
  provider = await makeProvider();
  site = await makeSite(provider);
});
afterEach(() => void Object.assign(env(), { TRUSTED_PROXIES: 0 }));
afterAll(() => Promise.all([one.close(), two.close()]));

async function newKey(callsPerMinute: number): Promise<{ key: string; holder: KeyHolder }> {
  const ctx = provider.ctx();
  const input = { name: "limited", scopes: [...KEY_SCOPES], callsPerMinute };
  const { key, apiKeyId } = await createApiKey({ ctx, input });
  return { key, holder: { ctx, apiKeyId, callsPerMinute } };
}

/** A structured-field list with one member: its name and its parameters. */
function fieldOf(text: string | null): unknown {
  const [member] = parseList(text ?? "");
  const [name, params] = member ?? [];
  return [name, Object.fromEntries(params ?? [])];
}

describe("a key", () => {
  it("may be used as often as it says in a minute and not once more, over however many processes", async () => {
    const { key } = await newKey(100);
    const ask = (api: StartedApi) => callOperation({ url: api.url, slug: provider.slug, key }, "listClients");
    const answers = await Promise.all(Array.from({ length: 140 }, (_, index) => ask(index % 2 ? one : two)));
    const refused = answers.filter(({ status }) => status === 429);
    expect([answers.length - refused.length, refused.length]).toEqual([100, 40]);
    const left = answers
      .filter(({ status }) => status === 200)
      .map(({ headers }) => fieldOf(headers.get("ratelimit")));
    expect(new Set(left.map((field) => JSON.stringify(Object(field)[1].r))).size).toBe(100);
  });

  it("is told of its limit with every answer, and with a refusal when to come again, never too early", async () => {
    const { key } = await newKey(1);
    const callee = { url: two.url, slug: provider.slug, key };
    const first = await callOperation(callee, "listClients");
    expect(fieldOf(first.headers.get("ratelimit-policy"))).toEqual(["key", { q: 1, w: 60 }]);
    expect(fieldOf(first.headers.get("ratelimit"))).toMatchObject(["key", { r: 0 }]);
    const second = await callOperation(callee, "listClients");
    expect(second.status).toBe(429);
    expect(second.body).toMatchObject({
      type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
      status: 429,
      reason: "quota_exceeded",
    });
    const [, { r, t }] = Object(fieldOf(second.headers.get("ratelimit")));
    expect(r).toBe(0);
    expect(Number(second.headers.get("retry-after"))).toBeGreaterThanOrEqual(t);
  });

  it("begins a minute anew with the first call after the last one ended", async () => {
    const { holder } = await newKey(2);
    const at = (seconds: number) => new Date(Date.UTC(2026, 10, 1, 12, 0, seconds));
    const seen = [];
    for (const second of [0, 10, 59, 60, 61, 119.5, 120]) {
      const { isOver, remaining, resetSeconds } = await countKeyCall(holder, at(second));
      seen.push([isOver, remaining, resetSeconds]);
    }
    expect(seen).toEqual([
      [false, 1, 60],
      [false, 0, 50],
      [true, 0, 1],
      [false, 1, 60],
      [false, 0, 59],
      [true, 0, 1],
      [false, 1, 60],
    ]);
  });

  it("is not limited by what others ask from the same network", async () => {
    const { key } = await newKey(50);
    for (let index = 0; index < 2 * ANONYMOUS; index += 1)
      await callOperation({ url: one.url, slug: provider.slug }, "openapi");
    const { status } = await callOperation({ url: one.url, slug: provider.slug, key }, "listClients");
    expect(status).toBe(200);
  });
});

describe("a network without a key", () => {
  const answerUrl = () => `${one.url}/${provider.slug}/v1/sites/${site.slug}/lsp-status`;
  const from = (address: string) => fetch(answerUrl(), { headers: { "x-forwarded-for": address } });

  it("gets so many answers a minute and then a refusal, each network for itself", async () => {
    Object.assign(env(), { TRUSTED_PROXIES: 1 });
    const statuses = [];
    for (let index = 0; index <= ANONYMOUS; index += 1) statuses.push((await from("192.0.2.1")).status);
    expect(statuses).toEqual([...Array.from({ length: ANONYMOUS }, () => 200), 429]);
    const refused = await from("192.0.2.1");
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(fieldOf(refused.headers.get("ratelimit-policy"))).toEqual(["network", { q: ANONYMOUS, w: 60 }]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await from("192.0.2.2")).status).toBe(200);
  });

  it("is counted with its keys that are none", async () => {
    Object.assign(env(), { TRUSTED_PROXIES: 1 });
    const url = `${one.url}/${provider.slug}/v1/clients`;
    const headers = { authorization: "Bearer acc_live_nonsense", "x-forwarded-for": "192.0.2.9" };
    const statuses = [];
    for (let index = 0; index <= ANONYMOUS; index += 1) statuses.push((await fetch(url, { headers })).status);
    expect(statuses).toEqual([...Array.from({ length: ANONYMOUS }, () => 401), 429]);
  });

  it("is one household's, whichever of its addresses it uses, and starts anew after a minute", () => {
    const limit = createAnonymousLimit(2);
    const take = (address: string, at: number) => limit.take(address, at).isOver;
    expect([take("2001:db8::1", 0), take("2001:db8::2", 1), take("2001:db8::3", 2)]).toEqual([
      false,
      false,
      true,
    ]);
    expect([take("2001:db8:1::1", 3), limit.isOver("2001:db8::9", 4)]).toEqual([false, true]);
    expect([limit.isOver("2001:db8::9", 60_000), take("2001:db8::1", 60_001)]).toEqual([false, false]);
    expect(limit.take("2001:db8::1", 119_000)).toMatchObject({ remaining: 0, resetSeconds: 1 });
  });
});

describe("our own tests from outside", () => {
  it("take nothing of what buyers of their network may ask, nor buyers of theirs; a made-up pass is no pass", async () => {
    const api = await startHostedApi(0, 3);
    const before = env().API_URL;
    Object.assign(env(), { API_URL: api.url });
    try {
      const endpointUrl = `${api.url}/${provider.slug}/v1/sites/${site.slug}/lsp-status`;
      const urls = {
        endpointUrl,
        keysUrl: `${api.url}/.well-known/jwks.json`,
        contractUrl: `${api.url}/${provider.slug}/v1/openapi.json`,
      };
      const look = async () => {
        const { answer, keys, contract } = await lookAtInterface(
          urls,
          () => new Date(),
          async () => undefined,
        );
        return [answer, keys, contract].map((got) => ("status" in got ? got.status : got.failure));
      };
      const buy = async (headers = {}) => (await fetch(endpointUrl, { headers })).status;
      for (let index = 0; index < 4; index += 1) expect(await look()).toEqual([200, 200, 200]);
      expect([await buy(), await buy(), await buy(), await buy()]).toEqual([200, 200, 200, 429]);
      expect(await look()).toEqual([200, 200, 200]);
      const [moment, seal] = selfTestPass(new Date()).split(".");
      const old = selfTestPass(new Date(Date.now() - 600_000));
      for (const pass of [`${Number(moment) + 1}.${seal}`, old, "x"])
        expect(await buy({ "accordant-self-test": pass })).toBe(429);
    } finally {
      Object.assign(env(), { API_URL: before });
      await api.close();
    }
  });
});
