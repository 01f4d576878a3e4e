import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filingBody, startTestPlatform } from "./test-platform";
import type { Sending, TestPlatform } from "./test-platform";
import { makeKey, startProduct } from "./test-product";
import type { Product, SigningKey } from "./test-product";

let product: Product;
let platform: TestPlatform;
let token: string;
let key: SigningKey;

beforeEach(async () => {
  product = await startProduct();
  platform = await startTestPlatform(product);
  await platform.order("policy", { verdict: "hold" });
  token = await platform.letIn("Demo");
  [key] = [product.keys[0] ?? makeKey("none")];
});
afterEach(async () => {
  await platform.close();
  await product.close();
});

function send(more: Partial<Sending> = {}): Promise<Response> {
  return platform.send({ body: JSON.stringify(filingBody(product)), token, key, ...more });
}

async function filed(): Promise<unknown[]> {
  return JSON.parse(JSON.stringify(await platform.look("filings"))).filings;
}

test("a right filing is received under a number, which its filer can ask about", async () => {
  const body = filingBody(product);
  const answer = await send({ body: JSON.stringify(body) });
  expect([answer.status, answer.headers.get("idempotent-replayed")]).toEqual([202, null]);
  const receipt = await answer.json();
  expect(receipt).toEqual({
    filingNumber: `DTCP-${new Date().getUTCFullYear()}-000001`,
    reference: body["reference"],
    status: "received",
    receivedAt: expect.stringMatching(/Z$/),
  });
  const asked = await platform.status(receipt.filingNumber, token);
  expect(await asked.json()).toEqual({ ...receipt, reason: null, decidedAt: null });
});

test("a filer's own filing has no site and needs no documentation", async () => {
  const body = filingBody(product, { site: null, documentation: null });
  expect((await send({ body: JSON.stringify(body) })).status).toBe(202);
});

test("another client's filing is not found", async () => {
  const { filingNumber } = await (await send()).json();
  expect((await platform.status(filingNumber, await platform.letIn("Another"))).status).toBe(404);
});

describe("the same filing sent again under its idempotency key", () => {
  test("is answered the same, marked as a replay, and received once", async () => {
    const sending = { body: JSON.stringify(filingBody(product)), idempotencyKey: randomUUID() };
    const first = await (await send(sending)).json();
    const again = await send(sending);
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([202, "true"]);
    expect(await again.json()).toEqual(first);
    expect(await filed()).toHaveLength(1);
  });

  test("fifty times at once is received once", async () => {
    const sending = { body: JSON.stringify(filingBody(product)), idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(sending)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.every((status) => status === 202 || status === 409)).toBe(true);
    expect(statuses).toContain(202);
    expect(await filed()).toHaveLength(1);
  });

  test("by another client is a filing of its own", async () => {
    const idempotencyKey = randomUUID();
    await send({ idempotencyKey });
    const other = await send({ idempotencyKey, token: await platform.letIn("Another") });
    expect([other.status, other.headers.get("idempotent-replayed")]).toEqual([202, null]);
    expect(await filed()).toHaveLength(2);
  });
});

test("one reference under twenty keys at once is received once, and the others learn its number", async () => {
  const body = JSON.stringify(filingBody(product));
  const answers = await Promise.all(Array.from({ length: 20 }, () => send({ body })));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  const late = await (await send({ body })).json();
  expect(late).toMatchObject({ code: "reference_filed", filingNumber: expect.stringMatching(/-000001$/) });
  expect(await filed()).toHaveLength(1);
});

test("a new key is read from the key set, which is asked once a second at most", async () => {
  await send();
  expect(product.keySetReads).toBe(1);
  const second = makeKey("key-2");
  await new Promise((done) => setTimeout(done, 1_050));
  const strangers = await Promise.all(Array.from({ length: 10 }, () => send({ key: second })));
  expect(strangers.every(({ status }) => status === 401)).toBe(true);
  expect(product.keySetReads).toBe(2);
  product.keys = [key, second];
  await new Promise((done) => setTimeout(done, 1_050));
  expect((await send({ key: second })).status).toBe(202);
  expect((await send()).status).toBe(202);
  expect(product.keySetReads).toBe(3);
});

test("clients, tokens, nonces, keys of idempotency and filings are kept between starts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "platform-"));
  const file = join(folder, "platform.json");
  const first = await startTestPlatform(product, file);
  await first.order("policy", { verdict: "hold", decideAfterMs: 7 });
  const itsToken = await first.letIn("Demo");
  const nonce = randomUUID();
  const sending = {
    body: JSON.stringify(filingBody(product)),
    token: itsToken,
    key,
    idempotencyKey: randomUUID(),
  };
  const receipt = await (await first.send({ ...sending, nonce })).json();
  await first.close();

  const second = await startTestPlatform(product, file);
  expect(await (await second.send({ ...sending, nonce })).json()).toMatchObject({ code: "nonce_seen" });
  expect(await (await second.send(sending)).json()).toEqual(receipt);
  expect(await second.look("policy")).toEqual({ verdict: "hold", decideAfterMs: 7 });
  await second.close();
  await rm(folder, { recursive: true });
});
