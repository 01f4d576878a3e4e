import { Webhook } from "standardwebhooks";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { until } from "../kit/test-until";
import { startReceiver, startTestRegistry, TEST_SECRET } from "./test-registry";
import type { Arrived, TestRegistry } from "./test-registry";

const NUMBER = "RCEP-LSP-2026-000117";
const Callbacks = z.object({
  callbacks: z.array(
    z.object({
      id: z.string(),
      result: z.string(),
      attempts: z.array(z.object({ status: z.number().nullable(), error: z.string().nullable() })),
    }),
  ),
});

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

async function start(answers: number[] = []): Promise<{ registry: TestRegistry; arrived: Arrived[] }> {
  const receiver = await startReceiver(answers);
  const registry = await startTestRegistry(receiver.url);
  closing = [registry.close, receiver.close];
  return { registry, arrived: receiver.arrived };
}

async function settled(registry: TestRegistry): Promise<z.infer<typeof Callbacks>["callbacks"]> {
  const read = async () => Callbacks.parse(await registry.look("callbacks")).callbacks;
  await until(async () => (await read()).every((callback) => callback.result !== "sending"));
  return read();
}

function verify({ body, headers }: Arrived): unknown {
  return new Webhook(TEST_SECRET).verify(body, headers);
}

test("is sent again under the same id until a 2xx, a redirect being none", async () => {
  const { registry, arrived } = await start([503, 302]);
  await registry.order(`certificates/${NUMBER}`, { status: "revoked" });
  await until(() => arrived.length === 3);
  expect(await settled(registry)).toMatchObject([
    { result: "delivered", attempts: [{ status: 503 }, { status: 302 }, { status: 204 }] },
  ]);
  expect(new Set(arrived.map((one) => one.headers["webhook-id"])).size).toBe(1);
  expect(new Set(arrived.map((one) => one.body)).size).toBe(1);
});

test("is given up after four attempts at a receiver that is gone", { timeout: 15_000 }, async () => {
  const receiver = await startReceiver();
  await receiver.close();
  const registry = await startTestRegistry(receiver.url);
  closing = [registry.close];
  const answer = await registry.order(`certificates/${NUMBER}`, { status: "revoked" });
  expect(answer.status).toBe(200);
  await until(async () => (await settled(registry)).length === 1);
  const [callback] = await settled(registry);
  expect(callback?.result).toBe("failed");
  expect(callback?.attempts).toHaveLength(4);
  expect(callback?.attempts[0]?.error).toContain("ECONNREFUSED");
});

test("callback_lost: nothing arrives, the change holds", async () => {
  const { registry, arrived } = await start();
  await registry.order("faults", { fault: "callback_lost", count: 1 });
  await registry.order(`certificates/${NUMBER}`, { status: "revoked" });
  expect(await settled(registry)).toMatchObject([{ result: "lost", attempts: [] }]);
  expect(await (await registry.ask(NUMBER)).json()).toMatchObject({ status: "revoked" });
  await registry.order("callbacks", { number: NUMBER });
  await until(() => arrived.length === 1);
});

test("callback_doubled: the same callback arrives twice, both rightly signed", async () => {
  const { registry, arrived } = await start();
  await registry.order("faults", { fault: "callback_doubled", count: 1 });
  await registry.order(`certificates/${NUMBER}`, { status: "revoked" });
  await until(() => arrived.length === 2);
  const [first, second] = arrived.map((one) => [one.headers["webhook-id"], verify(one)]);
  expect(first).toEqual(second);
});

test("callback_forged: one arrives that lies and whose signature does not hold", async () => {
  const { registry, arrived } = await start([401]);
  await registry.order("faults", { fault: "callback_forged", count: 1 });
  await registry.order(`certificates/${NUMBER}`, { status: "revoked" });
  expect(await settled(registry)).toMatchObject([{ result: "failed", attempts: [{ status: 401 }] }]);
  const [only] = arrived;
  if (!only) throw new Error("nothing arrived");
  expect(() => verify(only)).toThrow("No matching signature found");
  expect(JSON.parse(only.body).data).toMatchObject({ status: "active", validUntil: "2099-12-31" });
});

test("callback_stale: one arrives that was signed ten minutes ago", async () => {
  const { registry, arrived } = await start();
  await registry.order("faults", { fault: "callback_stale", count: 1 });
  await registry.order(`certificates/${NUMBER}`, { status: "revoked" });
  await until(() => arrived.length === 1);
  const [only] = arrived;
  if (!only) throw new Error("nothing arrived");
  expect(() => verify(only)).toThrow("Message timestamp too old");
});

test("an order sends the last one again, or one by its id, or a number anew", async () => {
  const { registry, arrived } = await start();
  await registry.order(`certificates/${NUMBER}`, { status: "suspended" });
  await registry.order(`certificates/${NUMBER}`, { status: "active" });
  await until(() => arrived.length === 2);
  const sent = await settled(registry);
  for (const order of [{}, { id: sent[0]?.id }, { number: NUMBER }]) {
    expect((await registry.order("callbacks", order)).status).toBe(202);
    await until(async () => (await settled(registry)).length === arrived.length);
  }
  const ids = arrived.map((one) => one.headers["webhook-id"]);
  expect(ids.slice(2, 4)).toEqual([sent[1]?.id, sent[0]?.id]);
  expect(ids.slice(0, 4)).not.toContain(ids[4]);
  arrived.forEach(verify);
});

test("an order for what was never sent or registered is answered 404", async () => {
  const { registry } = await start();
  expect((await registry.order("callbacks", {})).status).toBe(404);
  expect((await registry.order("callbacks", { id: "msg_none" })).status).toBe(404);
  expect((await registry.order("callbacks", { number: "RCEP-LSP-2026-000777" })).status).toBe(404);
  expect((await registry.order("callbacks", { number: NUMBER, id: "msg_none" })).status).toBe(422);
});
