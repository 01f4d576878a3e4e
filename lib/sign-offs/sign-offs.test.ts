import { describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { endLspContract } from "@/lib/lsp";
import { getSite } from "@/lib/sites";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { signatureOf } from "@/test/signature";
import { createSignOff, endSignOff, listResponsibilities } from "./index";

async function signers(provider: MadeProvider, site: MadeSite) {
  const of = async (role: "owner" | "exporter") => {
    const { personId } = await makeMember(provider, role, role === "owner" ? [] : [site.clientId]);
    const actor = { kind: "member", personId, membershipId: personId } as const;
    return { ...provider.member(role, role === "owner" ? undefined : [site.clientId]), actor };
  };
  return { owner: await of("owner"), exporter: await of("exporter") };
}

async function verdictOf(provider: MadeProvider, { siteId }: MadeSite) {
  const { standings } = await getSite({ ctx: provider.ctx(), input: { siteId } });
  const result = standings[0]?.result;
  const verdict = result?.verdicts.find(({ code }) => code === "TIG-05");
  const left = (result?.obligations ?? []).filter(({ code }) => code === "TIG-05");
  return {
    outcome: verdict?.outcome,
    parties: verdict?.params["parties"],
    left: left.map((one) => one.party),
  };
}

async function statesOf(provider: MadeProvider, { siteId }: MadeSite) {
  const [found] = await listResponsibilities({ ctx: provider.ctx(), input: { siteId } });
  return (found?.signOffs ?? []).map(({ party, state }) => `${party} ${state}`).sort();
}

const REASON = "signed without having read it";

describe("who is responsible for what", () => {
  it("is unknown, with whoever is missing named, until exporter, provider and LSP have signed", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner, exporter } = await signers(provider, site);
    const all = ["exporter", "provider", "lsp"];
    expect(await verdictOf(provider, site)).toEqual({ outcome: "unknown", parties: all, left: all });
    await createSignOff({ ctx: exporter, input: signatureOf(site, "exporter") });
    await createSignOff({ ctx: owner, input: signatureOf(site, "provider") });
    const lsp = ["lsp"];
    expect(await verdictOf(provider, site)).toEqual({ outcome: "unknown", parties: lsp, left: lsp });
    const { signOffId } = await createSignOff({ ctx: owner, input: signatureOf(site, "lsp") });
    expect(await verdictOf(provider, site)).toMatchObject({ outcome: "pass", left: [] });
    await endSignOff({ ctx: owner, input: { signOffId, reason: REASON } });
    expect(await verdictOf(provider, site)).toMatchObject({ outcome: "unknown", left: lsp });
  });

  it("keeps who signed as what, of which matrix, by whom it was written down and with which evidence", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner } = await signers(provider, site);
    const { signOffId } = await createSignOff({ ctx: owner, input: signatureOf(site, "lsp") });
    const [found] = await listResponsibilities({ ctx: provider.ctx(), input: { siteId: site.siteId } });
    const [kept] = found?.signOffs ?? [];
    expect(kept).toMatchObject({
      id: signOffId,
      state: "stands",
      matrix: found?.matrix.hash,
      signerName: "Wang Min",
      givenOn: "2026-06-01",
      reference: "contract annex 3",
      statement: "lsp",
      recordedBy: "owner",
      params: { site: `Site ${site.slug}` },
    });
    const evidence = await withTenant(provider.ctx(), (tx) =>
      tx.evidenceEntry.findFirst({ where: { id: kept?.evidenceId ?? "" } }),
    );
    expect(evidence).toMatchObject({ kind: "sign_off", isPublic: false, clientId: site.clientId });
    const entry: unknown = JSON.parse(evidence?.entry ?? "{}");
    expect(entry).toMatchObject({ signOff: signOffId, matrix: found?.matrix.hash, party: "lsp" });
    expect(entry).toHaveProperty("duties");
  });

  it("shows a sign-off for an LSP that is no longer contracted as outdated, and it counts no more", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner } = await signers(provider, site);
    await createSignOff({ ctx: owner, input: signatureOf(site, "lsp") });
    expect(await statesOf(provider, site)).toEqual(["lsp stands"]);
    const ended = { contractId: site.contractId, endsOn: "2026-03-31" };
    await endLspContract({ ctx: provider.ctx(), input: ended });
    expect(await statesOf(provider, site)).toEqual(["lsp not_contracted"]);
    expect((await verdictOf(provider, site)).parties).toContain("lsp");
    await expect(
      createSignOff({ ctx: owner, input: { ...signatureOf(site, "lsp"), givenOn: "2026-06-02" } }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("shows one of an older matrix as outdated, and takes no signature of any but the present one", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner } = await signers(provider, site);
    const { signOffId } = await createSignOff({ ctx: owner, input: signatureOf(site, "provider") });
    await withTenant(provider.ctx(), async (tx) => {
      const row = await tx.signOff.findFirstOrThrow({ where: { id: signOffId } });
      const { params: _params, ...rest } = row;
      const older = { ...rest, id: crypto.randomUUID(), matrix: "older", params: {} };
      await tx.signOff.createMany({ data: [older] });
    });
    expect(await statesOf(provider, site)).toEqual(["provider older_matrix", "provider stands"]);
    const input = { ...signatureOf(site, "lsp"), matrix: "older" };
    await expect(createSignOff({ ctx: owner, input })).rejects.toMatchObject({ reason: "matrix_changed" });
  });

  it("is signed for the exporter by its own member alone, and for provider and LSP by the provider", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner, exporter } = await signers(provider, site);
    const refused = { code: "forbidden" };
    const signing = (ctx: Ctx, party: "exporter" | "provider" | "lsp") =>
      createSignOff({ ctx, input: signatureOf(site, party) });
    await expect(signing(owner, "exporter")).rejects.toMatchObject(refused);
    await expect(signing(exporter, "provider")).rejects.toMatchObject(refused);
    await expect(signing(exporter, "lsp")).rejects.toMatchObject(refused);
    await expect(signing(provider.member("analyst"), "provider")).rejects.toMatchObject(refused);
    const { signOffId } = await signing(exporter, "exporter");
    await expect(endSignOff({ ctx: owner, input: { signOffId, reason: REASON } })).rejects.toMatchObject(
      refused,
    );
    const other = await makeSite(provider);
    const foreign = createSignOff({ ctx: exporter, input: signatureOf(other, "exporter") });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
  });

  it("is signed once at a time, taken back once, and signed again afterwards", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner } = await signers(provider, site);
    const sign = () => createSignOff({ ctx: owner, input: signatureOf(site, "provider") });
    const twice = await Promise.allSettled([sign(), sign()]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [{ id: signOffId } = { id: "" }] =
      (await listResponsibilities({ ctx: owner, input: { siteId: site.siteId } }))[0]?.signOffs ?? [];
    const take = () => endSignOff({ ctx: owner, input: { signOffId, reason: REASON } });
    await take();
    await expect(take()).rejects.toMatchObject({ reason: "withdrawn_already" });
    await sign();
    expect(await statesOf(provider, site)).toEqual(["provider stands", "provider withdrawn"]);
  });

  it.each([
    ["an LSP's without the LSP", { companyId: null }, "companyId"],
    ["an LSP's without its day", { givenOn: null }, "givenOn"],
    ["one of a day to come", { givenOn: "2999-01-01" }, "givenOn"],
    ["one of nobody", { signerName: " " }, "signerName"],
  ])("does not take %s", async (_case, change, path) => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner } = await signers(provider, site);
    const input = { ...signatureOf(site, "lsp"), ...change };
    await expect(createSignOff({ ctx: owner, input })).rejects.toMatchObject({
      code: "invalid",
      fields: [expect.objectContaining({ path })],
    });
  });

  it("is never changed once it is signed", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const { owner } = await signers(provider, site);
    await createSignOff({ ctx: owner, input: signatureOf(site, "provider") });
    const change = withTenant(owner, (tx) => tx.signOff.updateMany({ data: { signerName: "Other" } }));
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
