import { describe, expect, it } from "vitest";
import { makeProvider, makeSite, word, type MadeProvider } from "@/test/make-provider";
import { createLspCertificate, createLspContract, endLspContract, listRenewals } from ".";

/** Makes a provider whose first certificate ends on 16 May 2027, with a contract for English without an end. */
async function ending() {
  const provider = await makeProvider();
  return { provider, site: await makeSite(provider) };
}

const asOf = (provider: MadeProvider, at: string, clients?: string[]) =>
  listRenewals({ ctx: provider.member("viewer", clients, new Date(at)), input: {} });

describe("what ends", () => {
  it.each([
    ["2027-04-15T12:00:00Z", null],
    ["2027-04-17T12:00:00Z", "before_30"],
    ["2027-05-04T12:00:00Z", "before_14"],
    ["2027-05-10T12:00:00Z", "before_7"],
    ["2027-05-14T12:00:00Z", "before_3"],
    ["2027-05-16T12:00:00Z", "before_1"],
    ["2027-05-17T12:00:00Z", "due"],
    ["2027-06-01T12:00:00Z", "overdue"],
  ])("stands on the ladder as of %s at %s", async (at, rung) => {
    const { provider } = await ending();
    expect((await asOf(provider, at)).map((one) => one.rung)).toEqual(rung === null ? [] : [rung]);
  });

  it("has nothing until a successor is recorded, and says how many sites have moved", async () => {
    const { provider, site } = await ending();
    const at = "2027-05-10T12:00:00Z";
    expect(await asOf(provider, at)).toMatchObject([
      { kind: "certificate", successor: null, sites: 1, moved: 0 },
    ]);
    const number = `NEXT-${word()}`;
    const next = {
      companyId: site.companyId,
      number,
      kind: "joint" as const,
      issuer: "Issuer",
      issuingCountries: ["CN", "JP"],
    };
    const { certificateId } = await createLspCertificate({
      ctx: provider.ctx(),
      input: { ...next, validUntil: "2029-05-16" },
    });
    expect(await asOf(provider, at)).toMatchObject([{ successor: number, sites: 1, moved: 0 }]);
    const contract = { siteId: site.siteId, certificateId, languages: ["en-GB"], startsOn: "2027-05-17" };
    await createLspContract({ ctx: provider.ctx(), input: contract });
    expect(await asOf(provider, at)).toMatchObject([{ successor: number, sites: 1, moved: 1 }]);
  });

  it("is a contract too, until another goes on for all of its languages without a gap", async () => {
    const { provider, site } = await ending();
    await endLspContract({
      ctx: provider.ctx(),
      input: { contractId: site.contractId, endsOn: "2026-12-31" },
    });
    const at = "2026-12-20T12:00:00Z";
    expect(await asOf(provider, at)).toMatchObject([
      {
        kind: "contract",
        rung: "before_14",
        successor: null,
        lastDay: "2026-12-31",
        site: { slug: site.slug },
      },
    ]);
    const contract = { siteId: site.siteId, certificateId: site.certificateId, languages: ["en"] };
    await createLspContract({ ctx: provider.ctx(), input: { ...contract, startsOn: "2027-01-05" } });
    expect(await asOf(provider, at)).toMatchObject([{ successor: null }]);
    await createLspContract({ ctx: provider.ctx(), input: { ...contract, startsOn: "2027-01-01" } });
    expect(await asOf(provider, at)).toMatchObject([{ successor: site.number, moved: 1 }]);
    expect(await asOf(provider, "2027-01-02T12:00:00Z")).toEqual([]);
  });

  it("is shown to a limited member as far as their clients go", async () => {
    const { provider, site } = await ending();
    const other = await makeSite(provider);
    const seen = await asOf(provider, "2027-05-10T12:00:00Z", [site.clientId]);
    expect(seen.map(({ number }) => number)).toEqual([site.number]);
    expect(await asOf(provider, "2027-05-10T12:00:00Z", [other.clientId])).toHaveLength(1);
  });
});
