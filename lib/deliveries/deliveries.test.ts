import { createPublicKey, verify } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createEndpointSecret, runEndpointResume } from "@/lib/endpoints";
import { listDueEndpoints, listUnconcluded } from "@/lib/outbox";
import { drainAt, makeWebhook, publish } from "@/test/make-webhook";
import { startReceiver } from "@/test/start-receiver";
import { after, HOUR, START, useWebhookCase } from "@/test/use-webhook-case";
import { concludeDeliveries, runReplay } from ".";

const use = useWebhookCase();

describe("a webhook", () => {
  it("carries type, time and data, signed by Standard Webhooks, under the row's id", async () => {
    await publish(use.provider, 1, START);
    const now = new Date();
    expect(await drainAt(use.endpointId, now)).toBe(1);
    const [got] = use.receiver.received;
    const body = new Webhook(use.verifyWith).verify(got?.body ?? "", got?.headers ?? {});
    expect(body).toEqual({ type: "verdict.changed", timestamp: START.toISOString(), data: { index: 0 } });
    const [row] = await use.rows();
    expect(got?.headers["webhook-id"]).toBe(row?.id);
    expect([row?.state, row?.attempts, row?.concludedAt !== null]).toEqual(["done", 1, true]);
    const [attempt] = await use.attempts();
    expect(attempt).toMatchObject({
      outcome: "done",
      request: { url: use.receiver.url },
      response: { status: 204 },
    });
  });

  it("can be signed with a key whose public half the receiver holds", async () => {
    const other = await makeWebhook(use.provider, use.receiver.url, { scheme: "ed25519", now: START });
    await publish(use.provider, 1, START);
    await drainAt(other.endpointId, new Date());
    const got = use.receiver.received.at(-1);
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
    const input = { endpointId: use.endpointId, overlapHours: 24 };
    const rotated = await createEndpointSecret({ ctx: use.provider.ctx(START), input });
    await publish(use.provider, 1, START);
    await drainAt(use.endpointId, after(HOUR));
    const signatures = () =>
      (use.receiver.received.at(-1)?.headers["webhook-signature"] ?? "").split(" ").length;
    expect(signatures()).toBe(2);
    const got = use.receiver.received.at(-1);
    const raw = (secret: string) => new Webhook(secret);
    const id = got?.headers["webhook-id"] ?? "";
    for (const secret of [use.verifyWith, rotated.verifyWith])
      expect(got?.headers["webhook-signature"]).toContain(raw(secret).sign(id, after(HOUR), got?.body ?? ""));
    await publish(use.provider, 1, after(25 * HOUR));
    await drainAt(use.endpointId, after(25 * HOUR));
    expect(signatures()).toBe(1);
    const last = use.receiver.received.at(-1);
    const lastId = last?.headers["webhook-id"] ?? "";
    expect(last?.headers["webhook-signature"]).toBe(
      raw(rotated.verifyWith).sign(lastId, after(25 * HOUR), last?.body ?? ""),
    );
  });
});

describe("a receiver that is down", () => {
  it("for 100 hours is tried ten times as the schedule says, then the row is dead, told of, and can be replayed", async () => {
    use.status(503);
    await publish(use.provider, 1, START);
    const waits = [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
    let moment = 0;
    for (const wait of waits) {
      if (wait > 0) expect(await drainAt(use.endpointId, after(moment + wait - 1))).toBe(0);
      moment += wait;
      expect(use.receiver.received).toHaveLength(waits.indexOf(wait));
      await drainAt(use.endpointId, after(moment));
    }
    expect(moment).toBe(75 * HOUR + 35 * 60 + 5);
    expect((await use.attempts()).map(({ attempt, outcome }) => [attempt, outcome])).toEqual(
      waits.map((_wait, index) => [index + 1, "failed"]),
    );
    const [row] = await use.rows();
    expect([row?.state, row?.reason]).toEqual(["dead", "attempts_spent"]);
    expect(await listUnconcluded()).toContain(use.provider.providerId);
    await concludeDeliveries(use.provider.ctx(after(moment)));
    expect(await listUnconcluded()).not.toContain(use.provider.providerId);
    use.status(200);
    const dry = { deliveryId: row?.id ?? "", reason: "they are back", dryRun: true };
    expect((await runReplay({ ctx: use.provider.ctx(after(100 * HOUR)), input: dry })).count).toBe(1);
    expect(await drainAt(use.endpointId, after(100 * HOUR))).toBe(0);
    await runReplay({ ctx: use.provider.ctx(after(100 * HOUR)), input: { ...dry, dryRun: false } });
    expect(await drainAt(use.endpointId, after(100 * HOUR))).toBe(1);
    expect(new Set(use.receiver.received.map((got) => got.headers["webhook-id"])).size).toBe(1);
  });

  it("for 24 hours gets it with the eighth try", async () => {
    await publish(use.provider, 1, START);
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
      use.status(hours < 24 ? 500 : 200);
      tries += 1;
      delivered += await drainAt(use.endpointId, after(hours * HOUR));
    }
    expect([tries, delivered, (await use.rows())[0]?.state]).toEqual([8, 1, "done"]);
  });
});

describe("an endpoint", () => {
  it("that answers 410 is disabled after that one; what waits is kept, and sent when a person takes it up again", async () => {
    use.status(410);
    await publish(use.provider, 3, START);
    await drainAt(use.endpointId, () => new Date());
    const sent = use.receiver.received.length;
    expect((await use.health()).state).toBe("disabled");
    await drainAt(use.endpointId, after(HOUR * 1_000));
    expect(use.receiver.received).toHaveLength(sent);
    expect((await use.rows()).map((row) => row.state)).toEqual(["pending", "pending", "pending"]);
    expect(await listDueEndpoints(new Date())).not.toContain(use.endpointId);
    await publish(use.provider, 1, new Date());
    expect(await use.rows()).toHaveLength(3);
    use.status(200);
    await runEndpointResume({ ctx: use.provider.ctx(new Date()), input: { endpointId: use.endpointId } });
    expect(await drainAt(use.endpointId, () => new Date())).toBe(3);
  });

  it("that answers 429 is left alone for as long as it asks", async () => {
    use.status(429, { "retry-after": "120" });
    await publish(use.provider, 1, START);
    await drainAt(use.endpointId, START);
    use.status(200);
    await drainAt(use.endpointId, after(119));
    expect(use.receiver.received).toHaveLength(1);
    expect(await drainAt(use.endpointId, after(121))).toBe(1);
  });

  it.each([301, 302, 307])(
    "that redirects with %i has failed, and the target is never contacted",
    async (code) => {
      const target = await startReceiver();
      use.status(code, { location: target.url });
      await publish(use.provider, 1, START);
      await drainAt(use.endpointId, START);
      expect([target.connections(), (await use.rows())[0]?.state]).toEqual([0, "pending"]);
      expect((await use.attempts())[0]?.detail).toMatchObject({ error: "redirected" });
      await target.close();
    },
  );

  it("that is paused is asked once an hour, which spends no row's attempt, and gets all that waits once it answers", async () => {
    use.status(500);
    await publish(use.provider, 1, START);
    await drainAt(use.endpointId, START);
    await publish(use.provider, 4, after(119 * HOUR));
    await drainAt(use.endpointId, after(121 * HOUR));
    expect((await use.health()).state).toBe("paused");
    const before = (await use.rows()).map((row) => row.attempts);
    for (let hour = 122; hour < 130; hour += 1) await drainAt(use.endpointId, after(hour * HOUR + 1));
    expect((await use.rows()).map((row) => row.attempts)).toEqual(before);
    const probes = (await use.attempts()).filter((attempt) => attempt.outcome === "probe_failed");
    expect(probes).toHaveLength(8);
    use.status(200);
    expect(await drainAt(use.endpointId, after(130 * HOUR + 1))).toBe(5);
    expect(await use.health()).toMatchObject({ state: "active", failingSince: null });
    expect((await use.rows()).every((row) => row.state === "done")).toBe(true);
  });
});

describe("an answer", () => {
  it("of bytes that no database takes is kept all the same, and settles its row and those beside it", async () => {
    use.receiver.answer((_got, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(Buffer.concat([Buffer.from("a\0b".padEnd(4_095, "x")), Buffer.from("\u{1f600}")]));
    });
    await publish(use.provider, 3, START);
    expect(await drainAt(use.endpointId, after(1))).toBe(3);
    expect((await use.rows()).map((row) => row.state)).toEqual(["done", "done", "done"]);
    const [attempt] = await use.attempts();
    expect(JSON.stringify(attempt?.response)).toContain("a\u{fffd}b");
  });

  it("that asks to wait for years is waited for a day", async () => {
    use.receiver.answer((_got, response) => response.writeHead(503, { "retry-after": "999999999" }).end());
    await publish(use.provider, 1, START);
    await drainAt(use.endpointId, START);
    const [row] = await use.rows();
    expect(row?.dueAt.getTime()).toBeLessThanOrEqual(after(25 * HOUR).getTime());
  });
});

describe("a paused receiver", () => {
  it("is asked by one of several workers an hour, whatever comes of it", async () => {
    use.status(500);
    await publish(use.provider, 40, START);
    await drainAt(use.endpointId, START);
    await publish(use.provider, 1, after(121 * HOUR));
    await drainAt(use.endpointId, after(121 * HOUR));
    const before = use.receiver.received.length;
    const probe = after(122.5 * HOUR);
    await Promise.all(Array.from({ length: 4 }, () => drainAt(use.endpointId, probe)));
    expect(use.receiver.received.length - before).toBe(1);
  });
});

describe("what waits at an endpoint that was ended", () => {
  it("is cancelled by whoever comes to send it, and cannot be sent again there", async () => {
    await publish(use.provider, 1, START);
    const { providerId } = use.provider;
    await withTenant(use.provider.ctx(), (tx) =>
      tx.endpoint.updateMany({ where: { providerId, id: use.endpointId }, data: { endedAt: START } }),
    );
    await drainAt(use.endpointId, after(1));
    const [row] = await use.rows();
    expect([row?.state, row?.reason]).toEqual(["cancelled", "endpoint_ended"]);
    const input = { deliveryId: row?.id ?? "", reason: "they are back" };
    await expect(runReplay({ ctx: use.provider.ctx(after(2)), input })).rejects.toMatchObject({
      code: "conflict",
      reason: "endpoint_ended",
    });
  });
});
