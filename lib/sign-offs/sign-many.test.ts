import { describe, expect, it } from "vitest";
import { listActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { getSite } from "@/lib/sites";
import { makeMember, makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { signatureOf } from "@/test/signature";
import { createSignOff, createSignOffs, endSignOff, endSignOffs, listResponsibilities } from "./index";

const REASON = "signed without having read it";
const SIGNER = { signerName: "Wang Min", signerTitle: "Director" };

async function ownerOf(provider: MadeProvider, clientIds?: readonly string[]): Promise<Ctx> {
  const { personId } = await makeMember(provider, "owner");
  const actor = { kind: "member", personId, membershipId: personId } as const;
  return { ...provider.member("owner", clientIds), actor };
}

async function made() {
  const provider = await makeProvider();
  const [one, two, three] = [await makeSite(provider), await makeSite(provider), await makeSite(provider)];
  const { regime, matrix } = signatureOf(one, "provider");
  const siteIds = [one, two, three].map(({ siteId }) => siteId);
  return { provider, one, two, three, siteIds, of: { regime, matrix }, owner: await ownerOf(provider) };
}

async function signedOf(ctx: Ctx, siteId: string) {
  const [found] = await listResponsibilities({ ctx, input: { siteId } });
  return (found?.signOffs ?? []).filter(({ party }) => party === "provider");
}

const ordered = (ids: readonly string[]) => [...ids].sort();

describe("signing for many sites at once", () => {
  it("signs for each as for one: its own row, evidence, fact and activity, and its standing follows", async () => {
    const { provider, one, two, three, siteIds, of, owner } = await made();
    await createSignOff({ ctx: owner, input: signatureOf(three, "provider") });
    const before = new Set((await listActivity({ ctx: owner, input: {} })).map(({ id }) => id));
    const done = await createSignOffs({
      ctx: owner,
      input: { ...of, ...SIGNER, siteIds: [one.siteId, two.siteId] },
    });
    expect(done).toEqual({ signed: ordered([one.siteId, two.siteId]), already: [], missing: [] });
    const alike = async (siteId: string) => {
      const [row] = await signedOf(owner, siteId);
      const facts = await withTenant(owner, (tx) =>
        tx.fact.findMany({ where: { subjectId: row?.id ?? "" } }),
      );
      const entry = await withTenant(owner, (tx) =>
        tx.evidenceEntry.findFirstOrThrow({ where: { id: row?.evidenceId ?? "" } }),
      );
      const said: unknown = JSON.parse(entry.entry);
      const keys = typeof said === "object" && said !== null ? Object.keys(said) : [];
      expect(said).toMatchObject({ signOff: row?.id, siteId, matrix: of.matrix, party: "provider" });
      const { state, statement, signerName, givenOn } = row ?? {};
      const stated = facts.map(({ kind, subjectKind, source }) => [kind, subjectKind, source]);
      return { state, statement, signerName, givenOn, stated, keys, kind: entry.kind };
    };
    const single = await alike(three.siteId);
    expect(await alike(one.siteId)).toEqual(single);
    expect(await alike(two.siteId)).toEqual(single);
    const activity = (await listActivity({ ctx: owner, input: {} })).filter(({ id }) => !before.has(id));
    expect(activity.map(({ verb, params }) => [verb, params])).toEqual(
      expect.arrayContaining(
        [one, two].map(({ slug }) => [
          "sign_off.create",
          expect.objectContaining({ site: `Site ${slug}`, party: "provider", signer: "Wang Min" }),
        ]),
      ),
    );
    expect(activity).toHaveLength(2);
    for (const siteId of siteIds) {
      const view = await getSite({ ctx: provider.ctx(), input: { siteId } });
      const verdict = view.standings[0]?.result.verdicts.find(({ code }) => code === "TIG-05");
      expect(verdict?.params["parties"]).toEqual(["exporter", "lsp"]);
    }
  });

  it("tells apart what is signed already, gone, another provider's or not the caller's to see", async () => {
    const { provider, one, two, of, owner } = await made();
    await createSignOff({ ctx: owner, input: signatureOf(two, "provider") });
    const foreign = await makeSite(await makeProvider());
    const gone = newId(new Date());
    const siteIds = [two.siteId, foreign.siteId, one.siteId, gone, one.siteId.toUpperCase()];
    const limited = await ownerOf(provider, [one.clientId]);
    const asLimited = await createSignOffs({ ctx: limited, input: { ...of, ...SIGNER, siteIds } });
    expect(asLimited).toEqual({
      signed: [one.siteId],
      already: [],
      missing: [two.siteId, foreign.siteId, gone],
    });
    expect(await createSignOffs({ ctx: owner, input: { ...of, ...SIGNER, siteIds } })).toEqual({
      signed: [],
      already: expect.arrayContaining([one.siteId, two.siteId]),
      missing: [foreign.siteId, gone],
    });
    expect(await signedOf(owner, one.siteId)).toHaveLength(1);
  });

  it("gives no second signature where two sign at once, in whatever order they name the sites", async () => {
    const { siteIds, of, owner } = await made();
    const both = await Promise.all(
      [siteIds, siteIds.toReversed()].map((ids) =>
        createSignOffs({ ctx: owner, input: { ...of, ...SIGNER, siteIds: ids } }),
      ),
    );
    expect(ordered(both.flatMap(({ signed }) => signed))).toEqual(ordered(siteIds));
    expect(ordered(both.flatMap(({ already }) => already))).toEqual(ordered(siteIds));
    for (const siteId of siteIds) expect(await signedOf(owner, siteId)).toHaveLength(1);
  });

  it("waits for whoever signs for one of them, and neither ends the other", async () => {
    const { one, siteIds, of, owner } = await made();
    const [many, single] = await Promise.allSettled([
      createSignOffs({ ctx: owner, input: { ...of, ...SIGNER, siteIds } }),
      createSignOff({ ctx: owner, input: signatureOf(one, "provider") }),
    ]);
    expect(many.status).toBe("fulfilled");
    if (single.status === "rejected") expect(single.reason).toMatchObject({ reason: "signed_already" });
    expect(await signedOf(owner, one.siteId)).toHaveLength(1);
  });

  it("signs nothing at all where the matrix is another by now, or for whom it is not", async () => {
    const { provider, one, siteIds, of, owner } = await made();
    const input = { ...of, ...SIGNER, siteIds };
    await expect(createSignOffs({ ctx: owner, input: { ...input, matrix: "older" } })).rejects.toMatchObject({
      code: "conflict",
      reason: "matrix_changed",
    });
    await expect(createSignOffs({ ctx: owner, input: { ...input, regime: "none" } })).rejects.toThrow(
      /^not_found/,
    );
    for (const ctx of [
      provider.member("exporter", [one.clientId]),
      provider.member("analyst"),
      provider.ctx(),
    ])
      await expect(createSignOffs({ ctx, input })).rejects.toMatchObject({ code: "forbidden" });
    for (const siteId of siteIds) expect(await signedOf(owner, siteId)).toEqual([]);
  });

  it("takes no more than two hundred sites, none of nobody and none without a title", async () => {
    const { siteIds, of, owner } = await made();
    const many = Array.from({ length: 201 }, () => newId(new Date()));
    const refused: [object, string][] = [
      [{ siteIds: many }, "siteIds"],
      [{ siteIds: [] }, "siteIds"],
      [{ signerTitle: " " }, "signerTitle"],
    ];
    for (const [change, path] of refused)
      await expect(
        createSignOffs({ ctx: owner, input: { ...of, ...SIGNER, siteIds, ...change } }),
      ).rejects.toMatchObject({ code: "invalid", fields: [expect.objectContaining({ path })] });
  });
});

describe("taking back for many sites at once", () => {
  it("takes the provider's word back where it stands, and tells the others apart", async () => {
    const { one, two, three, of, owner } = await made();
    const foreign = await makeSite(await makeProvider());
    await createSignOffs({
      ctx: owner,
      input: { ...of, ...SIGNER, siteIds: [one.siteId, two.siteId] },
    });
    await createSignOff({ ctx: owner, input: signatureOf(one, "lsp") });
    const [{ id: signOffId } = { id: "" }] = await signedOf(owner, two.siteId);
    await endSignOff({ ctx: owner, input: { signOffId, reason: REASON } });
    const siteIds = [one, two, three, foreign].map(({ siteId }) => siteId);
    const take = () => endSignOffs({ ctx: owner, input: { ...of, siteIds, reason: REASON } });
    const both = await Promise.all([take(), take()]);
    expect(both.flatMap(({ ended }) => ended)).toEqual([one.siteId]);
    expect(both.map(({ missing }) => missing)).toEqual([[foreign.siteId], [foreign.siteId]]);
    expect(ordered((await take()).unsigned)).toEqual(ordered([one.siteId, two.siteId, three.siteId]));
    const [taken] = await signedOf(owner, one.siteId);
    expect(taken).toMatchObject({ state: "withdrawn", withdrawn: { reason: REASON, by: "owner" } });
    const [found] = await listResponsibilities({ ctx: owner, input: { siteId: one.siteId } });
    expect(found?.signOffs.find(({ party }) => party === "lsp")?.state).toBe("stands");
    const again = await createSignOffs({ ctx: owner, input: { ...of, ...SIGNER, siteIds: [one.siteId] } });
    expect(again.signed).toEqual([one.siteId]);
  });

  it("is nobody's but the provider's, and asks why", async () => {
    const { provider, one, siteIds, of, owner } = await made();
    await createSignOffs({ ctx: owner, input: { ...of, ...SIGNER, siteIds } });
    const input = { ...of, siteIds, reason: REASON };
    for (const ctx of [provider.member("exporter", [one.clientId]), provider.member("viewer")])
      await expect(endSignOffs({ ctx, input })).rejects.toMatchObject({ code: "forbidden" });
    await expect(endSignOffs({ ctx: owner, input: { ...input, reason: "no" } })).rejects.toMatchObject({
      code: "invalid",
    });
    const limited = await ownerOf(provider, [one.clientId]);
    expect((await endSignOffs({ ctx: limited, input })).ended).toEqual([one.siteId]);
  });
});
