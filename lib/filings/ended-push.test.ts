import { describe, expect, it } from "vitest";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { concludeDeliveries } from "@/lib/deliveries";
import { endEndpoint } from "@/lib/endpoints";
import { expireRows } from "@/lib/outbox";
import { makeProvider, makeSite } from "@/test/make-provider";
import { passSelfTest } from "@/test/pass-self-test";
import { drainAt } from "@/test/make-webhook";
import { usePlatformCase } from "@/test/use-platform-case";
import { adoptDecision, concludeFilingPush, pushFiling } from ".";

const use = usePlatformCase();

describe("a filing", () => {
  it("that was not taken in 72 hours is expired and told of, and can be filed anew", async () => {
    const other = await makeSite(use.provider);
    const filingId = await use.file(other);
    const late = new Date(Date.now() + 73 * 3_600_000);
    await expireRows(late);
    await concludeDeliveries(use.provider.ctx(late));
    expect(await use.filing(filingId)).toMatchObject({ state: "expired", submittedAt: null });
    const notices = await withTenant(use.provider.ctx(), (tx) =>
      tx.notice.findMany({ where: { kind: "push_expired" } }),
    );
    expect(notices.length).toBeGreaterThan(0);
    const again = await use.file(other);
    expect((await use.filing(again)).state).toBe("ready");
    await use.send();
    expect((await use.filing(again)).state).toBe("submitted");
  });

  it("that was decided before its answer came keeps the decision, and the earlier time at which it was taken", async () => {
    const other = await makeSite(use.provider);
    const filingId = await use.file(other);
    const [taken, decided] = ["2026-11-20T08:00:00.000Z", "2026-11-20T08:05:00.000Z"];
    const ctx = use.provider.ctx();
    const decision = { reference: filingId, state: "accepted" as const, reason: null, number: "DTCP-1" };
    await adoptDecision(ctx, { ...decision, occurredAt: decided });
    const row = await use.delivery(filingId);
    const done = { ...row, state: "done", result: { state: "taken", reference: "DTCP-1", at: taken } };
    await withTenant(ctx, (tx) => concludeFilingPush(tx, ctx, done));
    expect(await use.filing(filingId)).toMatchObject({
      state: "accepted",
      submittedAt: new Date(taken),
      decidedAt: new Date(decided),
    });
    const told = () =>
      withTenant(ctx, (tx) => tx.outbox.count({ where: { event: "filing.decided", subjectId: filingId } }));
    expect(await told()).toBe(1);
    await adoptDecision(ctx, { ...decision, occurredAt: "2026-11-21T08:00:00.000Z" });
    expect(await told()).toBe(2);
    await withTenant(ctx, (tx) =>
      tx.outbox.updateMany({
        where: { providerId: use.provider.providerId, id: row.id },
        data: { state: "cancelled" },
      }),
    );
  });

  it("whose connection is ended goes back to whoever decided it; one made anew takes what waits", async () => {
    const lone = await makeProvider();
    const [one, other] = [await makeSite(lone), await makeSite(lone)];
    const first = await use.connect(lone);
    const ctx = lone.member("owner");
    await passSelfTest(lone, one);
    const { filingId } = await pushFiling({ ctx, input: { regime: "tig", siteId: one.siteId } });
    await endEndpoint({ ctx, input: { endpointId: first } });
    await concludeDeliveries(lone.ctx());
    const stateOf = (id: string) =>
      withTenant(lone.ctx(), async (tx) => (await tx.filing.findFirstOrThrow({ where: { id } })).state);
    expect(await stateOf(filingId)).toBe("expired");
    const second = await use.connect(lone);
    await passSelfTest(lone, other);
    const waiting = await pushFiling({ ctx, input: { regime: "tig", siteId: other.siteId } });
    // As a filing that was decided in the very moment in which the connection changed would leave it.
    const third = await use.connect(lone);
    await withTenant(lone.ctx(), (tx) =>
      tx.outbox.updateMany({
        where: { providerId: lone.providerId, subjectId: waiting.filingId },
        data: { endpoint: second },
      }),
    );
    await drainAt(second, systemNow);
    await drainAt(third, systemNow);
    await concludeDeliveries(lone.ctx());
    expect(await stateOf(waiting.filingId)).toBe("submitted");
  });
});
