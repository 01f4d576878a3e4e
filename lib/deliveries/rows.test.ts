import { describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { enqueueDeliveries, expireRows } from "@/lib/outbox";
import { drainAt, publish } from "@/test/make-webhook";
import { after, HOUR, START, useWebhookCase } from "@/test/use-webhook-case";
import { runReplay } from ".";

const use = useWebhookCase();

describe("more rows than are sent again at once", () => {
  it("are refused by their number alone, in a dry run too, and none is changed", async () => {
    const { providerId } = use.provider;
    await withTenant(
      use.provider.ctx(),
      (tx) => tx.$executeRaw`
        INSERT INTO outbox (id, provider_id, kind, endpoint, idempotency_key, payload, state, due_at, created_at, finished_at, concluded_at)
        SELECT gen_random_uuid(), ${providerId}::uuid, 'webhook', ${use.endpointId}, 'many-' || g, '{}', 'dead',
          ${START}, ${START}, ${START}, ${START} FROM generate_series(1, 100001) g`,
    );
    const since = START.toISOString();
    for (const dryRun of [true, false]) {
      const input = { endpointId: use.endpointId, since, reason: "all of them", dryRun };
      const ask = runReplay({ ctx: use.provider.ctx(after(HOUR)), input });
      await expect(ask).rejects.toMatchObject({ code: "invalid", reason: "too_many" });
    }
    const changed = await withTenant(use.provider.ctx(), (tx) =>
      tx.outbox.count({ where: { state: { not: "dead" } } }),
    );
    expect(changed).toBe(0);
  }, 60_000);
});

describe("rows of one endpoint", () => {
  it("are sent once each by two drains at once, each refused three times first", async () => {
    const tries = new Map<string, number>();
    const under = new Set<string>();
    let clashes = 0;
    use.receiver.answer((got, response) => {
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
    await publish(use.provider, 100, START);
    let moment = START;
    for (const seconds of [0, 6, 310, 2_200]) {
      moment = after(seconds);
      while ((await use.rows()).some((row) => row.state === "pending" && row.dueAt <= moment)) {
        await Promise.all([drainAt(use.endpointId, moment), drainAt(use.endpointId, moment)]);
      }
    }
    expect([tries.size, clashes]).toEqual([100, 0]);
    expect([...tries.values()].every((count) => count === 4)).toBe(true);
    expect((await use.rows()).every((row) => row.state === "done")).toBe(true);
  }, 60_000);

  it("under one order key go one after the other, also where the first must wait", async () => {
    const ctx = use.provider.ctx(START);
    const base = {
      kind: "webhook" as const,
      endpointId: use.endpointId,
      clientId: null,
      event: "verdict.changed",
      orderKey: "one",
    };
    const subject = { subjectKind: "site", subjectId: use.provider.providerId };
    for (const index of [1, 2, 3])
      await withTenant(ctx, (tx) =>
        enqueueDeliveries(tx, { ...ctx, now: after(index) }, [
          { ...base, ...subject, key: `order-${index}`, payload: { index } },
        ]),
      );
    use.status(500);
    await drainAt(use.endpointId, after(10));
    use.status(200);
    await drainAt(use.endpointId, after(12));
    expect(use.receiver.received.map((got) => got.body)).toEqual(['{"index":1}']);
    await drainAt(use.endpointId, after(20));
    expect(use.receiver.received.map((got) => got.body)).toEqual([
      '{"index":1}',
      '{"index":1}',
      '{"index":2}',
      '{"index":3}',
    ]);
  });

  it("under one order key go as they were decided where one transaction decided them all", async () => {
    const ctx = use.provider.ctx(START);
    const rows = Array.from({ length: 8 }, (_unused, index) => ({
      kind: "webhook" as const,
      endpointId: use.endpointId,
      clientId: null,
      event: "verdict.changed",
      orderKey: "together",
      subjectKind: "site",
      subjectId: use.provider.providerId,
      key: `together-${index}`,
      payload: { index },
    }));
    await withTenant(ctx, (tx) => enqueueDeliveries(tx, ctx, rows));
    for (const second of rows.keys()) await drainAt(use.endpointId, after(second));
    expect(use.receiver.received.map((got) => got.body)).toEqual(
      rows.map(({ payload }) => JSON.stringify(payload)),
    );
  });

  it("whose regime no longer takes them are expired, never dropped, and a person may send them again", async () => {
    use.status(500);
    const ctx = use.provider.ctx(START);
    const subject = { subjectKind: "site", subjectId: use.provider.providerId, event: "verdict.changed" };
    await withTenant(ctx, (tx) =>
      enqueueDeliveries(tx, ctx, [
        {
          kind: "webhook",
          endpointId: use.endpointId,
          clientId: null,
          key: "late",
          payload: {},
          expiresAt: after(HOUR),
          ...subject,
        },
      ]),
    );
    await drainAt(use.endpointId, START);
    expect(await expireRows(after(HOUR - 1))).toEqual([]);
    expect(await expireRows(after(HOUR + 1))).toEqual([use.provider.providerId]);
    const [row] = await use.rows();
    expect([row?.state, row?.reason]).toEqual(["expired", "deadline_passed"]);
    use.status(200);
    await drainAt(use.endpointId, after(2 * HOUR));
    expect(use.receiver.received).toHaveLength(1);
    await runReplay({
      ctx: use.provider.ctx(after(3 * HOUR)),
      input: { deliveryId: row?.id ?? "", reason: "late is better" },
    });
    expect(await drainAt(use.endpointId, after(3 * HOUR))).toBe(1);
  });

  it("that a dead claimer held are sent again, and what it sends too late settles nothing", async () => {
    await publish(use.provider, 1, START);
    let release = (): void => undefined;
    use.receiver.answer((_got, response) => {
      if (use.receiver.received.length > 1) return void response.writeHead(204).end();
      release = () => response.writeHead(410).end();
    });
    const slow = drainAt(
      use.endpointId,
      () => (use.receiver.received.length > 1 ? after(70) : START),
      30_000,
    );
    while (use.receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await drainAt(use.endpointId, after(60))).toBe(1);
    release();
    await slow;
    expect((await use.rows()).map((row) => row.state)).toEqual(["done"]);
    expect(await use.attempts()).toHaveLength(2);
  });

  it("since a moment are replayed together, a dry run first", async () => {
    use.status(400);
    for (const day of [0, 1, 2]) await publish(use.provider, 2, after(day * 24 * HOUR));
    await withSystem("test", (tx) =>
      tx.outbox.updateMany({
        where: { endpoint: use.endpointId },
        data: { state: "dead", finishedAt: START },
      }),
    );
    const input = {
      endpointId: use.endpointId,
      since: after(24 * HOUR).toISOString(),
      reason: "a bug of theirs",
    };
    const ctx = use.provider.ctx(after(72 * HOUR));
    const dry = await runReplay({ ctx, input: { ...input, dryRun: true } });
    expect(dry).toEqual({ count: 4, oldest: after(24 * HOUR), newest: after(48 * HOUR) });
    expect((await use.rows()).filter((row) => row.state === "pending")).toEqual([]);
    await runReplay({ ctx, input });
    use.status(200);
    expect(await drainAt(use.endpointId, after(73 * HOUR))).toBe(4);
    expect((await use.rows()).map((row) => row.replays)).toEqual([0, 0, 1, 1, 1, 1]);
  });
});
