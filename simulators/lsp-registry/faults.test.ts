import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FAULT_MEANINGS } from "../kit/faults";
import { SEED_CERTIFICATES } from "./seed-certificates";
import { startTestRegistry } from "./test-registry";
import type { TestRegistry } from "./test-registry";

const NUMBER = "RCEP-LSP-2026-000117";
let registry: TestRegistry;

beforeEach(async () => {
  registry = await startTestRegistry("http://127.0.0.1:9/unused");
});
afterEach(() => registry.close());

const set = (order: object): Promise<Response> => registry.order("faults", order);

describe("a fault that is set", () => {
  test("slow: answers rightly, later", async () => {
    await set({ fault: "slow", delayMs: 300 });
    const start = performance.now();
    expect((await registry.ask(NUMBER)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(290);
  });

  test("gone: resets the connection, and no status is noted", async () => {
    await set({ fault: "gone" });
    await expect(registry.ask(NUMBER)).rejects.toThrow("fetch failed");
    expect(await registry.look("received")).toMatchObject({ received: [{ status: null, fault: "gone" }] });
  });

  test("error_500 and too_many: answer problems, the latter with a wait", async () => {
    await set({ fault: "error_500", count: 1 });
    expect((await registry.ask(NUMBER)).status).toBe(500);
    await set({ fault: "too_many" });
    const answer = await registry.ask(NUMBER);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "30"]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test("html: answers 200 with a page", async () => {
    await set({ fault: "html" });
    const answer = await registry.ask(NUMBER);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });

  test("malformed: answers JSON of another shape", async () => {
    await set({ fault: "malformed" });
    expect(await (await registry.ask(NUMBER)).json()).toEqual({
      number: 7,
      status: "ok",
      validUntil: "soon",
    });
  });

  test("wrong_number: answers for another number", async () => {
    await set({ fault: "wrong_number" });
    const body = await (await registry.ask(NUMBER)).json();
    expect(body).toMatchObject({ status: "active" });
    expect(body.number).not.toBe(NUMBER);
  });

  test("byte_by_byte: sends the right answer, each byte alone", async () => {
    await set({ fault: "byte_by_byte", delayMs: 1 });
    const answer = await registry.ask(NUMBER);
    let pieces = 0;
    let text = "";
    for await (const piece of answer.body ?? []) {
      pieces += 1;
      text += Buffer.from(piece).toString();
    }
    expect(JSON.parse(text)).toMatchObject(SEED_CERTIFICATES[0] ?? {});
    expect(pieces).toBeGreaterThan(50);
  });

  test("oversized: answers ten megabytes", async () => {
    await set({ fault: "oversized" });
    expect((await (await registry.ask(NUMBER)).text()).length).toBeGreaterThan(10_000_000);
  });

  test("clears itself after its count", async () => {
    await set({ fault: "error_500", count: 2 });
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await registry.ask(NUMBER)).status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(await registry.look("faults")).toEqual({ faults: [], known: FAULT_MEANINGS });
  });

  test("spares wrong requests, which are refused as ever", async () => {
    await set({ fault: "html", count: 1 });
    expect((await registry.ask("small-letters")).status).toBe(400);
    expect((await registry.ask(NUMBER)).headers.get("content-type")).toContain("text/html");
  });

  test("is cleared by none", async () => {
    await set({ fault: "gone" });
    expect(await (await set({ fault: "none" })).json()).toEqual({ faults: [] });
    expect((await registry.ask(NUMBER)).status).toBe(200);
  });

  test("slow does not keep the registry from stopping", async () => {
    await set({ fault: "slow" });
    const asked = registry.ask(NUMBER).catch(() => null);
    await new Promise((done) => setTimeout(done, 100));
    const start = performance.now();
    await registry.close();
    expect(performance.now() - start).toBeLessThan(2_000);
    await asked;
    registry = await startTestRegistry("http://127.0.0.1:9/unused");
  });
});

const refused: [string, object][] = [
  ["a fault it does not know", { fault: "flood" }],
  ["a rate of nought", { fault: "slow", rate: 0 }],
  ["a rate above one", { fault: "slow", rate: 50 }],
  ["a count of nought", { fault: "slow", count: 0 }],
  ["a member it does not know", { fault: "slow", seconds: 3 }],
];
test.each(refused)("refuses %s with one sentence", async (_name, order) => {
  const answer = await set(order);
  expect(answer.status).toBe(422);
  expect((await answer.json()).detail).toMatch(/^[^.]+\.$/);
  expect(await registry.look("faults")).toMatchObject({ faults: [] });
});
