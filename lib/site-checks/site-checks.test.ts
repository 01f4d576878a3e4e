import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import { listDueChecks } from "@/lib/schedules";
import { getSite, updateSite, updateSiteScope } from "@/lib/sites";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { servePages, writtenPage, type ServedPages } from "@/test/serve-pages";
import { checkSite, findSiteCheck, runSiteCheck } from ".";

const DAY_MS = 86_400_000;
const NOTHING = {
  catalog: false,
  quotation: false,
  certificates: false,
  ordering: false,
  staticPromotionOnly: true,
  domesticOnly: false,
  languageSwitch: false,
  languages: ["zh"],
  targetCountries: ["JP"],
};

const FORM = '<form method="post"><input name="a"><input name="b"><button>Send</button></form>';
let live: ServedPages;
beforeAll(async () => {
  live = await servePages({
    "/": writtenPage('<a href="/quotation">Quotation</a>', '<link rel="alternate" hreflang="ja" href="/ja">'),
    "/ja": writtenPage("", "", "ja"),
    "/quotation": writtenPage(FORM),
  });
});
afterAll(() => live.close());

async function makeLive(url: string): Promise<{ provider: MadeProvider; site: MadeSite }> {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const { site: row } = await getSite({ ctx: provider.ctx(), input: { slug: site.slug } });
  const { name, slug } = row;
  await updateSite({ ctx: provider.ctx(), input: { siteId: site.siteId, name, slug, url } });
  return { provider, site };
}

function asSystem({ ctx, slug }: MadeProvider, at?: Date): () => Ctx {
  const { providerId } = ctx();
  const own = { providerId, providerSlug: slug, reason: "test", requestId: "test" };
  return () => systemCtx({ ...own, now: at ?? new Date() });
}

async function verdictOf(provider: MadeProvider, site: MadeSite, code: string) {
  const view = await getSite({ ctx: provider.ctx(), input: { slug: site.slug } });
  return view.standings.flatMap(({ result }) => result.verdicts).find((verdict) => verdict.code === code);
}

const standing = (provider: MadeProvider, { siteId }: MadeSite) =>
  findSiteCheck({ ctx: provider.ctx(), input: { siteId } });

describe("the check of a live site", () => {
  it("reopens an exemption that the site itself contradicts, until somebody answers anew", async () => {
    const { provider, site } = await makeLive(live.url);
    const { siteId } = site;
    await updateSiteScope({ ctx: provider.ctx(), input: { siteId, ...NOTHING } });
    expect(await verdictOf(provider, site, "TIG-15")).toMatchObject({ message: "scope_exempt" });

    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    expect(await checkSite(asSystem(provider), siteId)).toBe(true);
    const exemption = await verdictOf(provider, site, "TIG-15");
    expect(exemption).toMatchObject({ message: "scope_exemption_contradicted" });
    expect((await verdictOf(provider, site, "TIG-14"))?.outcome).toBe("pass");
    const { seen, open } = await standing(provider, site);
    expect(open).toBeNull();
    expect(seen?.findings.quotation.pages.map(({ url }) => new URL(url).pathname)).toEqual(["/quotation"]);

    // Whoever has looked and says otherwise is not contradicted by what was seen before.
    await updateSiteScope({ ctx: provider.ctx(), input: { siteId, ...NOTHING } });
    expect((await verdictOf(provider, site, "TIG-15"))?.message).not.toBe("scope_exemption_contradicted");
    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    await checkSite(asSystem(provider), siteId);
    expect((await verdictOf(provider, site, "TIG-15"))?.message).not.toBe("scope_exemption_contradicted");
  });

  it("answers what nobody has answered, and is one of what the verdict rests on", async () => {
    const { provider, site } = await makeLive(live.url);
    const { siteId } = site;
    const unanswered = { ...NOTHING, staticPromotionOnly: null, languageSwitch: null, ordering: null };
    const input = { siteId, ...unanswered, catalog: null, quotation: null, certificates: null };
    await updateSiteScope({ ctx: provider.ctx(), input });
    expect((await verdictOf(provider, site, "TIG-14"))?.outcome).toBe("unknown");
    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    await checkSite(asSystem(provider), siteId);
    const verdict = await verdictOf(provider, site, "TIG-14");
    expect(verdict?.outcome).toBe("pass");
    const facts = await withTenant(provider.ctx(), (tx) =>
      tx.fact.findMany({
        where: { id: { in: [...(verdict?.restsOn.facts ?? [])] } },
        select: { kind: true },
      }),
    );
    expect(facts.map(({ kind }) => kind)).toContain("site.observation");
  });

  it("is one at a time, however many ask, and leaves one row of activity", async () => {
    const { provider, site } = await makeLive(live.url);
    const { siteId } = site;
    const asked = await Promise.all(
      [1, 2, 3, 4].map(() => runSiteCheck({ ctx: provider.ctx(), input: { siteId } })),
    );
    expect(new Set(asked.map(({ checkId }) => checkId)).size).toBe(1);
    const done = await Promise.all([1, 2].map(() => checkSite(asSystem(provider), siteId)));
    expect(done.filter(Boolean)).toHaveLength(1);
    const rows = await withTenant(provider.ctx(), (tx) =>
      tx.activity.count({ where: { verb: "site.check", subjectId: siteId } }),
    );
    expect(rows).toBe(1);
  });

  it("is due again after thirty days, by itself", async () => {
    const { provider, site } = await makeLive(live.url);
    const { siteId } = site;
    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    await checkSite(asSystem(provider), siteId);
    const due = async (days: number) =>
      (await listDueChecks(new Date(Date.now() + days * DAY_MS))).some((one) => one.siteId === siteId);
    expect([await due(29), await due(31)]).toEqual([false, true]);
    expect(await checkSite(asSystem(provider), siteId)).toBe(false);
    const later = new Date(Date.now() + 31 * DAY_MS);
    expect(await checkSite(asSystem(provider, later), siteId)).toBe(true);
    const reasons = await withTenant(provider.ctx(), (tx) =>
      tx.siteCheck.findMany({ where: { siteId }, orderBy: { createdAt: "asc" }, select: { reason: true } }),
    );
    expect(reasons.map(({ reason }) => reason)).toEqual(["asked", "scheduled"]);
  });

  it("says why a site cannot be read, changes nothing that was known, and tries again the next day", async () => {
    const { provider, site } = await makeLive("http://10.1.2.3/");
    const { siteId } = site;
    const before = await verdictOf(provider, site, "TIG-14");
    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    await checkSite(asSystem(provider), siteId);
    const { failed, seen } = await standing(provider, site);
    expect(failed).toMatchObject({ failure: "fetch_address_refused" });
    expect(seen).toBeNull();
    expect(await verdictOf(provider, site, "TIG-14")).toEqual(before);
    const due = await listDueChecks(new Date(Date.now() + 1.1 * DAY_MS));
    expect(due.some((one) => one.siteId === siteId)).toBe(true);
  });

  it("exempts nobody by itself, however little is seen", async () => {
    const bare = await servePages({ "/": writtenPage("") });
    const { provider, site } = await makeLive(bare.url);
    const { siteId } = site;
    const nothing = {
      catalog: null,
      quotation: null,
      certificates: null,
      ordering: null,
      languageSwitch: null,
    };
    const input = { siteId, ...NOTHING, ...nothing, staticPromotionOnly: null };
    await updateSiteScope({ ctx: provider.ctx(), input });
    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    await checkSite(asSystem(provider), siteId);
    await bare.close();
    expect((await standing(provider, site)).seen?.findings.catalog.answer).toBe(false);
    expect((await verdictOf(provider, site, "TIG-14"))?.outcome).toBe("unknown");
  });

  it("is made anew once the site has another address", async () => {
    const { provider, site } = await makeLive(live.url);
    const { siteId, slug } = site;
    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    await checkSite(asSystem(provider), siteId);
    expect(await checkSite(asSystem(provider), siteId)).toBe(false);
    const url = `${live.url}/ja`;
    await updateSite({ ctx: provider.ctx(), input: { siteId, name: "Moved", slug, url } });
    expect(await checkSite(asSystem(provider), siteId)).toBe(true);
  });

  it("is taken up by another worker where one dies over it, and the first one's result is not written", async () => {
    const { provider, site } = await makeLive(live.url);
    const { siteId } = site;
    await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
    const { claimCheck } = await import("./claim-check");
    const { storeCheck } = await import("./store-check");
    const first = await claimCheck(asSystem(provider)(), siteId);
    expect(await checkSite(asSystem(provider), siteId)).toBe(false);
    const later = new Date(Date.now() + 11 * 60_000);
    expect(await checkSite(asSystem(provider, later), siteId)).toBe(true);
    const late = { failure: "fetch_unreachable", params: {} };
    expect(first && (await storeCheck(asSystem(provider)(), first, late))).toBe(false);
    expect((await standing(provider, site)).failed).toBeNull();
  });
});
