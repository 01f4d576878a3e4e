import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { REFUSALS } from "./refusals";
import type { RefusalCode } from "./refusals";
import { filingBody, startTestPlatform } from "./test-platform";
import type { Sending, TestPlatform } from "./test-platform";
import { makeKey, startProduct } from "./test-product";
import type { Product } from "./test-product";

let product: Product;
let platform: TestPlatform;
let token: string;

beforeAll(async () => {
  product = await startProduct();
  platform = await startTestPlatform(product);
  await platform.order("policy", { verdict: "hold" });
  token = await platform.letIn("Demo");
});
beforeEach(() => {
  platform.clock.aheadMs = 0;
  product.keySetStatus = 200;
});
afterAll(async () => {
  await platform.close();
  await product.close();
});

function key() {
  const [first] = product.keys;
  if (!first) throw new Error("The product has no key.");
  return first;
}

/** Sends a right filing but for what is given. */
function send(wrong: Partial<Sending> = {}): Promise<Response> {
  return platform.send({ body: JSON.stringify(filingBody(product)), token, key: key(), ...wrong });
}

const ask = (path: string, headers: Record<string, string>, method = "GET"): Promise<Response> =>
  fetch(platform.url + path, { method, headers });

const CASES: Record<RefusalCode, () => Promise<Response>> = {
  method_not_allowed: () => ask("/filings", {}, "PUT"),
  not_acceptable: () => send({ headers: { accept: "text/html" } }),
  media_type: () => send({ headers: { "content-type": "text/plain" } }),
  too_large: () => send({ body: JSON.stringify({ padding: "x".repeat(65_536) }) }),
  token_missing: () => send({ headers: { authorization: null } }),
  token_unknown: () => send({ token: "nobody-was-given-this" }),
  token_expired: () => {
    platform.clock.aheadMs = 301_000;
    return send({ created: 301 });
  },
  digest_missing: () => send({ headers: { "content-digest": null } }),
  digest_malformed: () => send({ headers: { "content-digest": "sha-256=:AAAA:" } }),
  digest_mismatch: () => send({ headers: { "content-digest": `sha-256=:${"A".repeat(43)}=:` } }),
  idempotency_key_missing: () => send({ headers: { "idempotency-key": null } }),
  idempotency_key_malformed: () => send({ headers: { "idempotency-key": "bare-token" } }),
  signature_missing: () => send({ headers: { signature: null } }),
  signature_malformed: () => send({ headers: { signature: "sig2=:AAAA:" } }),
  signature_uncovered: () => send({ covered: ["@method", "@target-uri", "content-digest", "content-type"] }),
  signature_parameters: () => send({ parameters: ["created", "keyid", "alg"] }),
  signature_algorithm: () => send({ alg: "ecdsa-p256-sha256" }),
  signature_stale: () => send({ created: -302 }),
  signature_early: () => send({ created: 302 }),
  signature_key_unknown: () => send({ keyid: "key-of-nobody" }),
  signature_wrong: () => send({ key: makeKey(key().kid) }),
  nonce_seen: async () => {
    const nonce = randomUUID();
    expect((await send({ nonce })).status).toBe(202);
    return send({ nonce });
  },
  keys_unreachable: async () => {
    product.keySetStatus = 500;
    const fresh = await startTestPlatform(product);
    const answer = await fresh.send({
      body: JSON.stringify(filingBody(product)),
      token: await fresh.letIn("Demo"),
      key: key(),
    });
    await fresh.close();
    return answer;
  },
  reference_of_another: async () => {
    const body = JSON.stringify(filingBody(product));
    expect((await send({ body })).status).toBe(202);
    return send({ body, token: await platform.letIn("Another") });
  },
  filing_unknown: () => ask("/filings/DTCP-2026-999999", { authorization: `Bearer ${token}` }),
  reference_filed: async () => {
    const body = JSON.stringify(filingBody(product));
    expect((await send({ body })).status).toBe(202);
    return send({ body });
  },
  request_in_flight: async () => {
    await platform.order("faults", { fault: "slow", count: 1, delayMs: 500 });
    const sending = { body: JSON.stringify(filingBody(product)), idempotencyKey: randomUUID() };
    const first = send(sending);
    await new Promise((done) => setTimeout(done, 150));
    const second = await send(sending);
    expect((await first).status).toBe(202);
    expect((await send(sending)).headers.get("idempotent-replayed")).toBe("true");
    return second;
  },
  idempotency_key_reused: async () => {
    const idempotencyKey = randomUUID();
    expect((await send({ idempotencyKey })).status).toBe(202);
    return send({ idempotencyKey });
  },
  body_invalid: () => send({ body: JSON.stringify({ ...filingBody(product), authMethod: "password" }) }),
};

describe("the platform refuses, under a code of its own and with one sentence", () => {
  test.each(Object.entries(CASES))("%s", async (code, request) => {
    const answer = await request();
    const body = await answer.json();
    const [, expected] = Object.entries(REFUSALS).find(([name]) => name === code) ?? [];
    expect(body.code).toBe(code);
    expect([answer.status, body.status, body.title]).toEqual([expected?.[0], expected?.[0], expected?.[1]]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(body.type).toMatch(/^https:\/\/dtcp\.example\/problems\/[a-z-]+$/);
    expect(body.detail).toMatch(/\.$/);
    const challenge = answer.headers.get("www-authenticate");
    if (code.startsWith("token_")) expect(challenge).toMatch(/^Bearer realm="dtcp"/);
  });
});

describe("a body that is no filing is refused at the member", () => {
  const structure = { type: "object", properties: {}, required: ["lspNumber"] };
  const cases: [string, object, string[]][] = [
    ["a member it does not know", { fee: 3, "a/b": 1 }, ["#/fee", "#/a~1b"]],
    ["a website's without what describes it", { documentation: null }, ["#/documentation"]],
    ["a member that is missing", { contact: undefined }, ["#/contact"]],
    ["another profile", { profile: "dtcp-filing-9" }, ["#/profile"]],
    ["a reference that is no UUID", { reference: "7" }, ["#/reference"]],
    [
      "a filer of another country",
      { filer: { id: "a", name: "A", country: "JP", business: "b" } },
      ["#/filer/country"],
    ],
    [
      "a member within a member",
      { site: { url: "ftp://x.example", name: "x", liveOn: null } },
      ["#/site/url"],
    ],
    [
      "a day that does not exist",
      { site: { url: "https://x.example", name: "x", liveOn: "2026-02-30" } },
      ["#/site/liveOn"],
    ],
    ["a local time", { effectiveFrom: "2026-11-24T08:00:00" }, ["#/effectiveFrom"]],
    [
      "a digest in capitals",
      { documentation: { url: "https://x.example", sha256: "A".repeat(64) } },
      ["#/documentation/sha256"],
    ],
    [
      "a structure that lacks fields",
      { responseStructure: structure },
      ["#/responseStructure/properties", "#/responseStructure/required"],
    ],
  ];
  test.each(cases)("%s", async (_name, wrong, pointers) => {
    const answer = await send({ body: JSON.stringify(filingBody(product, wrong)) });
    const { errors } = await answer.json();
    expect(answer.status).toBe(422);
    expect(new Set(errors.map((error: { pointer: string }) => error.pointer))).toEqual(new Set(pointers));
    for (const error of errors) expect(error.detail).not.toBe("");
  });

  test("text that is not JSON", async () => {
    const answer = await send({ body: "{" });
    expect([answer.status, (await answer.json()).errors[0].pointer]).toEqual([422, "#"]);
  });
});

test("what was refused is in the log with the reason, and without the token", async () => {
  await send({ headers: { signature: null } });
  const { received } = JSON.parse(JSON.stringify(await platform.look("received")));
  expect(received.at(-1)).toMatchObject({
    method: "POST",
    path: "/coordination-platform/filings",
    status: 401,
    refusal: expect.stringMatching(/^signature_missing: /),
    body: expect.stringContaining("dtcp-filing-0.1"),
  });
  expect(JSON.stringify(received)).not.toContain(token);
});

test("nothing that was refused became a filing", async () => {
  const filings = JSON.stringify(await platform.look("filings"));
  const before = JSON.parse(filings).filings.length;
  for (const code of ["signature_wrong", "digest_mismatch", "body_invalid", "token_unknown"] as const)
    await CASES[code]();
  expect(JSON.parse(JSON.stringify(await platform.look("filings"))).filings).toHaveLength(before);
});
