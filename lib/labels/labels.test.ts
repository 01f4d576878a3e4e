import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createFiling } from "@/lib/filings";
import { refreshSites } from "@/lib/standing";
import { makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { SIGHTING } from "@/test/make-world";
import { createLabelSighting, listLabelSightings } from ".";

const PROOF = "screenshot of the listing, kept with the client's file";

async function verdictOf(provider: MadeProvider, siteId: string) {
  await refreshSites(provider.ctx(), [siteId]);
  const row = await withTenant(provider.ctx(), (tx) =>
    tx.assessment.findFirstOrThrow({ where: { siteId, regime: "tig", knownTo: null } }),
  );
  const verdicts: { code: string; outcome: string; message: string }[] = Object(row.result)["verdicts"];
  const found = verdicts.find(({ code }) => code === "TIG-22") ?? expect.fail("TIG-22 is judged");
  return `${found.outcome} ${found.message}`;
}

const fileLate = (provider: MadeProvider, siteId: string | null) =>
  createFiling({
    ctx: provider.ctx(),
    input: {
      regime: "tig",
      siteId,
      state: "accepted",
      submittedAt: "2026-06-20T08:00:00Z",
      decidedAt: "2026-06-21T08:00:00Z",
    },
  });

const look = (provider: MadeProvider, siteId: string, input: object) =>
  createLabelSighting({ ctx: provider.member("analyst"), input: { ...SIGHTING, siteId, ...input } });

describe("the warning label", () => {
  it("is expected on all sites once the provider's own filing is late, whatever theirs say, and seen on one", async () => {
    const provider = await makeProvider();
    const [one, two] = [await makeSite(provider), await makeSite(provider)];
    await createFiling({
      ctx: provider.ctx(),
      input: {
        regime: "tig",
        siteId: one.siteId,
        state: "accepted",
        submittedAt: "2026-05-18T08:00:00Z",
        decidedAt: "2026-05-18T09:00:00Z",
      },
    });
    expect(await verdictOf(provider, one.siteId)).toBe("pass label_none");
    await fileLate(provider, null);
    expect(await verdictOf(provider, one.siteId)).toBe("marginal label_may_remain_all");
    expect(await verdictOf(provider, two.siteId)).toBe("marginal label_may_remain_all");
    await look(provider, two.siteId, { cause: "late_provider_filing" });
    expect(await verdictOf(provider, two.siteId)).toBe("fail label_seen");
    expect(await verdictOf(provider, one.siteId)).toBe("marginal label_may_remain_all");
  });

  it("stays until somebody proves that it went; a look that was earlier changes nothing", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    await fileLate(provider, siteId);
    await look(provider, siteId, {});
    await expect(look(provider, siteId, { state: "removed" })).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: "proof" })],
    });
    const early = { state: "removed", proof: PROOF, seenAt: "2026-11-19T08:00:00Z" };
    await look(provider, siteId, early);
    expect(await verdictOf(provider, siteId)).toBe("fail label_seen");
    await look(provider, siteId, { state: "removed", proof: PROOF, seenAt: "2026-11-22T08:00:00Z" });
    expect(await verdictOf(provider, siteId)).toBe("pass label_removed");
    const rows = await listLabelSightings({ ctx: provider.member("viewer"), input: { siteId } });
    expect(rows.map(({ state }) => state)).toEqual(["removed", "seen", "removed"]);
    const changing = withTenant(provider.ctx(), (tx) =>
      tx.labelSighting.updateMany({ data: { state: "removed" } }),
    );
    await expect(changing).rejects.toThrow(/permission denied/);
  });

  it("that went without a filing may come back", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    expect(await verdictOf(provider, siteId)).toBe("fail label_expected");
    await look(provider, siteId, { state: "removed", proof: PROOF });
    expect(await verdictOf(provider, siteId)).toBe("marginal label_gone_unfiled");
  });

  it("is looked at in the past, on a page that is a page", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    await expect(look(provider, siteId, { seenAt: "2999-01-01T00:00:00Z" })).rejects.toMatchObject({
      reason: "in_future",
    });
    await expect(look(provider, siteId, { proofUrl: "javascript:alert(1)" })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
