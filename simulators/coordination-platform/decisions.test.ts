import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { until } from "../kit/test-until";
import { filingBody, startTestPlatform, TEST_SECRET } from "./test-platform";
import type { TestPlatform } from "./test-platform";
import { GOOD_ANSWER, startProduct } from "./test-product";
import type { EndpointAnswer, Product } from "./test-product";

let product: Product;
let platform: TestPlatform;
let token: string;

beforeEach(async () => {
  product = await startProduct();
  platform = await startTestPlatform(product);
  await platform.order("policy", { decideAfterMs: 20 });
  token = await platform.letIn("Demo");
});
afterEach(async () => {
  await platform.close();
  await product.close();
});

async function file(more: object = {}, at = platform, by = token): Promise<string> {
  const [key] = product.keys;
  if (!key) throw new Error("The product has no key.");
  const answer = await at.send({ body: JSON.stringify(filingBody(product, more)), token: by, key });
  return (await answer.json()).filingNumber;
}

/** What arrived, each verified by an independent implementation. */
function told(): unknown[] {
  return product.arrived.map(({ body, headers }) => new Webhook(TEST_SECRET).verify(body, headers));
}

const json = (value: unknown): EndpointAnswer => ({ ...GOOD_ANSWER, body: JSON.stringify(value) });

describe("by its own look at the endpoint the platform", () => {
  const cases: [string, EndpointAnswer, object, string, string | null][] = [
    ["accepts one that gives the four members", GOOD_ANSWER, {}, "accepted", null],
    [
      "accepts one that asks for the credentials it was filed with",
      { status: 401, type: "application/problem+json", body: "{}" },
      { authMethod: "api_key" },
      "accepted",
      null,
    ],
    ["rejects one that fails", { ...GOOD_ANSWER, status: 503 }, {}, "rejected", "endpoint_unreachable"],
    [
      "rejects one that is not there",
      GOOD_ANSWER,
      { endpointUrl: "http://127.0.0.1:9/none" },
      "rejected",
      "endpoint_unreachable",
    ],
    ["rejects a page", { ...GOOD_ANSWER, type: "text/html" }, {}, "rejected", "endpoint_not_json"],
    ["rejects broken JSON", { ...GOOD_ANSWER, body: "{" }, {}, "rejected", "endpoint_not_json"],
    ["rejects one that lacks a member", json({ lspNumber: "N-1" }), {}, "rejected", "endpoint_lacks_field"],
    ["rejects a list", json([]), {}, "rejected", "endpoint_lacks_field"],
    [
      "rejects one that was filed as open and is not",
      { ...json({}), status: 401 },
      {},
      "rejected",
      "endpoint_lacks_field",
    ],
  ];
  test.each(cases)("%s", async (_name, answer, more, status, reason) => {
    product.endpoint = answer;
    const filingNumber = await file(more);
    await until(() => product.arrived.length === 1);
    const standing = await (await platform.status(filingNumber, token)).json();
    expect(standing).toMatchObject({ status, reason });
    const { reference, decidedAt } = standing;
    const data = { filingNumber, reference, status, reason, decidedAt };
    expect(told()).toEqual([{ type: "filing.decided", timestamp: decidedAt, data }]);
  });
});

test("the policy accepts, rejects or holds all; what was held is decided once it no longer holds", async () => {
  await platform.order("policy", { verdict: "reject" });
  const rejected = await file();
  await until(() => product.arrived.length === 1);
  expect(await (await platform.status(rejected, token)).json()).toMatchObject({
    reason: "refused_by_policy",
  });
  await platform.order("policy", { verdict: "hold" });
  const held = await file();
  await new Promise((done) => setTimeout(done, 150));
  expect(await (await platform.status(held, token)).json()).toMatchObject({ status: "received" });
  await platform.order("policy", { verdict: "accept" });
  await until(() => product.arrived.length === 2);
  expect(await (await platform.status(held, token)).json()).toMatchObject({ status: "accepted" });
});

test("a decision by hand holds at once and can be changed, each change announced later than the last", async () => {
  await platform.order("policy", { verdict: "hold" });
  const filingNumber = await file();
  const rejected = { status: "rejected", reason: "endpoint_not_json" };
  expect((await platform.order(`filings/${filingNumber}`, rejected)).status).toBe(200);
  expect((await platform.order(`filings/${filingNumber}`, { status: "accepted" })).status).toBe(200);
  await until(() => product.arrived.length === 2);
  const said = told().map((one) => JSON.parse(JSON.stringify(one)).data);
  said.sort((one, other) => one.decidedAt.localeCompare(other.decidedAt));
  expect(said.map(({ status, reason }) => [status, reason])).toEqual([
    ["rejected", "endpoint_not_json"],
    ["accepted", null],
  ]);
  expect((await platform.order("filings/DTCP-2026-999999", rejected)).status).toBe(404);
  expect((await platform.order(`filings/${filingNumber}`, { status: "received" })).status).toBe(422);
});

test("a decision is told again until it is taken, under one id", async () => {
  product.callbackStatuses.push(503, 302);
  await file();
  await until(() => product.arrived.length === 3);
  expect(new Set(product.arrived.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(told()).toHaveLength(3);
});

test("a filing that a stop left undecided is decided after the next start", async () => {
  const folder = await mkdtemp(join(tmpdir(), "platform-"));
  const stateFile = join(folder, "platform.json");
  const first = await startTestPlatform(product, stateFile);
  await first.order("policy", { decideAfterMs: 600 });
  const filingNumber = await file({}, first, await first.letIn("Demo"));
  await first.close();
  expect(product.arrived).toEqual([]);
  const second = await startTestPlatform(product, stateFile);
  await until(() => product.arrived.length === 1);
  expect(told()).toMatchObject([{ data: { filingNumber, status: "accepted" } }]);
  await second.close();
  await rm(folder, { recursive: true });
});

describe("a callback can go wrong", () => {
  async function decideBoth(): Promise<string[]> {
    await platform.order("policy", { verdict: "hold" });
    const numbers = [await file(), await file()];
    for (const number of numbers) {
      await platform.order(`filings/${number}`, { status: "accepted" });
      await new Promise((done) => setTimeout(done, 60));
    }
    return numbers;
  }
  const numbersTold = (): string[] => told().map((one) => JSON.parse(JSON.stringify(one)).data.filingNumber);

  test("callback_out_of_order: the next one overtakes it", async () => {
    await platform.order("faults", { fault: "callback_out_of_order", count: 1 });
    const numbers = await decideBoth();
    await until(() => product.arrived.length === 2);
    expect(numbersTold()).toEqual(numbers.toReversed());
  });

  test("callback_late: it comes, rightly signed, after its delay", async () => {
    await platform.order("faults", { fault: "callback_late", count: 1, delayMs: 400 });
    const numbers = await decideBoth();
    await until(() => product.arrived.length === 2);
    expect(numbersTold()).toEqual(numbers.toReversed());
  });

  test("callback_doubled, lost, forged and stale are as the registry's", async () => {
    await platform.order("policy", { verdict: "hold" });
    const number = await file();
    const decide = async (fault: string): Promise<void> => {
      await platform.order("faults", { fault, count: 1 });
      await platform.order(`filings/${number}`, { status: "accepted" });
    };
    await decide("callback_lost");
    await decide("callback_doubled");
    await until(() => product.arrived.length === 2);
    expect(told()[0]).toEqual(told()[1]);
    product.arrived.length = 0;
    await decide("callback_forged");
    await until(() => product.arrived.length === 1);
    expect(told).toThrow("No matching signature found");
    expect(JSON.parse(product.arrived[0]?.body ?? "")).toMatchObject({ data: { status: "rejected" } });
    product.arrived.length = 0;
    await decide("callback_stale");
    await until(() => product.arrived.length === 1);
    expect(told).toThrow("Message timestamp too old");
  });

  test("an order sends one again, rightly or as it says", async () => {
    await platform.order("policy", { verdict: "hold" });
    const number = await file();
    expect((await platform.order("callbacks", { number })).status).toBe(404);
    await platform.order(`filings/${number}`, { status: "accepted" });
    await until(() => product.arrived.length === 1);
    await platform.order("callbacks", { number });
    await until(() => product.arrived.length === 2);
    await platform.order("callbacks", { fault: "callback_doubled" });
    await until(() => product.arrived.length === 4);
    expect(told()).toHaveLength(4);
    await platform.order("callbacks", { fault: "callback_late", delayMs: 200 });
    await new Promise((done) => setTimeout(done, 60));
    expect(product.arrived).toHaveLength(4);
    await until(() => product.arrived.length === 5);
    await platform.order("callbacks", { fault: "callback_stale" });
    await until(() => product.arrived.length === 6);
    expect(told).toThrow("Message timestamp too old");
    expect((await platform.order("callbacks", { fault: "slow" })).status).toBe(422);
  });
});
