import { describe, expect, it, vi } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { createPushEndpoint, runEndpointResume } from "@/lib/endpoints";
import { pushFiling } from "@/lib/filings";
import { enqueueDeliveries, expireRows } from "@/lib/outbox";
import type { Prisma } from "@/generated/prisma/client";
import { makeMember, makeSite } from "@/test/make-provider";
import { passSelfTest } from "@/test/pass-self-test";
import { drainAt, publish } from "@/test/make-webhook";
import { CONNECTION } from "@/test/make-world";
import { after, HOUR, START, useWebhookCase } from "@/test/use-webhook-case";
import { concludeDeliveries } from ".";

const use = useWebhookCase();

const notices = () =>
  withTenant(use.provider.ctx(), (tx) =>
    tx.notice.findMany({ orderBy: { id: "asc" }, select: { kind: true, params: true, reason: true } }),
  );

const connect = async () =>
  (await createPushEndpoint({ ctx: use.provider.ctx(START), input: CONNECTION })).endpointId;

const end = (where: Prisma.OutboxWhereInput, data: Prisma.OutboxUpdateManyMutationInput) =>
  withSystem("test", (tx) => tx.outbox.updateMany({ where, data: { finishedAt: after(HOUR), ...data } }));

describe("a push that its regime no longer takes", () => {
  it("is expired, kept, and told to the owners alone, once", async () => {
    await makeMember(use.provider, "manager");
    const endpointId = await connect();
    const ctx = use.provider.ctx(START);
    const subject = { subjectKind: "site", subjectId: use.provider.providerId, event: "filing" };
    const push = { kind: "push" as const, endpointId, clientId: null, key: "late", payload: {}, ...subject };
    await withTenant(ctx, (tx) => enqueueDeliveries(tx, ctx, [{ ...push, expiresAt: after(HOUR) }]));
    expect(await expireRows(after(HOUR + 1))).toEqual([use.provider.providerId]);
    expect(await concludeDeliveries(use.provider.ctx(after(HOUR + 2)))).toBe(1);
    expect(await concludeDeliveries(use.provider.ctx(after(HOUR + 3)))).toBe(0);
    const told = await notices();
    expect(told.map(({ kind, reason }) => [kind, reason])).toEqual([["push_expired", "owner"]]);
    expect(told[0]?.params).toMatchObject({
      counterpart: CONNECTION.name,
      subject: "filing",
      expiredAt: after(HOUR).toISOString(),
    });
    const row = await withTenant(ctx, (tx) => tx.outbox.findFirstOrThrow({ where: { kind: "push" } }));
    expect([row.state, row.reason]).toEqual(["expired", "deadline_passed"]);
  });
});

describe("a delivery that was given up", () => {
  it("is told of with what its last attempt failed with, not with the reason that it ended", async () => {
    use.status(503);
    await publish(use.provider, 1, START);
    await drainAt(use.endpointId, START);
    await end({ endpoint: use.endpointId }, { state: "dead", reason: "attempts_spent" });
    await concludeDeliveries(use.provider.ctx(after(2 * HOUR)));
    const told = (await notices()).filter(({ kind }) => kind === "delivery_dead");
    expect(told.map(({ params }) => params)).toMatchObject([
      { failure: "http_503", failureParams: { status: "503" } },
    ]);
  });

  it("and cannot be concluded holds up no other, is logged once and tried again by the next sweep", async () => {
    const errors = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    use.status(503);
    await publish(use.provider, 250, START);
    const rows = await use.rows();
    await end({ endpoint: use.endpointId }, { state: "dead", reason: "attempts_spent" });
    const bad = [rows[0]?.id ?? "", rows[120]?.id ?? ""];
    // As no verb writes it: what an endpoint's id cannot be.
    const endpoint = (to: string) =>
      withTenant(use.provider.ctx(), (tx) =>
        tx.outbox.updateMany({ where: { id: { in: bad } }, data: { endpoint: to } }),
      );
    await endpoint("no id");
    expect(await concludeDeliveries(use.provider.ctx(after(2 * HOUR)))).toBe(248);
    expect(errors.mock.calls.map(([entry]) => entry)).toMatchObject([{ count: 2, outbox: [...bad].sort() }]);
    expect(await concludeDeliveries(use.provider.ctx(after(3 * HOUR)))).toBe(0);
    expect(errors).toHaveBeenCalledTimes(2);
    await endpoint(use.endpointId);
    expect(await concludeDeliveries(use.provider.ctx(after(4 * HOUR)))).toBe(2);
    errors.mockRestore();
  });

  it("is one word to the owners where it was a filing that the platform refused", async () => {
    await connect();
    const site = await makeSite(use.provider);
    const input = { regime: "tig", siteId: site.siteId };
    await passSelfTest(use.provider, site, START);
    const { filingId } = await pushFiling({ ctx: use.provider.ctx(START), input });
    const result = { state: "refused", failure: "filing_refused", params: { status: 422, detail: "no url" } };
    await end({ subjectId: filingId }, { state: "dead", reason: "refused", result });
    await concludeDeliveries(use.provider.ctx(after(2 * HOUR)));
    const told = (await notices()).map(({ kind, params }) => ({ kind, params }));
    expect(told).toMatchObject([
      { kind: "filing_decided", params: { status: "rejected", reason: "no url" } },
    ]);
  });
});

describe("an endpoint that breaks and answers again by itself", () => {
  const DOWN = 121 * HOUR;
  const fail = async (): Promise<void> => {
    use.status(503);
    for (const at of [1, DOWN]) await drainAt(use.endpointId, after(at));
    expect((await use.health()).state).toBe("paused");
  };
  const mend = async (at: number): Promise<void> => {
    use.status(204);
    await drainAt(use.endpointId, after(at));
    expect((await use.health()).state).toBe("active");
  };
  const conclude = async (at: number) => {
    await concludeDeliveries(use.provider.ctx(after(at)));
    return (await notices()).map(({ kind }) => kind);
  };

  it("before anybody was told is told of to nobody", async () => {
    await publish(use.provider, 2, START);
    await fail();
    await mend(DOWN + HOUR);
    expect(await conclude(DOWN + HOUR + 1)).toEqual([]);
    expect((await use.health()).toldAt).not.toBeNull();
  });

  it("after they were told is told of again, though it broke once more between", async () => {
    await publish(use.provider, 2, START);
    await fail();
    expect(await conclude(DOWN + 1)).toEqual(["endpoint_paused"]);
    await mend(DOWN + HOUR);
    await withSystem("test", (tx) =>
      tx.endpointHealth.updateMany({
        where: { id: use.endpointId },
        data: { state: "paused", nextProbeAt: after(DOWN + 2 * HOUR) },
      }),
    );
    await publish(use.provider, 1, after(DOWN + 2 * HOUR));
    await mend(DOWN + 3 * HOUR);
    expect(await conclude(DOWN + 3 * HOUR + 1)).toEqual(["endpoint_paused", "endpoint_resumed"]);
    expect(await conclude(DOWN + 3 * HOUR + 2)).toHaveLength(2);
  });
});

describe("an endpoint that breaks and is taken up again by hand", () => {
  it("before anybody was told is told of to its owners once, as it broke, and its resuming to nobody", async () => {
    use.status(410);
    await publish(use.provider, 2, START);
    await drainAt(use.endpointId, after(1));
    const input = { endpointId: use.endpointId };
    await runEndpointResume({ ctx: use.provider.ctx(after(2)), input });
    await concludeDeliveries(use.provider.ctx(after(3)));
    await runEndpointResume({ ctx: use.provider.ctx(after(4)), input });
    await concludeDeliveries(use.provider.ctx(after(5)));
    const told = await notices();
    expect(told.map(({ kind, reason }) => [kind, reason])).toEqual([["endpoint_disabled", "owner"]]);
    expect(told[0]?.params).toMatchObject({ endpointId: use.endpointId, count: 2 });
    expect((await use.health()).state).toBe("active");
  });
});
