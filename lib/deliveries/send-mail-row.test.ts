import { beforeEach, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { endMember, updateMember } from "@/lib/identity";
import { signUnsubscribe } from "@/lib/mail";
import { createNotices, setSubscription } from "@/lib/notices";
import { expireRows, MAIL_ENDPOINT } from "@/lib/outbox";
import { drainAt } from "@/test/make-webhook";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { useMailCase } from "@/test/use-mail-case";

const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR);

const use = useMailCase();
let provider: MadeProvider;
let site: MadeSite;
let reader: { personId: string; email: string };
beforeEach(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
  reader = await makeMember(provider, "analyst", [site.clientId]);
  await tell();
});

/** Tells the client's members of a decision: the owner and the reader get a mail each. */
async function tell(): Promise<void> {
  const params = { reference: "DTCP-1", status: "accepted", reason: null, site: null };
  const subject = { subjectKind: "filing", subjectId: site.siteId, clientId: site.clientId };
  const notice = { kind: "filing_decided", ...subject, to: "members", params } as const;
  await withTenant(provider.ctx(), (tx) => createNotices(tx, provider.ctx(), notice));
}

const membershipOf = (personId: string) =>
  withTenant(provider.ctx(), (tx) => tx.membership.findFirstOrThrow({ where: { personId } }));

async function readersMail() {
  const rows = await withTenant(provider.ctx(), (tx) => tx.outbox.findMany({ where: { kind: "mail" } }));
  const mail = rows.find(({ payload }) => JSON.stringify(payload).includes(reader.email));
  const attempts = await withTenant(provider.ctx(), (tx) =>
    tx.deliveryAttempt.findMany({ where: { outboxId: mail?.id ?? "" } }),
  );
  return { state: mail?.state, reason: mail?.reason, attempts: attempts.length };
}

describe("a notice's mail, written while the mail server was away", () => {
  it.each<[string, string, () => Promise<unknown>]>([
    [
      "a member who was removed",
      "not_a_member",
      async () => {
        const { id: membershipId } = await membershipOf(reader.personId);
        await endMember({ ctx: provider.ctx(), input: { membershipId } });
      },
    ],
    [
      "somebody who cannot sign in any more",
      "not_a_member",
      () =>
        withSystem("test", (tx) =>
          tx.person.updateMany({ where: { id: reader.personId }, data: { disabledAt: new Date() } }),
        ),
    ],
    [
      "somebody who only looks on now",
      "role_changed",
      async () => {
        const { id: membershipId } = await membershipOf(reader.personId);
        const input = { membershipId, role: "viewer" as const, allClients: true, clientIds: [] };
        await updateMember({ ctx: provider.ctx(), input });
      },
    ],
    [
      "a member who sees other clients now",
      "client_not_seen",
      async () => {
        const { id: membershipId } = await membershipOf(reader.personId);
        const clientIds = [(await makeSite(provider)).clientId];
        const input = { membershipId, role: "analyst" as const, allClients: false, clientIds };
        await updateMember({ ctx: provider.ctx(), input });
      },
    ],
    [
      "a reader who declined it since",
      "declined",
      () => {
        const claim = {
          providerId: provider.providerId,
          personId: reader.personId,
          kind: "filing_decided" as const,
        };
        const token = signUnsubscribe(env().AUTH_SECRET, claim);
        return setSubscription({ token, byMail: false, now: new Date(), requestId: "test" });
      },
    ],
  ])("does not go to %s, and says why", async (_who, reason, change) => {
    await change();
    await drainAt(MAIL_ENDPOINT, later(1));
    expect(use.sink.mails.map(({ to }) => to)).toEqual([provider.ownerEmail]);
    expect(await readersMail()).toEqual({ state: "cancelled", reason, attempts: 0 });
  });

  it("goes to whoever may still read it", async () => {
    await drainAt(MAIL_ENDPOINT, later(1));
    expect(use.sink.mails.map(({ to }) => to).sort()).toEqual([provider.ownerEmail, reader.email].sort());
  });

  it("does not go once the next one has taken its place", async () => {
    await withTenant(provider.ctx(), (tx) =>
      tx.outbox.updateMany({ where: { kind: "mail" }, data: { expiresAt: later(2) } }),
    );
    await expireRows(later(3));
    await drainAt(MAIL_ENDPOINT, later(3));
    expect(use.sink.mails).toEqual([]);
    expect(await readersMail()).toMatchObject({ state: "cancelled", reason: "overtaken", attempts: 0 });
  });

  it("that is cancelled does not stand for the probe of a mail server that was paused", async () => {
    await withSystem("test", (tx) =>
      tx.endpointHealth.upsert({
        where: { id: MAIL_ENDPOINT },
        create: { id: MAIL_ENDPOINT, state: "paused", stateSince: new Date(), nextProbeAt: new Date() },
        update: { state: "paused", stateSince: new Date(), nextProbeAt: new Date() },
      }),
    );
    const { id: membershipId } = await membershipOf(reader.personId);
    await withTenant(provider.ctx(), (tx) =>
      tx.outbox.updateMany({
        where: { kind: "mail", payload: { path: ["to"], equals: reader.email } },
        data: { dueAt: later(-1) },
      }),
    );
    await endMember({ ctx: provider.ctx(), input: { membershipId } });
    await drainAt(MAIL_ENDPOINT, later(1));
    expect(await readersMail()).toMatchObject({ state: "cancelled" });
    expect(use.sink.mails.map(({ to }) => to)).toEqual([provider.ownerEmail]);
  });
});
