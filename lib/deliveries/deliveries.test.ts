import { createPublicKey, verify } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { createEndpointSecret, runEndpointResume } from "@/lib/endpoints";
import { enqueueDeliveries, expireRows, listDueEndpoints, listUnconcluded } from "@/lib/outbox";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { drainAt, makeWebhook, publish } from "@/test/make-webhook";
import { ownDatabase } from "@/test/own-database";
import { startReceiver, type Receiver } from "@/test/start-receiver";
import { concludeDeliveries, runReplay } from ".";

let closeDatabase: () => Promise<void>;
let receiver: Receiver;
let provider: MadeProvider;
let endpointId: string;
let verifyWith: string;
const START = new Date("2026-11-20T08:00:00Z");
const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1_000);
const HOUR = 3_600;

beforeAll(async () => {
  closeDatabase = await ownDatabase();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});
beforeEach(async () => {
  receiver = await startReceiver();
  provider = await makeProvider(START);
  ({ endpointId, verifyWith } = await makeWebhook(provider, receiver.url, { now: START }));
  return () => receiver.close();
});

const rows = () =>
  withTenant(provider.ctx(), (tx) =>
    tx.outbox.findMany({ where: { endpoint: endpointId }, orderBy: { id: "asc" } }),
  );
const attempts = () =>
  withTenant(provider.ctx(), (tx) =>
    tx.deliveryAttempt.findMany({ where: { endpoint: endpointId }, orderBy: { at: "asc" } }),
  );
const health = () =>
  withTenant(provider.ctx(), (tx) => tx.endpointHealth.findFirstOrThrow({ where: { id: endpointId } }));
const status = (code: number, headers: Record<string, string> = {}) =>
  receiver.answer((_got, response) => response.writeHead(code, headers).end("no"));

describe("a webhook", () => {
  it("carries type, time and data, signed by Standard Webhooks, under the row's id", async () => {
    await publish(provider, 1, START);
    const now = new Date();
    expect(await drainAt(endpointId, now)).toBe(1);
    const [got] = receiver.received;
    const body = new Webhook(verifyWith).verify(got?.body ?? "", got?.headers ?? {});
    expect(body).toEqual({ type: "verdict.changed", timestamp: START.toISOString(), data: { index: 0 } });
    const [row] = await rows();
    expect(got?.headers["webhook-id"]).toBe(row?.id);
    expect([row?.state, row?.attempts, row?.concludedAt !== null]).toEqual(["done", 1, true]);
    const [attempt] = await attempts();
    expect(attempt).toMatchObject({
      outcome: "done",
      request: { url: receiver.url },
      response: { status: 204 },
    });
  });

  it("can be signed with a key whose public half the receiver holds", async () => {
    const other = await makeWebhook(provider, receiver.url, { scheme: "ed25519", now: START });
    await publish(provider, 1, START);
    await drainAt(other.endpointId, new Date());
    const got = receiver.received.at(-1);
    const raw = Buffer.from(other.verifyWith.replace("whpk_", ""), "base64");
    const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
    const key = createPublicKey({ key: der, format: "der", type: "spki" });
    const {
      "webhook-id": id,
      "webhook-timestamp": at,
      "webhook-signature": signature = "",
    } = got?.headers ?? {};
    const content = Buffer.from(`${id}.${at}.${got?.body}`);
    expect(verify(null, content, key, Buffer.from(signature.replace("v1a,", ""), "base64"))).toBe(true);
  });

  it("is signed by both secrets while one is being replaced, and by the new one alone afterwards", async () => {
    const input = { endpointId, overlapHours: 24 };
    const rotated = await createEndpointSecret({ ctx: provider.ctx(START), input });
    await publish(provider, 1, START);
    await drainAt(endpointId, after(HOUR));
    const signatures = () => (receiver.received.at(-1)?.headers["webhook-signature"] ?? "").split(" ").length;
    expect(signatures()).toBe(2);
    const got = receiver.received.at(-1);
    const raw = (secret: string) => new Webhook(secret);
    const id = got?.headers["webhook-id"] ?? "";
    for (const secret of [verifyWith, rotated.verifyWith])
      expect(got?.headers["webhook-signature"]).toContain(raw(secret).sign(id, after(HOUR), got?.body ?? ""));
    await publish(provider, 1, after(25 * HOUR));
    await drainAt(endpointId, after(25 * HOUR));
    expect(signatures()).toBe(1);
    const last = receiver.received.at(-1);
    const lastId = last?.headers["webhook-id"] ?? "";
    expect(last?.headers["webhook-signature"]).toBe(
      raw(rotated.verifyWith).sign(lastId, after(25 * HOUR), last?.body ?? ""),
    );
  });
});

describe("a receiver that is down", () => {
  it("for 100 hours is tried ten times as the schedule says, then the row is dead, told of, and can be replayed", async () => {
    status(503);
    await publish(provider, 1, START);
    const waits = [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
    let moment = 0;
    for (const wait of waits) {
      if (wait > 0) expect(await drainAt(endpointId, after(moment + wait - 1))).toBe(0);
      moment += wait;
      expect(receiver.received).toHaveLength(waits.indexOf(wait));
      await drainAt(endpointId, after(moment));
    }
    expect(moment).toBe(75 * HOUR + 35 * 60 + 5);
    expect((await attempts()).map(({ attempt, outcome }) => [attempt, outcome])).toEqual(
      waits.map((_wait, index) => [index + 1, "failed"]),
    );
    const [row] = await rows();
    expect([row?.state, row?.reason]).toEqual(["dead", "attempts_spent"]);
    expect(await listUnconcluded()).toContain(provider.providerId);
    await concludeDeliveries(provider.ctx(after(moment)));
    expect(await listUnconcluded()).not.toContain(provider.providerId);
    status(200);
    const dry = { deliveryId: row?.id ?? "", reason: "they are back", dryRun: true };
    expect((await runReplay({ ctx: provider.ctx(after(100 * HOUR)), input: dry })).count).toBe(1);
    expect(await drainAt(endpointId, after(100 * HOUR))).toBe(0);
    await runReplay({ ctx: provider.ctx(after(100 * HOUR)), input: { ...dry, dryRun: false } });
    expect(await drainAt(endpointId, after(100 * HOUR))).toBe(1);
    expect(new Set(receiver.received.map((got) => got.headers["webhook-id"])).size).toBe(1);
  });

  it("for 24 hours gets it with the eighth try", async () => {
    await publish(provider, 1, START);
    let delivered = 0;
    let tries = 0;
    for (const hours of [
      0,
      5 / HOUR,
      305 / HOUR,
      2_105 / HOUR,
      9_305 / HOUR,
      27_305 / HOUR,
      63_305 / HOUR,
      113_705 / HOUR,
    ]) {
      status(hours < 24 ? 500 : 200);
      tries += 1;
      delivered += await drainAt(endpointId, after(hours * HOUR));
    }
    expect([tries, delivered, (await rows())[0]?.state]).toEqual([8, 1, "done"]);
  });
});

describe("an endpoint", () => {
  it("that answers 410 is disabled after that one; what waits is kept, and sent when a person takes it up again", async () => {
    status(410);
    await publish(provider, 3, START);
    await drainAt(endpointId, () => new Date());
    const sent = receiver.received.length;
    expect((await health()).state).toBe("disabled");
    await drainAt(endpointId, after(HOUR * 1_000));
    expect(receiver.received).toHaveLength(sent);
    expect((await rows()).map((row) => row.state)).toEqual(["pending", "pending", "pending"]);
    expect(await listDueEndpoints(new Date())).not.toContain(endpointId);
    await publish(provider, 1, new Date());
    expect(await rows()).toHaveLength(3);
    status(200);
    await runEndpointResume({ ctx: provider.ctx(new Date()), input: { endpointId } });
    expect(await drainAt(endpointId, () => new Date())).toBe(3);
  });

  it("that answers 429 is left alone for as long as it asks", async () => {
    status(429, { "retry-after": "120" });
    await publish(provider, 1, START);
    await drainAt(endpointId, START);
    status(200);
    await drainAt(endpointId, after(119));
    expect(receiver.received).toHaveLength(1);
    expect(await drainAt(endpointId, after(121))).toBe(1);
  });

  it.each([301, 302, 307])(
    "that redirects with %i has failed, and the target is never contacted",
    async (code) => {
      const target = await startReceiver();
      status(code, { location: target.url });
      await publish(provider, 1, START);
      await drainAt(endpointId, START);
      expect([target.connections(), (await rows())[0]?.state]).toEqual([0, "pending"]);
      expect((await attempts())[0]?.detail).toMatchObject({ error: "redirected" });
      await target.close();
    },
  );

  it("that is paused is asked once an hour, which spends no row's attempt, and gets all that waits once it answers", async () => {
    status(500);
    await publish(provider, 1, START);
    await drainAt(endpointId, START);
    await publish(provider, 4, after(119 * HOUR));
    await drainAt(endpointId, after(121 * HOUR));
    expect((await health()).state).toBe("paused");
    const before = (await rows()).map((row) => row.attempts);
    for (let hour = 122; hour < 130; hour += 1) await drainAt(endpointId, after(hour * HOUR + 1));
    expect((await rows()).map((row) => row.attempts)).toEqual(before);
    const probes = (await attempts()).filter((attempt) => attempt.outcome === "probe_failed");
    expect(probes).toHaveLength(8);
    status(200);
    expect(await drainAt(endpointId, after(130 * HOUR + 1))).toBe(5);
    expect(await health()).toMatchObject({ state: "active", failingSince: null });
    expect((await rows()).every((row) => row.state === "done")).toBe(true);
  });
});

describe("rows of one endpoint", () => {
  it("are sent once each by two drains at once, each refused three times first", async () => {
    const tries = new Map<string, number>();
    const under = new Set<string>();
    let clashes = 0;
    receiver.answer((got, response) => {
      const id = got.headers["webhook-id"] ?? "";
      if (under.has(id)) clashes += 1;
      under.add(id);
      const count = (tries.get(id) ?? 0) + 1;
      tries.set(id, count);
      setTimeout(() => {
        under.delete(id);
        response.writeHead(count <= 3 ? 500 : 204).end();
      }, 1);
    });
    await publish(provider, 100, START);
    let moment = START;
    for (const seconds of [0, 6, 310, 2_200]) {
      moment = after(seconds);
      while ((await rows()).some((row) => row.state === "pending" && row.dueAt <= moment)) {
        await Promise.all([drainAt(endpointId, moment), drainAt(endpointId, moment)]);
      }
    }
    expect([tries.size, clashes]).toEqual([100, 0]);
    expect([...tries.values()].every((count) => count === 4)).toBe(true);
    expect((await rows()).every((row) => row.state === "done")).toBe(true);
  }, 60_000);

  it("under one order key go one after the other, also where the first must wait", async () => {
    const ctx = provider.ctx(START);
    const base = {
      kind: "webhook" as const,
      endpointId,
      clientId: null,
      event: "verdict.changed",
      orderKey: "one",
    };
    const subject = { subjectKind: "site", subjectId: provider.providerId };
    for (const index of [1, 2, 3])
      await withTenant(ctx, (tx) =>
        enqueueDeliveries(tx, { ...ctx, now: after(index) }, [
          { ...base, ...subject, key: `order-${index}`, payload: { index } },
        ]),
      );
    status(500);
    await drainAt(endpointId, after(10));
    status(200);
    await drainAt(endpointId, after(12));
    expect(receiver.received.map((got) => got.body)).toEqual(['{"index":1}']);
    await drainAt(endpointId, after(20));
    expect(receiver.received.map((got) => got.body)).toEqual([
      '{"index":1}',
      '{"index":1}',
      '{"index":2}',
      '{"index":3}',
    ]);
  });

  it("whose regime no longer takes them are expired and told of, never dropped, and a person may send them again", async () => {
    status(500);
    const ctx = provider.ctx(START);
    const subject = { subjectKind: "site", subjectId: provider.providerId, event: "verdict.changed" };
    await withTenant(ctx, (tx) =>
      enqueueDeliveries(tx, ctx, [
        {
          kind: "webhook",
          endpointId,
          clientId: null,
          key: "late",
          payload: {},
          expiresAt: after(HOUR),
          ...subject,
        },
      ]),
    );
    await drainAt(endpointId, START);
    expect(await expireRows(after(HOUR - 1))).toEqual([]);
    expect(await expireRows(after(HOUR + 1))).toEqual([provider.providerId]);
    const [row] = await rows();
    expect([row?.state, row?.reason]).toEqual(["expired", "deadline_passed"]);
    status(200);
    await drainAt(endpointId, after(2 * HOUR));
    expect(receiver.received).toHaveLength(1);
    await runReplay({
      ctx: provider.ctx(after(3 * HOUR)),
      input: { deliveryId: row?.id ?? "", reason: "late is better" },
    });
    expect(await drainAt(endpointId, after(3 * HOUR))).toBe(1);
  });

  it("that a dead claimer held are sent again, and what it sends too late settles nothing", async () => {
    await publish(provider, 1, START);
    let release = (): void => undefined;
    receiver.answer((_got, response) => {
      if (receiver.received.length > 1) return void response.writeHead(204).end();
      release = () => response.writeHead(410).end();
    });
    const slow = drainAt(endpointId, () => (receiver.received.length > 1 ? after(70) : START), 30_000);
    while (receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await drainAt(endpointId, after(60))).toBe(1);
    release();
    await slow;
    expect((await rows()).map((row) => row.state)).toEqual(["done"]);
    expect(await attempts()).toHaveLength(2);
  });

  it("since a moment are replayed together, a dry run first", async () => {
    status(400);
    for (const day of [0, 1, 2]) await publish(provider, 2, after(day * 24 * HOUR));
    await withSystem("test", (tx) =>
      tx.outbox.updateMany({ where: { endpoint: endpointId }, data: { state: "dead", finishedAt: START } }),
    );
    const input = { endpointId, since: after(24 * HOUR).toISOString(), reason: "a bug of theirs" };
    const ctx = provider.ctx(after(72 * HOUR));
    const dry = await runReplay({ ctx, input: { ...input, dryRun: true } });
    expect(dry).toEqual({ count: 4, oldest: after(24 * HOUR), newest: after(48 * HOUR) });
    expect((await rows()).filter((row) => row.state === "pending")).toEqual([]);
    await runReplay({ ctx, input });
    status(200);
    expect(await drainAt(endpointId, after(73 * HOUR))).toBe(4);
    expect((await rows()).map((row) => row.replays)).toEqual([0, 0, 1, 1, 1, 1]);
  });
});
