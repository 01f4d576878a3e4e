import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { createPushEndpoint } from "@/lib/endpoints";
import { listRecipients, writeDrafts } from "@/lib/notices";
import { readGauges } from "@/lib/operator";
import { enqueueDeliveries, expireRows, listDueEndpoints, MAIL_ENDPOINT } from "@/lib/outbox";
import { drainAt, makeWebhook, publish } from "@/test/make-webhook";
import { makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { CONNECTION } from "@/test/make-world";
import { startReceiver, type Receiver } from "@/test/start-receiver";
import { useMailCase } from "@/test/use-mail-case";
import { concludeDeliveries } from ".";

const use = useMailCase();
let provider: MadeProvider;
let other: MadeProvider;
beforeEach(async () => {
  [provider, other] = [await makeProvider(), await makeProvider()];
});

const matter = {
  kind: "filing_decided",
  reference: "DTCP-1",
  status: "accepted",
  reason: null,
  site: null,
} as const;

/** Tells a provider's owner of as many decisions. */
async function tell(made: MadeProvider, count: number, expiresAt: Date | null = null): Promise<void> {
  const { siteId: subjectId, clientId } = await makeSite(made);
  const subject = { subjectKind: "filing", subjectId, clientId, clientIds: [clientId] };
  await withTenant(made.ctx(), async (tx) => {
    const recipients = await listRecipients(tx, made.ctx());
    const drafts = recipients.flatMap((recipient) =>
      Array.from({ length: count }, (_unused, index) => ({
        recipient,
        reason: "owner" as const,
        rung: String(index),
        ...subject,
        expiresAt,
        matter,
      })),
    );
    await writeDrafts(tx, made.ctx(), drafts);
  });
}

const suspend = (made: MadeProvider, suspendedAt: Date | null) =>
  withSystem("test", (tx) =>
    tx.provider.updateMany({ where: { id: made.providerId }, data: { suspendedAt } }),
  );

const statesOf = async (made: MadeProvider) => {
  const rows = await withTenant(made.ctx(), (tx) =>
    tx.outbox.findMany({ where: { kind: "mail" }, orderBy: { id: "asc" } }),
  );
  return rows.map(({ state, attempts }) => [state, attempts]);
};

it("mails of a suspended provider wait, however many, and keep nobody else's back", async () => {
  await tell(provider, 60);
  await tell(other, 2);
  await suspend(provider, new Date());
  await drainAt(MAIL_ENDPOINT, new Date());
  expect(use.sink.mails.map(({ to }) => to)).toEqual([other.ownerEmail, other.ownerEmail]);
  expect(await statesOf(provider)).toEqual(Array.from({ length: 60 }, () => ["pending", 0]));
  // Held on purpose: nothing is stuck.
  expect(await readGauges(new Date())).toMatchObject({ pending: 60, oldestDueAt: null });
  expect(await listDueEndpoints(new Date())).not.toContain(MAIL_ENDPOINT);

  await suspend(provider, null);
  expect(await listDueEndpoints(new Date())).toContain(MAIL_ENDPOINT);
  await drainAt(MAIL_ENDPOINT, new Date());
  expect(use.sink.mails.filter(({ to }) => to === provider.ownerEmail)).toHaveLength(60);
});

it("what is overtaken while a provider is suspended is not sent when it is taken up again", async () => {
  const overtaken = new Date(Date.now() + 3_600_000);
  await tell(provider, 1, overtaken);
  await tell(provider, 1);
  await suspend(provider, new Date());
  await drainAt(MAIL_ENDPOINT, new Date());
  await expireRows(overtaken);
  await suspend(provider, null);
  await drainAt(MAIL_ENDPOINT, new Date());
  expect((await statesOf(provider)).map(([state]) => state)).toEqual(["cancelled", "done"]);
  expect(use.sink.mails).toHaveLength(1);
});

describe("what a suspended provider's systems and platforms are to hear", () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => receiver.close());

  it("waits with its attempts unspent, is not asked after, and is sent when the provider is taken up again", async () => {
    const { endpointId } = await makeWebhook(provider, receiver.url);
    const others = await makeWebhook(other, receiver.url);
    await publish(provider, 3);
    await publish(other, 1);
    await suspend(provider, new Date());
    const later = new Date(Date.now() + 1_000);
    expect(await drainAt(endpointId, later)).toBe(0);
    expect(await drainAt(others.endpointId, later)).toBe(1);
    expect(receiver.received).toHaveLength(1);
    expect(await listDueEndpoints(later)).not.toContain(endpointId);
    expect(await readGauges(later)).toMatchObject({ oldestDueAt: null });
    const paused = { state: "paused", nextProbeAt: new Date(0) };
    await withSystem("test", (tx) =>
      tx.endpointHealth.updateMany({ where: { id: endpointId }, data: paused }),
    );
    expect(await listDueEndpoints(later)).not.toContain(endpointId);
    expect(await drainAt(endpointId, later)).toBe(0);

    await suspend(provider, null);
    expect(await listDueEndpoints(later)).toContain(endpointId);
    expect(await drainAt(endpointId, later)).toBe(3);
    const rows = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { endpoint: endpointId } }),
    );
    // The first was the probe, which spends no attempt.
    expect(rows.map(({ state, attempts }) => `${state} ${attempts}`).sort()).toEqual([
      "done 0",
      "done 1",
      "done 1",
    ]);
  });

  it("is expired and told of where a regime takes it no longer meanwhile", async () => {
    const { endpointId } = await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION });
    const ctx = provider.ctx();
    const deadline = new Date(Date.now() + 3_600_000);
    const subject = { subjectKind: "site", subjectId: provider.providerId, event: "filing" };
    const push = { kind: "push" as const, endpointId, clientId: null, key: "held", payload: {}, ...subject };
    await withTenant(ctx, (tx) => enqueueDeliveries(tx, ctx, [{ ...push, expiresAt: deadline }]));
    await suspend(provider, new Date());
    expect(await drainAt(endpointId, new Date())).toBe(0);
    expect(await expireRows(deadline)).toEqual([provider.providerId]);
    await concludeDeliveries(provider.ctx(deadline));
    const told = await withTenant(ctx, (tx) => tx.notice.findMany({ select: { kind: true } }));
    expect(told).toEqual([{ kind: "push_expired" }]);
  });
});
