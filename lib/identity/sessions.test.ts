import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { makeMember, makeProvider, makeSite } from "@/test/make-provider";
import {
  endMember,
  endSession,
  findMemberCtx,
  findSession,
  listMembers,
  startSession,
  updateMember,
} from ".";

async function signIn(personId: string, now = new Date()): Promise<string> {
  return startSession({ personId, method: "password", userAgent: null, now });
}

async function membershipOf(
  provider: Awaited<ReturnType<typeof makeProvider>>,
  personId: string,
): Promise<string> {
  const { members } = await listMembers({ ctx: provider.member("owner"), input: {} });
  return members.find((member) => member.personId === personId)?.membershipId ?? "";
}

describe("a session", () => {
  it("ends for every request after it was ended", async () => {
    const { personId } = await makeMember(await makeProvider(), "viewer");
    const sid = await signIn(personId);
    expect((await findSession(sid, new Date()))?.personId).toBe(personId);
    await endSession(sid, new Date());
    expect(await findSession(sid, new Date())).toBeNull();
  });

  it("ends after a day without a request and after fourteen days in any case", async () => {
    const { personId } = await makeMember(await makeProvider(), "viewer");
    const start = new Date("2026-11-01T00:00:00Z");
    const sid = await signIn(personId, start);
    expect(await findSession(sid, new Date("2026-11-02T00:00:01Z"))).toBeNull();
    for (let day = 0; day < 27; day += 1)
      await findSession(sid, new Date(start.getTime() + day * 12 * 3_600_000));
    expect(await findSession(sid, new Date("2026-11-14T11:00:00Z"))).not.toBeNull();
    expect(await findSession(sid, new Date("2026-11-15T00:00:01Z"))).toBeNull();
  });

  it.each(["", "x", "'; DROP TABLE person", randomUUID()])(
    "is nobody's for the malformed or unknown id %j",
    async (sid) => {
      expect(await findSession(sid, new Date())).toBeNull();
    },
  );

  it("is nobody's once the person is disabled", async () => {
    const { personId } = await makeMember(await makeProvider(), "viewer");
    const sid = await signIn(personId);
    await withSystem("test", (tx) =>
      tx.person.update({ where: { id: personId }, data: { disabledAt: new Date() } }),
    );
    expect(await findSession(sid, new Date())).toBeNull();
  });
});

describe("a lowered role", () => {
  it("holds at the next request of every open session", async () => {
    const provider = await makeProvider();
    const { personId } = await makeMember(provider, "manager");
    const site = await makeSite(provider);
    const read = () => findMemberCtx(personId, provider.slug, new Date(), "test");
    expect((await read())?.ctx.permissions.has("client:create")).toBe(true);
    const membershipId = await membershipOf(provider, personId);
    await updateMember({
      ctx: provider.member("owner"),
      input: { membershipId, role: "viewer", allClients: false, clientIds: [site.clientId] },
    });
    const after = await read();
    expect([after?.role, after?.ctx.permissions.has("client:create"), after?.ctx.clients]).toEqual([
      "viewer",
      false,
      [site.clientId],
    ]);
    await endMember({ ctx: provider.member("owner"), input: { membershipId } });
    expect(await read()).toBeNull();
  });

  it("is refused for the last owner, by whichever of two at once comes second", async () => {
    const provider = await makeProvider();
    const { personId } = await makeMember(provider, "owner");
    const { members } = await listMembers({ ctx: provider.member("owner"), input: {} });
    expect(members.map((member) => member.personId)).toContain(personId);
    const outcomes = await Promise.allSettled(
      members.map((member) =>
        endMember({ ctx: provider.member("owner"), input: { membershipId: member.membershipId } }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a membership", () => {
  it("of another provider, an unknown one and a suspended one are all none", async () => {
    const [own, other] = [await makeProvider(), await makeProvider()];
    const { personId } = await makeMember(own, "owner");
    const find = (slug: string) => findMemberCtx(personId, slug, new Date(), "test");
    expect(await find(own.slug)).not.toBeNull();
    expect(await Promise.all([find(other.slug), find("nobody-at-all"), find("%00")])).toEqual([
      null,
      null,
      null,
    ]);
    await withSystem("test", (tx) =>
      tx.provider.updateMany({ where: { id: own.providerId }, data: { suspendedAt: new Date() } }),
    );
    expect(await find(own.slug)).toBeNull();
  });
});
