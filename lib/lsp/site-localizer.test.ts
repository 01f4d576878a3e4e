import { describe, expect, it } from "vitest";
import { fanOutReference } from "@/lib/fan-out";
import { ingestCallback, listDueReferences } from "@/lib/references";
import { listEvidenceFiles } from "@/lib/uploads";
import { keepFile } from "@/test/keep-file";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import type { TooManyError } from "@/lib/core/errors";
import { getSite, updateSiteScope } from "@/lib/sites";
import { signedCallback } from "@/test/callback";
import { makeProvider, makeSite, word } from "@/test/make-provider";
import { NUMBERS_A_DAY } from "./limit-named-numbers";
import { adoptNamedCertificate, getSiteLocalizer, listLsps, updateSiteLocalizer } from ".";

async function announce(number: string, status = "active", change = {}) {
  const { headers, body } = signedCallback(number, status, change);
  await ingestCallback({ counterpart: "lsp-registry", headers, body, now: new Date() });
  await fanOutReference("lsp-registry", number, new Date(), "test");
}

async function naming(status: string | null, number = `N-${word()}`) {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const { siteId } = site;
  const exporter = provider.member("exporter", [site.clientId]);
  await updateSiteLocalizer({
    ctx: exporter,
    input: { siteId, by: "exporter", company: "Typed Ltd", number },
  });
  if (status) await announce(number, status);
  return { provider, site, exporter, number, owner: provider.member("owner") };
}

describe("a certificate that an exporter names", () => {
  it("is asked for at the registry, and counts for nothing until the provider takes it up", async () => {
    const { site, exporter, number, provider } = await naming(null);
    const { siteId } = site;
    expect(await getSiteLocalizer({ ctx: exporter, input: { siteId } })).toMatchObject({
      said: { by: "exporter", company: "Typed Ltd", number },
      registry: { state: "asking" },
      isTakenUp: false,
    });
    await announce(number);
    const said = await getSiteLocalizer({ ctx: exporter, input: { siteId } });
    expect(said.registry).toMatchObject({ state: "said", status: "active", entity: "Some LSP" });
    expect((await listLsps({ ctx: provider.ctx(), input: {} })).certificates).toHaveLength(1);
  });

  it("becomes a contract for the languages it covers, as the registry has it, once", async () => {
    const { site, owner, number } = await naming("active");
    const input = { siteId: site.siteId, country: "JP" };
    await adoptNamedCertificate({ ctx: owner, input });
    const { contracts } = await getSite({ ctx: owner, input });
    expect(contracts.find((contract) => contract.number === number)).toMatchObject({
      company: "Some LSP",
      languages: ["zh", "en"],
      validUntil: "2027-05-16",
    });
    expect(await getSiteLocalizer({ ctx: owner, input })).toMatchObject({ isTakenUp: true });
    await expect(adoptNamedCertificate({ ctx: owner, input })).rejects.toThrow(/^conflict/);
  });

  it("is told to everybody who works on the client, once a number, and not where they name it themselves", async () => {
    const { provider, site, exporter, number } = await naming(null);
    const told = () =>
      withTenant(provider.ctx(), (tx) => tx.notice.findMany({ where: { kind: "certificate_named" } }));
    expect(await told()).toMatchObject([
      { clientId: site.clientId, rung: number, outboxId: expect.anything() },
    ]);
    const again = (ctx: typeof exporter, named: string) =>
      updateSiteLocalizer({ ctx, input: { siteId: site.siteId, by: "exporter", number: named } });
    await again(exporter, number);
    await again(provider.member("manager"), `N-${word()}`);
    expect(await told()).toHaveLength(1);
    await again(exporter, `N-${word()}`);
    expect(await told()).toHaveLength(2);
  });

  it("brings the exporter's file along as it is taken up, which stays that client's", async () => {
    const { provider, site, owner, number } = await naming("active");
    const { siteId, clientId } = site;
    const sent = { subjectKind: "site", subjectId: siteId, clientId } as const;
    await keepFile(provider.ctx(), { ...sent, number });
    await keepFile(provider.ctx(), { ...sent, number: "ANOTHER" });
    await adoptNamedCertificate({ ctx: owner, input: { siteId, country: "JP" } });
    const certificate = await withTenant(owner, (tx) =>
      tx.lspCertificate.findFirstOrThrow({ where: { number } }),
    );
    const input = { subjectKind: "lsp_certificate" as const, subjectId: certificate.id };
    expect(await listEvidenceFiles({ ctx: owner, input })).toMatchObject([{ clientId, number }]);
    const other = await makeSite(provider);
    const neighbour = provider.member("exporter", [other.clientId]);
    expect(await listEvidenceFiles({ ctx: neighbour, input })).toEqual([]);
  });

  it("of a company whose country nobody named asks for it", async () => {
    const { site, owner, number } = await naming(null);
    await announce(number, "active", { issuingCountries: [] });
    const { siteId } = site;
    await expect(adoptNamedCertificate({ ctx: owner, input: { siteId } })).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: "country" })],
    });
    await adoptNamedCertificate({ ctx: owner, input: { siteId, country: "SG" } });
    const { companies } = await listLsps({ ctx: owner, input: {} });
    expect(companies.find(({ name }) => name === "Some LSP")?.country).toBe("SG");
  });

  it("of several countries' asks in which of them the company sits; of one country's takes that", async () => {
    const { site, owner, number } = await naming(null);
    await announce(number, "active", { issuingCountries: ["CN", "JP"] });
    const { siteId } = site;
    await expect(adoptNamedCertificate({ ctx: owner, input: { siteId } })).rejects.toMatchObject({
      reason: "country_unknown",
    });
    await announce(number, "active", { issuingCountries: ["JP"] });
    await adoptNamedCertificate({ ctx: owner, input: { siteId } });
    const { companies } = await listLsps({ ctx: owner, input: {} });
    expect(companies.find(({ name }) => name === "Some LSP")?.country).toBe("JP");
  });

  it("is not taken up where the registry speaks against it or no language is shared, and nothing is left half done", async () => {
    const revoked = await naming("revoked");
    await expect(
      adoptNamedCertificate({ ctx: revoked.owner, input: { siteId: revoked.site.siteId } }),
    ).rejects.toThrow(/does not have this certificate as active/);
    const { site, owner, provider } = await naming("active");
    const no = { catalog: null, quotation: null, certificates: null, ordering: null, languageSwitch: null };
    const { siteId } = site;
    await updateSiteScope({
      ctx: owner,
      input: {
        siteId,
        ...no,
        staticPromotionOnly: null,
        domesticOnly: null,
        languages: ["ko"],
        targetCountries: [],
      },
    });
    await expect(adoptNamedCertificate({ ctx: owner, input: { siteId } })).rejects.toThrow(
      /none of the languages/,
    );
    expect((await listLsps({ ctx: provider.ctx(), input: {} })).certificates).toHaveLength(1);
  });

  it("is polled for as long as a site or a certificate has it, and no longer", async () => {
    const { site, exporter, owner, number } = await naming(null);
    const { siteId } = site;
    // Longer due than whatever else is.
    const isPolled = async (key: string) => {
      const where = { counterpart: "lsp-registry", key };
      await withSystem("test", (tx) =>
        tx.registryEntry.updateMany({ where, data: { nextCheckAt: new Date("2001-01-01") } }),
      );
      const isDue = (await listDueReferences(new Date())).some((due) => due.key === key);
      const entry = await withSystem("test", (tx) => tx.registryEntry.findFirstOrThrow({ where }));
      expect(entry.nextCheckAt.getTime() > Date.now() + 20 * 3_600_000).toBe(!isDue);
      return isDue;
    };
    const name = (next: string) =>
      updateSiteLocalizer({ ctx: exporter, input: { siteId, by: "exporter", number: next } });
    await announce(number);
    expect(await isPolled(number)).toBe(true);
    const other = `N-${word()}`;
    await name(other);
    expect([await isPolled(number), await isPolled(other)]).toEqual([false, true]);
    await name(number);
    expect([await isPolled(number), await isPolled(other)]).toEqual([true, false]);
    await adoptNamedCertificate({ ctx: owner, input: { siteId, country: "JP" } });
    await name(other);
    expect([await isPolled(number), await isPolled(other)]).toEqual([true, true]);
  });

  it("is one of ten different ones a day at most, and one that was named before costs nothing", async () => {
    const { site, exporter, number } = await naming(null);
    const { siteId } = site;
    const name = (next: string, ctx = exporter) =>
      updateSiteLocalizer({ ctx, input: { siteId, by: "exporter", number: next } });
    for (let index = 1; index < NUMBERS_A_DAY; index += 1) await name(`${number}-${index}`);
    await expect(name(`${number}-more`)).rejects.toMatchObject({
      code: "too_many",
      fields: [{ path: "number" }],
    });
    const soon = { ...exporter, now: new Date(Date.now() + 23 * 3_600_000) };
    await expect(name(`${number}-more`, soon)).rejects.toSatisfy(
      ({ waitSeconds }: TooManyError) => waitSeconds > 3_500 && waitSeconds <= 3_600,
    );
    await name(number);
    expect((await getSiteLocalizer({ ctx: exporter, input: { siteId } })).said).toMatchObject({ number });
    await name(`${number}-more`, { ...exporter, now: new Date(Date.now() + 25 * 3_600_000) });
  });

  it("is taken up by nobody who may not contract, and never across providers or clients", async () => {
    const { site, exporter, provider, number } = await naming("active");
    const input = { siteId: site.siteId };
    const limited = provider.member("manager", [site.clientId]);
    for (const ctx of [exporter, limited, provider.member("analyst")])
      await expect(adoptNamedCertificate({ ctx, input })).rejects.toThrow(/^forbidden/);
    const stranger = (await makeProvider()).member("owner");
    await expect(adoptNamedCertificate({ ctx: stranger, input })).rejects.toThrow(/^not_found/);
    const other = await makeSite(provider);
    await expect(
      updateSiteLocalizer({ ctx: exporter, input: { siteId: other.siteId, by: "exporter", number } }),
    ).rejects.toThrow(/^not_found/);
  });
});
