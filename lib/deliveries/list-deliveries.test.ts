import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { drainAt, makeWebhook, publish } from "@/test/make-webhook";
import { ownDatabase } from "@/test/own-database";
import { startReceiver, type Receiver } from "@/test/start-receiver";
import { getDelivery, listDeliveries } from ".";

let closeDatabase: () => Promise<void>;
let provider: MadeProvider;
let receiver: Receiver;
let endpointId: string;
const START = new Date("2026-11-20T08:00:00Z");
const list = (input: Parameters<typeof listDeliveries>[0]["input"]) =>
  listDeliveries({ ctx: provider.ctx(), input });

beforeAll(async () => {
  closeDatabase = await ownDatabase();
  receiver = await startReceiver();
  provider = await makeProvider(START);
  ({ endpointId } = await makeWebhook(provider, receiver.url, { now: START }));
  await publish(provider, 120, START);
});
afterAll(async () => {
  await receiver.close();
  await closeDeployment();
  await closeDatabase();
});

it("pages there and back without losing a row or showing one twice", async () => {
  const first = await list({});
  expect([first.rows.length, first.total, first.previous]).toEqual([50, 120, null]);
  const second = await list({ after: first.next ?? "" });
  const third = await list({ after: second.next ?? "" });
  expect([second.rows.length, third.rows.length, third.next]).toEqual([50, 20, null]);
  const ids = [first, second, third].flatMap((page) => page.rows.map((row) => row.id));
  expect(new Set(ids).size).toBe(120);
  expect(ids).toEqual([...ids].sort().reverse());
  const back = await list({ before: third.previous ?? "" });
  expect(back.rows).toEqual(second.rows);
  expect((await list({ before: back.previous ?? "" })).rows).toEqual(first.rows);
  expect((await list({ before: back.previous ?? "" })).previous).toBeNull();
});

it("filters by endpoint, kind, state and subject", async () => {
  expect((await list({ endpointIds: [endpointId] })).total).toBe(120);
  expect((await list({ kinds: ["push"] })).total).toBe(0);
  expect((await list({ states: ["done", "dead"] })).total).toBe(0);
  expect((await list({ subjectIds: [endpointId] })).total).toBe(0);
});

it("says of a delivery whether its endpoint is stopped", async () => {
  const [row] = (await list({})).rows;
  const before = await getDelivery({ ctx: provider.ctx(), input: { deliveryId: row?.id ?? "" } });
  expect([before.isStopped, before.attemptRows]).toEqual([false, []]);
  receiver.answer((_got, response) => response.writeHead(410).end());
  await drainAt(endpointId, START);
  const after = await getDelivery({ ctx: provider.ctx(), input: { deliveryId: row?.id ?? "" } });
  expect([after.isStopped, after.state]).toEqual([true, "pending"]);
});
