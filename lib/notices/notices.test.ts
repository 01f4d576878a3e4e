import { beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import type { Ctx } from "@/lib/core/ctx";
import { readUnsubscribe, signUnsubscribe } from "@/lib/mail";
import {
  makeMember,
  makeProvider,
  makeSite,
  word,
  type MadeProvider,
  type MadeSite,
} from "@/test/make-provider";
import {
  countUnreadNotices,
  createNotices,
  getSubscription,
  listNoticePreferences,
  listNotices,
  listSentNotices,
  setSubscription,
  updateNoticePreferences,
  updateNotices,
  type NoticeInput,
} from ".";

let provider: MadeProvider;
let site: MadeSite;
let analyst: { personId: string; email: string };
beforeAll(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
  analyst = await makeMember(provider, "analyst");
});

function as(personId: string, clients?: readonly string[]): Ctx {
  return {
    ...provider.member("analyst", clients),
    actor: { kind: "member", personId, membershipId: personId },
  };
}

function paused(
  subjectId: string,
  to: NoticeInput["to"] = "members",
  clientId: string | null = null,
): NoticeInput {
  const params = {
    endpointId: subjectId,
    name: "ERP",
    url: "https://erp.example/hook",
    since: null,
    failure: "503",
    count: 3,
  };
  return { kind: "endpoint_paused", subjectKind: "endpoint", subjectId, rung: word(), clientId, to, params };
}

const tell = (notice: NoticeInput) =>
  withTenant(provider.ctx(), (tx) => createNotices(tx, provider.ctx(), notice));
const outbox = () => withTenant(provider.ctx(), (tx) => tx.outbox.findMany({ where: { kind: "mail" } }));

describe("a notice", () => {
  it("is one row and one mail per recipient, however often it is told", async () => {
    const notice = paused(site.siteId);
    expect(await tell(notice)).toBe(2);
    expect(await tell(notice)).toBe(0);
    const mails = (await outbox()).filter(({ idempotencyKey }) =>
      idempotencyKey.startsWith(`notice:endpoint_paused:${site.siteId}:${notice.rung ?? ""}:`),
    );
    expect(mails).toHaveLength(2);
  });

  it("goes to owners alone where asked, and to no member who does not see the client", async () => {
    const limited = await makeMember(provider, "analyst", [site.clientId]);
    const elsewhere = await makeSite(provider);
    expect(await tell(paused(word2(), "owners"))).toBe(1);
    expect(await tell(paused(word2(), "members", elsewhere.clientId))).toBe(2);
    expect(await tell(paused(word2(), "members", site.clientId))).toBe(3);
    const { rows } = await listNotices({ ctx: as(limited.personId, [site.clientId]), input: {} });
    expect(rows).toHaveLength(1);
  });

  it("comes by mail unless its reader declined that kind, and in the portal in any case", async () => {
    const reader = await makeMember(provider, "manager");
    await updateNoticePreferences({ ctx: as(reader.personId), input: { kinds: ["deadline", "digest"] } });
    await tell(paused(word2()));
    const { rows } = await listNotices({ ctx: as(reader.personId), input: {} });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(await outbox())).not.toContain(reader.email);
    const preferences = await listNoticePreferences({ ctx: as(reader.personId), input: {} });
    expect(preferences.filter(({ byMail }) => byMail).map(({ kind }) => kind)).toEqual([
      "deadline",
      "digest",
    ]);
  });

  it("is read by its reader alone", async () => {
    const reader = as(analyst.personId);
    const before = await countUnreadNotices({ ctx: reader, input: {} });
    expect(before).toBeGreaterThan(1);
    const [first] = (await listNotices({ ctx: reader, input: { unreadOnly: true } })).rows;
    const input = { noticeIds: [first?.noticeId ?? ""] };
    await expect(updateNotices({ ctx: as(site.siteId), input })).rejects.toThrow("not_found");
    expect(await updateNotices({ ctx: reader, input })).toEqual({ count: 1 });
    expect(await countUnreadNotices({ ctx: reader, input: {} })).toBe(before - 1);
    await updateNotices({ ctx: reader, input: { all: true } });
    expect(await countUnreadNotices({ ctx: reader, input: {} })).toBe(0);
  });

  it("is told of to whoever sees every client, with what became of its mail", async () => {
    const { rows } = await listSentNotices({ ctx: provider.member("owner"), input: {} });
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.some(({ recipient }) => recipient?.email === analyst.email)).toBe(true);
    expect(rows.find(({ mail }) => mail !== null)?.mail).toMatchObject({
      state: "pending",
      attempts: 0,
      failure: null,
    });
    const limited = listSentNotices({ ctx: as(analyst.personId, [site.clientId]), input: {} });
    await expect(limited).rejects.toThrow("forbidden");
  });
});

function word2(): string {
  return `00000000-0000-7000-8000-${word()}${word().slice(0, 4)}`;
}

describe("an unsubscribe link", () => {
  const claim = () => ({
    providerId: provider.providerId,
    personId: analyst.personId,
    kind: "endpoint_paused" as const,
  });
  const token = () => signUnsubscribe(env().AUTH_SECRET, claim());
  const set = (byMail: boolean, given = token()) =>
    setSubscription({ token: given, byMail, now: new Date(), requestId: "test" });

  it("turns off one kind for one person, and on again", async () => {
    expect(await set(false)).toMatchObject({ kind: "endpoint_paused", email: analyst.email, byMail: false });
    await tell(paused(word2()));
    const own = (mails: Awaited<ReturnType<typeof outbox>>) =>
      mails.filter(({ payload }) => JSON.stringify(payload).includes(analyst.email)).length;
    const after = own(await outbox());
    expect(await set(true)).toMatchObject({ byMail: true });
    await tell(paused(word2()));
    expect(own(await outbox())).toBe(after + 1);
    expect(await getSubscription(token(), new Date(), "test")).toMatchObject({ byMail: true });
  });

  it("is worth nothing once any of it is changed, or signed with another secret", async () => {
    const [body = "", signed = ""] = token().split(".");
    const other = Buffer.from(JSON.stringify([provider.providerId, site.siteId, "digest"])).toString(
      "base64url",
    );
    for (const forged of ["", "x", `${other}.${signed}`, `${body}.`, `${body}x.${signed}`]) {
      await expect(set(false, forged)).rejects.toThrow("not_found");
    }
    const foreign = signUnsubscribe("another secret of thirty-two characters", claim());
    expect(readUnsubscribe(env().AUTH_SECRET, foreign)).toBeNull();
    expect(readUnsubscribe(env().AUTH_SECRET, token())).toEqual(claim());
  });
});
