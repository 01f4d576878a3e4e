import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemNow } from "@/lib/core/clock";
import { openSender } from "@/lib/deliveries";
import { closeDeployment } from "@/lib/deployment";
import { drainEndpoint, MAIL_ENDPOINT } from "@/lib/outbox";
import { makeMember, makeProvider, makeSite, word } from "@/test/make-provider";
import { overrideEnv } from "@/test/override-env";
import { ownDatabase } from "@/test/own-database";
import { startMailSink, type MailSink } from "@/test/start-mail-sink";
import {
  acceptInvitation,
  createInvitation,
  endInvitation,
  findInvitation,
  findMemberCtx,
  listMembers,
  redeemSignInLink,
  requestSignInLink,
} from ".";

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

async function tokenMailedTo(address: string): Promise<string> {
  await drainEndpoint({
    endpoint: MAIL_ENDPOINT,
    clock: systemNow,
    openSender,
    spread: () => 0,
    leaseMs: 60_000,
  });
  const mail = sink.mails.findLast((entry) => entry.to === address);
  const text = (mail?.raw ?? "").replaceAll("=\r\n", "").replaceAll("=3D", "=");
  return /token=([\w-]+)/.exec(text)?.[1] ?? "";
}

describe("an invitation", () => {
  it("comes by mail, works once, and makes the member it names", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const email = `new-${word()}@example.com`;
    await createInvitation({
      ctx: provider.member("owner"),
      input: { email, role: "exporter", allClients: false, clientIds: [site.clientId] },
    });
    const token = await tokenMailedTo(email);
    expect((await findInvitation(token, new Date()))?.email).toBe(email);
    const details = { token, name: "New Person", password: "long enough for anybody" };
    const { personId } = await acceptInvitation(details, new Date(), "test");
    const member = await findMemberCtx(personId, provider.slug, new Date(), "test");
    expect([member?.role, member?.ctx.clients]).toEqual(["exporter", [site.clientId]]);
    await expect(acceptInvitation(details, new Date(), "test")).rejects.toThrow("used, withdrawn or too old");
    expect(await findInvitation(token, new Date())).toBeNull();
  });

  it("no longer works once withdrawn or seven days old", async () => {
    const provider = await makeProvider();
    const email = `gone-${word()}@example.com`;
    const { invitationId } = await createInvitation({
      ctx: provider.member("owner"),
      input: { email, role: "viewer", allClients: true },
    });
    const token = await tokenMailedTo(email);
    expect(await findInvitation(token, new Date(Date.now() + 7 * 86_400_000 + 1_000))).toBeNull();
    await endInvitation({ ctx: provider.member("owner"), input: { invitationId } });
    expect(await findInvitation(token, new Date())).toBeNull();
  });

  it("is refused to whoever may not invite, for a client of others, and while another is open", async () => {
    const [provider, other] = [await makeProvider(), await makeProvider()];
    const foreign = await makeSite(other);
    const input = { email: `x-${word()}@example.com`, role: "viewer" as const, allClients: true };
    await expect(createInvitation({ ctx: provider.member("manager"), input })).rejects.toThrow("forbidden");
    await expect(
      createInvitation({
        ctx: provider.member("owner"),
        input: { ...input, allClients: false, clientIds: [foreign.clientId] },
      }),
    ).rejects.toThrow("not_found");
    await expect(
      createInvitation({ ctx: provider.member("owner"), input: { ...input, role: "exporter" } }),
    ).rejects.toThrow("invalid");
    await createInvitation({ ctx: provider.member("owner"), input });
    await expect(createInvitation({ ctx: provider.member("owner"), input })).rejects.toThrow("conflict");
  });

  it("that has grown too old does not stand in the way of a new one, and is ended by it", async () => {
    const provider = await makeProvider();
    const input = { email: `old-${word()}@example.com`, role: "viewer" as const, allClients: true };
    const weekAgo = new Date(Date.now() - 7 * 86_400_000 - 1_000);
    await createInvitation({ ctx: provider.member("owner", undefined, weekAgo), input });
    const { invitationId } = await createInvitation({ ctx: provider.member("owner"), input });
    const { invitations } = await listMembers({ ctx: provider.member("owner"), input: {} });
    expect(invitations.map((row) => row.invitationId)).toEqual([invitationId]);
  });

  it("cannot make the last owner anything less", async () => {
    const provider = await makeProvider();
    await createInvitation({
      ctx: provider.member("owner"),
      input: { email: provider.ownerEmail, role: "viewer", allClients: true },
    });
    const token = await tokenMailedTo(provider.ownerEmail);
    await expect(acceptInvitation({ token }, new Date(), "test")).rejects.toThrow("at least one owner");
    const { members, invitations } = await listMembers({ ctx: provider.member("owner"), input: {} });
    expect([members.map(({ role }) => role), invitations.length]).toEqual([["owner"], 1]);
  });
});

describe("a mailed sign-in link", () => {
  it("signs its person in once, within a quarter of an hour, and is never sent to a stranger", async () => {
    const { email, personId } = await makeMember(await makeProvider(), "viewer");
    await requestSignInLink(email, new Date());
    const token = await tokenMailedTo(email);
    expect(await redeemSignInLink(token, new Date(Date.now() + 16 * 60_000))).toBeNull();
    expect(await redeemSignInLink(token, new Date())).toBe(personId);
    expect(await redeemSignInLink(token, new Date())).toBeNull();
    const stranger = `stranger-${word()}@example.com`;
    await requestSignInLink(stranger, new Date());
    expect(await tokenMailedTo(stranger)).toBe("");
  });
});
