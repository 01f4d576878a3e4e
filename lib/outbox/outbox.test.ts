import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import type { MailPayload } from "@/lib/mail";
import { overrideEnv } from "@/test/override-env";
import { makeProvider, word } from "@/test/make-provider";
import { ownDatabase } from "@/test/own-database";
import { startMailSink, type MailSink } from "@/test/start-mail-sink";
import { openSender } from "@/lib/deliveries";
import { drainEndpoint, enqueueMail, listDueEndpoints, MAIL_ENDPOINT } from ".";
import { ATTEMPTS_MAX, retryAt } from "./retry-schedule";

let sink: MailSink;
let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
  sink = await startMailSink();
  await overrideEnv({ SMTP_URL: sink.url });
});
afterAll(async () => {
  await closeDeployment();
  await sink.close();
  await closeDatabase();
});

const payload = (to: string): MailPayload => ({
  to,
  locale: "en",
  timeZone: "Asia/Shanghai",
  content: { kind: "sign_in_link", name: "Lin", validMinutes: 15 },
});

const now = (): Date => new Date();
const drain = () =>
  drainEndpoint({ endpoint: MAIL_ENDPOINT, clock: now, openSender, spread: () => 0, leaseMs: 60_000 });

describe("the outbox", () => {
  it("writes nothing for 1,000 rolled back decisions and one row for each of 1,000 committed ones, delivered once with every wake-up lost", async () => {
    const provider = await makeProvider();
    const { providerId } = provider;
    const mark = word();
    const decide = async (index: number, commit: boolean): Promise<void> => {
      await withTenant(provider.ctx(), async (tx) => {
        const key = `${mark}:${commit ? "kept" : "lost"}:${index}`;
        const row = {
          providerId,
          clientId: null,
          key,
          payload: payload(`${key.replaceAll(":", "-")}@example.com`),
        };
        await enqueueMail(tx, row, now());
        if (!commit) throw new Error("changed my mind");
      }).catch((error: unknown) => {
        if (commit) throw error;
      });
    };
    const order = Array.from({ length: 2_000 }, (_unused, index) => ({
      index,
      commit: index % 2 === 0,
    })).sort(() => Math.random() - 0.5);
    for (let start = 0; start < order.length; start += 50) {
      await Promise.all(order.slice(start, start + 50).map(({ index, commit }) => decide(index, commit)));
    }
    const rows = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { idempotencyKey: { startsWith: mark } } }),
    );
    expect(rows).toHaveLength(1_000);
    expect(rows.every((row) => row.idempotencyKey.includes("kept"))).toBe(true);

    // Nobody was woken: a sweep finds the endpoint by its rows alone.
    expect(await listDueEndpoints(now())).toContain(MAIL_ENDPOINT);
    await Promise.all([drain(), drain()]);
    const sent = sink.mails.filter((mail) => mail.to.includes(mark));
    expect(new Set(sent.map((mail) => mail.messageId)).size).toBe(1_000);
    expect(sent).toHaveLength(1_000);
    const left = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.count({ where: { idempotencyKey: { startsWith: mark }, state: { not: "done" } } }),
    );
    expect(left).toBe(0);
  }, 120_000);

  it("writes one mail per key for ever", async () => {
    const provider = await makeProvider();
    const row = {
      providerId: provider.providerId,
      clientId: null,
      key: "once",
      payload: payload("once@example.com"),
    };
    const first = await withTenant(provider.ctx(), (tx) => enqueueMail(tx, row, now()));
    const second = await withTenant(provider.ctx(), (tx) => enqueueMail(tx, row, now()));
    expect([first.isNew, second.isNew]).toEqual([true, false]);
  });

  it("keeps the attempt, waits and tries again where the server refuses for now, and gives up where it refuses for good", async () => {
    const provider = await makeProvider();
    const { providerId } = provider;
    const later = `later-${word()}@example.com`;
    const never = `never-${word()}@example.com`;
    sink.refuse(later, 450);
    sink.refuse(never, 550);
    await withTenant(provider.ctx(), async (tx) => {
      await enqueueMail(tx, { providerId, clientId: null, key: "later", payload: payload(later) }, now());
      await enqueueMail(tx, { providerId, clientId: null, key: "never", payload: payload(never) }, now());
    });
    await drain();
    const rows = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ orderBy: { idempotencyKey: "asc" } }),
    );
    expect(rows.map((row) => [row.idempotencyKey, row.state, row.attempts])).toEqual([
      ["later", "pending", 1],
      ["never", "dead", 1],
    ]);
    const due = rows[0]?.dueAt.getTime() ?? 0;
    expect(due - Date.now()).toBeGreaterThan(3_000);
    const attempts = await withTenant(provider.ctx(), (tx) =>
      tx.deliveryAttempt.findMany({ select: { outcome: true, detail: true } }),
    );
    expect(attempts.map((attempt) => attempt.outcome)).toEqual(["failed", "failed"]);
    expect(JSON.stringify(attempts)).toContain("450");
  });

  it("sends a row again under the same Message-ID where whoever claimed it died", async () => {
    const provider = await makeProvider();
    const { providerId } = provider;
    const to = `lease-${word()}@example.com`;
    await withTenant(provider.ctx(), (tx) =>
      enqueueMail(tx, { providerId, clientId: null, key: "lease", payload: payload(to) }, now()),
    );
    const claimed = new Date(Date.now() - 1_000);
    await withSystem("test", (tx) =>
      tx.outbox.updateMany({ where: { providerId }, data: { claimedUntil: claimed } }),
    );
    await drain();
    expect(sink.mails.filter((mail) => mail.to.includes(to))).toHaveLength(1);
  });
});

describe("the retry schedule", () => {
  it("waits as Standard Webhooks does, moved by at most a fifth, and ends after ten attempts", () => {
    const start = new Date("2026-11-22T00:00:00Z");
    const waits = Array.from({ length: ATTEMPTS_MAX }, (_unused, index) => {
      const next = retryAt(index + 1, start, 0);
      return next ? (next.getTime() - start.getTime()) / 1_000 : null;
    });
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
    expect((retryAt(2, start, 1)?.getTime() ?? 0) - start.getTime()).toBe(360_000);
    expect((retryAt(2, start, -1)?.getTime() ?? 0) - start.getTime()).toBe(240_000);
  });
});
