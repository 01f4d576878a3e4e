import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filingBody, startTestPlatform } from "./test-platform";
import type { TestPlatform } from "./test-platform";
import { startProduct } from "./test-product";
import type { Product } from "./test-product";

let product: Product;
let platform: TestPlatform;
const ID = "demo client:1";
const SECRET = "a-secret-of-the-filer";

beforeAll(async () => {
  product = await startProduct();
  platform = await startTestPlatform(product);
  await platform.order("clients", { name: "Demo", clientId: ID, clientSecret: SECRET });
});
afterAll(async () => {
  await platform.close();
  await product.close();
});

test("a client that was registered gets a Bearer token for five minutes, and may not store it", async () => {
  const answer = await platform.askToken(ID, SECRET);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await answer.json()).toEqual({
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    token_type: "Bearer",
    expires_in: 300,
  });
});

test("registering the same client again changes nothing, another secret replaces the first", async () => {
  const order = { name: "Twice", clientId: "twice", clientSecret: "the-first-secret-of-it" };
  for (let times = 0; times < 2; times += 1)
    expect((await platform.order("clients", order)).status).toBe(201);
  expect((await platform.askToken("twice", order.clientSecret)).status).toBe(200);
  await platform.order("clients", { ...order, clientSecret: "the-second-secret-of-it" });
  expect((await platform.askToken("twice", order.clientSecret)).status).toBe(401);
  expect((await platform.askToken("twice", "the-second-secret-of-it")).status).toBe(200);
  const known = JSON.stringify(await platform.look("clients"));
  expect(known.match(/"twice"/g)).toHaveLength(1);
  expect(known).not.toContain("secret");
});

describe("a token request is refused, as RFC 6749 has it", () => {
  const grant = "grant_type=client_credentials";
  const cases: [string, [string, string, string?], number, string][] = [
    ["of a client it does not know", ["nobody", SECRET], 401, "invalid_client"],
    ["with another secret", [ID, "not-the-secret"], 401, "invalid_client"],
    ["without a grant type", [ID, SECRET, "scope=filings"], 400, "invalid_request"],
    ["for another grant", [ID, SECRET, "grant_type=password"], 400, "unsupported_grant_type"],
    ["for another scope", [ID, SECRET, `${grant}&scope=everything`], 400, "invalid_scope"],
    ["with a parameter twice", [ID, SECRET, `${grant}&${grant}`], 400, "invalid_request"],
    ["with the secret in its body", [ID, SECRET, `${grant}&client_secret=x`], 400, "invalid_request"],
  ];
  test.each(cases)("%s", async (_name, request, status, error) => {
    const answer = await platform.askToken(...request);
    expect([answer.status, (await answer.json()).error]).toEqual([status, error]);
    if (status === 401) expect(answer.headers.get("www-authenticate")).toMatch(/^Basic /);
  });

  test("as JSON, and with GET", async () => {
    const url = `${platform.url}/oauth2/token`;
    const json = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect([json.status, (await json.json()).error]).toEqual([400, "invalid_request"]);
    const got = await fetch(url);
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

test("a form registers a client and shows the secret once", async () => {
  const { origin } = new URL(platform.url);
  const answer = await fetch(`${platform.url}/control/clients`, {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams({ name: "By hand" }),
  });
  const text = await answer.text();
  const [id, secret] = [...text.matchAll(/<code>([\w-]+)<\/code>/g)].map((found) => found[1] ?? "");
  expect((await platform.askToken(id ?? "", secret ?? "")).status).toBe(200);
  expect(await (await fetch(`${platform.url}/`)).text()).not.toContain(secret);
});

test("fault error_500 at the token alone spares filings", async () => {
  const token = await platform.letIn("Spared");
  await platform.order("faults", { fault: "error_500", at: "token" });
  expect((await platform.askToken(ID, SECRET)).status).toBe(500);
  const [key] = product.keys;
  if (!key) throw new Error("The product has no key.");
  expect((await platform.send({ body: JSON.stringify(filingBody(product)), token, key })).status).toBe(202);
  await platform.order("faults", { fault: "none", at: "token" });
  expect((await platform.askToken(ID, SECRET)).status).toBe(200);
});
