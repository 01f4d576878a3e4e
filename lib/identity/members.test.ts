import { describe, expect, it } from "vitest";
import { createClient } from "@/lib/clients";
import { withTenant } from "@/lib/core/db/tenant";
import { makeMember, makeProvider, word, type MadeProvider } from "@/test/make-provider";
import { addMember, createInvitation, endMember, findMemberCtx, listMembers, updateMember } from ".";

async function memberOf(provider: MadeProvider, personId: string) {
  const { members } = await listMembers({ ctx: provider.member("owner"), input: {} });
  const found = members.find((member) => member.personId === personId);
  if (!found) throw new Error("That person is no member.");
  return found;
}

async function twoClientsOfOneName(provider: MadeProvider): Promise<string[]> {
  const make = () =>
    createClient({
      ctx: provider.ctx(),
      input: { name: "Same Name Ltd", slug: `c-${word()}`, country: "CN" },
    });
  return [(await make()).clientId, (await make()).clientId];
}

describe("a member limited to some clients", () => {
  it("is listed with their ids, and keeps exactly them when only the role is changed", async () => {
    const provider = await makeProvider();
    const [mine = "", other = ""] = await twoClientsOfOneName(provider);
    const { personId } = await makeMember(provider, "viewer", [mine]);
    const { membershipId, allClients, clients } = await memberOf(provider, personId);
    expect([allClients, clients]).toEqual([false, [{ id: mine, name: "Same Name Ltd" }]]);
    await updateMember({
      ctx: provider.member("owner"),
      input: { membershipId, role: "analyst", allClients, clientIds: clients.map(({ id }) => id) },
    });
    const after = await findMemberCtx(personId, provider.slug, new Date(), "test");
    expect([after?.role, after?.ctx.clients]).toEqual(["analyst", [mine]]);
    expect(after?.ctx.clients).not.toContain(other);
  });

  it("never comes to see all of them by a list that is empty", async () => {
    const provider = await makeProvider();
    const [mine = ""] = await twoClientsOfOneName(provider);
    const { personId } = await makeMember(provider, "viewer", [mine]);
    const { membershipId } = await memberOf(provider, personId);
    const nobody = { role: "viewer" as const, allClients: false, clientIds: [] };
    const said = "choose at least one client";
    const ctx = provider.member("owner");
    await expect(updateMember({ ctx, input: { membershipId, ...nobody } })).rejects.toThrow(said);
    const email = `x-${word()}@example.com`;
    await expect(createInvitation({ ctx, input: { email, ...nobody } })).rejects.toThrow(said);
    const person = { email, name: "X", locale: "en", password: "long enough for anybody", ...nobody };
    await expect(addMember(provider.ctx(), person)).rejects.toThrow(said);
    expect((await memberOf(provider, personId)).clients.map(({ id }) => id)).toEqual([mine]);
  });

  it("is one thing or the other: all clients together with some is refused", async () => {
    const provider = await makeProvider();
    const [mine = ""] = await twoClientsOfOneName(provider);
    const { personId } = await makeMember(provider, "viewer");
    const { membershipId } = await memberOf(provider, personId);
    const input = { membershipId, role: "viewer" as const, allClients: true, clientIds: [mine] };
    await expect(updateMember({ ctx: provider.member("owner"), input })).rejects.toThrow("not both");
  });
});

describe("an owner", () => {
  it("cannot be limited to clients, by whichever verb", async () => {
    const provider = await makeProvider();
    const clientIds = await twoClientsOfOneName(provider);
    const { personId } = await makeMember(provider, "owner");
    const { membershipId } = await memberOf(provider, personId);
    const ctx = provider.member("owner");
    const limited = { role: "owner" as const, allClients: false, clientIds };
    const said = "an owner sees every client";
    await expect(updateMember({ ctx, input: { membershipId, ...limited } })).rejects.toThrow(said);
    const email = `o-${word()}@example.com`;
    await expect(createInvitation({ ctx, input: { email, ...limited } })).rejects.toThrow(said);
  });

  it("who was limited all the same does not count as the owner a provider keeps", async () => {
    const provider = await makeProvider();
    const { personId } = await makeMember(provider, "owner");
    const limited = await memberOf(provider, personId);
    await withTenant(provider.ctx(), (tx) =>
      tx.membership.updateMany({
        where: { providerId: provider.providerId, id: limited.membershipId },
        data: { allClients: false },
      }),
    );
    const { members } = await listMembers({ ctx: provider.ctx(), input: {} });
    const first = members.find((member) => member.personId !== personId)?.membershipId ?? "";
    const end = (membershipId: string) => endMember({ ctx: provider.ctx(), input: { membershipId } });
    await expect(end(first)).rejects.toThrow("at least one owner");
    await expect(end(limited.membershipId)).resolves.toBeUndefined();
  });
});
