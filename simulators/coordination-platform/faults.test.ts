import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMMON_FAULTS } from "../kit/faults";
import { filingBody, startTestPlatform } from "./test-platform";
import type { Sending, TestPlatform } from "./test-platform";
import { startProduct } from "./test-product";
import type { Product } from "./test-product";

let product: Product;
let platform: TestPlatform;
let sending: Sending;

beforeEach(async () => {
  product = await startProduct();
  platform = await startTestPlatform(product);
  await platform.order("policy", { verdict: "hold" });
  const [key] = product.keys;
  if (!key) throw new Error("The product has no key.");
  sending = {
    body: JSON.stringify(filingBody(product)),
    token: await platform.letIn("Demo"),
    key,
    idempotencyKey: "one-filing",
  };
});
afterEach(async () => {
  await platform.close();
  await product.close();
});

/** What a fault makes of the answer, and whether the filing was received all the same. */
const CASES: Record<
  (typeof COMMON_FAULTS)[number],
  [(answer: Response | null) => Promise<void> | void, boolean]
> = {
  slow: [(answer) => expect(answer?.status).toBe(202), true],
  byte_by_byte: [async (answer) => expect(await answer?.json()).toMatchObject({ status: "received" }), true],
  too_many: [
    (answer) => expect([answer?.status, answer?.headers.get("retry-after")]).toEqual([429, "120"]),
    false,
  ],
  error_500: [(answer) => expect(answer?.status).toBe(500), false],
  gone: [(answer) => expect(answer).toBeNull(), false],
  answer_lost: [(answer) => expect(answer).toBeNull(), true],
  malformed: [async (answer) => expect(await answer?.json()).toMatchObject({ status: "ok" }), true],
  html: [(answer) => expect(answer?.headers.get("content-type")).toContain("text/html"), true],
  oversized: [async (answer) => expect((await answer?.text())?.length).toBeGreaterThan(10_000_000), true],
  redirect: [(answer) => expect(answer?.status).toBe(204), false],
  gone_for_good: [(answer) => expect(answer?.status).toBe(410), false],
};

describe("a fault that hits a filing once", () => {
  test.each(COMMON_FAULTS)("%s; the same request then finds what became of it", async (fault) => {
    const [expected, isReceived] = CASES[fault];
    const delays = {
      slow: { delayMs: 200 },
      byte_by_byte: { delayMs: 1 },
      too_many: { retryAfterSeconds: 120 },
    };
    const delay = Object.entries(delays).find(([name]) => name === fault)?.[1] ?? {};
    await platform.order("faults", { fault, count: 1, ...delay });
    await expected(await platform.send(sending).catch(() => null));
    const again = await platform.send(sending);
    expect(again.status).toBe(202);
    expect(again.headers.get("idempotent-replayed")).toBe(isReceived ? "true" : null);
    expect(await platform.look("filings")).toMatchObject({ filings: [{ status: "received" }] });
    expect(await platform.look("visits")).toEqual({ visits: fault === "redirect" ? 1 : 0 });
  });
});

test("a register's fault is not the platform's", async () => {
  expect((await platform.order("faults", { fault: "wrong_number" })).status).toBe(422);
});

test("the page shows filings, requests, callbacks and forms", async () => {
  await platform.send(sending);
  const text = await (await fetch(`${platform.url}/`)).text();
  expect(text).toContain("Hengli Sensors");
  for (const path of ["faults", "policy", "clients", "filings"])
    expect(text).toContain(`action="/coordination-platform/control/${path}"`);
});
