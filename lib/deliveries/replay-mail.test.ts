import { beforeEach, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { endMember } from "@/lib/identity";
import { createNotices, listSentNotices } from "@/lib/notices";
import { MAIL_ENDPOINT } from "@/lib/outbox";
import { drainAt } from "@/test/make-webhook";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { useMailCase } from "@/test/use-mail-case";
import { until } from "@/test/use-platform-case";
import { runReplay } from ".";

const reason = "their mailbox was full";

const use = useMailCase();
let provider: MadeProvider;
let site: MadeSite;
let reader: { personId: string; email: string };
beforeEach(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
  reader = await makeMember(provider, "analyst", [site.clientId]);
});

/** Tells of a decision; the reader's address is refused and the owner's is not. */
async function refused(): Promise<string> {
  const params = { reference: "DTCP-1", status: "accepted", reason: null, site: null };
  const subject = { subjectKind: "filing", subjectId: site.siteId, clientId: site.clientId };
  const notice = { kind: "filing_decided", ...subject, to: "members", params } as const;
  await withTenant(provider.ctx(), (tx) => createNotices(tx, provider.ctx(), notice));
  use.sink.refuse(reader.email, 550);
  await drainAt(MAIL_ENDPOINT, new Date());
  use.sink.take(reader.email);
  const { rows } = await listSentNotices({ ctx: provider.ctx(), input: {} });
  return rows.find(({ recipient }) => recipient?.email === reader.email)?.mail?.deliveryId ?? "";
}

const again = (deliveryId: string, ctx: Ctx = provider.member("owner"), dryRun = false) =>
  runReplay({ ctx, input: { deliveryId, reason, dryRun } });

it("a mail that was refused is sent again under its own id, with who did it and why", async () => {
  const deliveryId = await refused();
  expect(use.sink.mails.map(({ to }) => to)).toEqual([provider.ownerEmail]);
  expect(await again(deliveryId, provider.member("owner"), true)).toMatchObject({ count: 1 });
  expect(await again(deliveryId)).toMatchObject({ count: 1 });
  await expect(again(deliveryId)).rejects.toMatchObject({ reason: "mail_not_dead" });
  await drainAt(MAIL_ENDPOINT, new Date());
  expect(use.sink.mails.map(({ to }) => to)).toEqual([provider.ownerEmail, reader.email]);
  expect(use.sink.mails.at(-1)?.messageId).toContain(deliveryId);
  const { rows } = await listSentNotices({ ctx: provider.ctx(), input: {} });
  expect(rows.map(({ mail }) => mail?.state)).toEqual(["done", "done"]);
  const activity = await withTenant(provider.ctx(), (tx) =>
    tx.activity.findMany({ where: { verb: "delivery.replay" } }),
  );
  expect(activity).toMatchObject([
    { subjectKind: "mail", subjectId: deliveryId, params: { count: 1, reason } },
  ]);
  await expect(again(deliveryId)).rejects.toMatchObject({ reason: "mail_not_dead" });
});

it("a mail that two people send again at once is sent again once", async () => {
  const deliveryId = await refused();
  // Held until both have looked at it and wait to change it.
  const { asked } = await withSystem("test", async (tx) => {
    await tx.$queryRaw`SELECT id FROM outbox WHERE id = ${deliveryId}::uuid FOR UPDATE`;
    const asked = Promise.allSettled([again(deliveryId), again(deliveryId)]);
    await until(async () => {
      const waiting = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'tuple' AND relation = 'outbox'::regclass`;
      return waiting.length > 0;
    });
    return { asked };
  });
  const both = await asked;
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { status: 409 } }]);
  const row = await withTenant(provider.ctx(), (tx) =>
    tx.outbox.findFirstOrThrow({ where: { id: deliveryId } }),
  );
  expect([row.state, row.replays]).toEqual(["pending", 1]);
  const activity = await withTenant(provider.ctx(), (tx) =>
    tx.activity.count({ where: { verb: "delivery.replay" } }),
  );
  expect(activity).toBe(1);
});

it("a mail is not sent again to somebody who is no member any more, nor of what is settled", async () => {
  const deliveryId = await refused();
  const { id: membershipId } = await withTenant(provider.ctx(), (tx) =>
    tx.membership.findFirstOrThrow({ where: { personId: reader.personId } }),
  );
  await endMember({ ctx: provider.ctx(), input: { membershipId } });
  await expect(again(deliveryId)).rejects.toMatchObject({ status: 409, reason: "recipient_gone" });
  await withTenant(provider.ctx(), (tx) =>
    tx.notice.updateMany({ where: { outboxId: deliveryId }, data: { cancelledAt: new Date() } }),
  );
  await expect(again(deliveryId)).rejects.toMatchObject({ status: 409, reason: "notice_settled" });
});

it("a mail is there for people who see every client's doings, not for others, keys or other providers", async () => {
  const deliveryId = await refused();
  const stranger = await makeProvider();
  const key: Ctx = { ...provider.ctx(), actor: { kind: "key", keyId: provider.providerId, madeBy: null } };
  const limited = provider.member("manager", [site.clientId]);
  for (const ctx of [stranger.member("owner"), key, limited])
    await expect(again(deliveryId, ctx)).rejects.toMatchObject({ code: "not_found" });
  await expect(again(deliveryId, provider.member("viewer"))).rejects.toMatchObject({ code: "forbidden" });
});
