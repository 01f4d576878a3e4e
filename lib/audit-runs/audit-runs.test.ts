import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createWebhookEndpoint } from "@/lib/endpoints";
import { getSite } from "@/lib/sites";
import { refreshSites } from "@/lib/standing";
import { listDueAudits, sweepAudits } from "@/lib/schedules";
import { AUDITING, keepAudit, lookWithout, RESULT, weighed } from "@/test/keep-finding";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { claimAudit } from "./claim-audit";
import { storeAudit } from "./store-audit";
import { compareRuns, getSiteAudit, listFindings, listTrend, runAudit, updateFinding } from ".";

const UNREAD = { read: new Map<string, string>(), unseen: null, from: new Date(0) };
const HOUR = 3_600_000;
const START = new Date("2026-11-20T02:00:00Z");
const at = (hours: number): Date => new Date(START.getTime() + hours * HOUR);

async function makeOne(): Promise<{ provider: MadeProvider; site: MadeSite }> {
  const provider = await makeProvider(START);
  return { provider, site: await makeSite(provider) };
}

const about = ({ siteId }: MadeSite) => ({ siteId, regime: AUDITING });

async function keysOf(provider: MadeProvider, site: MadeSite): Promise<string[]> {
  const { findings } = await listFindings({ ctx: provider.ctx(), input: about(site) });
  return findings.map(({ key }) => key).sort();
}

describe("what an audit found", () => {
  it("stays one row while it is found, with its note, and is gone when it is not found any more", async () => {
    const { provider, site } = await makeOne();
    const [first = ""] = await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a"), weighed("b")]);
    await updateFinding({
      ctx: provider.ctx(at(1)),
      input: { findingId: first, note: "Asked the factory." },
    });
    await keepAudit(provider.ctx(at(24)), site.siteId, [weighed("a"), weighed("c")]);
    expect(await keysOf(provider, site)).toEqual(["a", "c"]);
    const { findings } = await listFindings({ ctx: provider.ctx(), input: about(site) });
    const kept = findings.find(({ key }) => key === "a");
    expect(kept).toMatchObject({ firstSeenAt: at(0), lastSeenAt: at(24) });
    expect(findings.filter(({ note }) => note !== null).length).toBe(kept?.id === first ? 1 : 0);
    expect(kept?.spans.map(({ text }) => text)).toEqual(["1.2 kg", "1.3 千克"]);
  });

  it("is told to the systems that ask, as it comes and goes, and to nobody where nothing changed", async () => {
    const { provider, site } = await makeOne();
    const receiver = {
      name: "CI",
      url: "https://ci.example/hook",
      clientId: site.clientId,
      scheme: "hmac" as const,
    };
    const events = ["audit.findings_changed" as const];
    await createWebhookEndpoint({ ctx: provider.ctx(), input: { ...receiver, events } });
    await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a"), weighed("b")]);
    await keepAudit(provider.ctx(at(24)), site.siteId, [weighed("a"), weighed("b")]);
    await keepAudit(provider.ctx(at(48)), site.siteId, [weighed("b"), weighed("c")]);
    const rows = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { kind: "webhook" }, orderBy: { createdAt: "asc" } }),
    );
    const common = { site: site.slug, regime: AUDITING, open: 2 };
    const url = expect.stringMatching(new RegExp(`/${provider.slug}/sites/${site.slug}/audits$`));
    expect(rows.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({
        type: "audit.findings_changed",
        data: expect.objectContaining({ ...common, appeared: 2, vanished: 0, url }),
      }),
      expect.objectContaining({ data: expect.objectContaining({ ...common, appeared: 1, vanished: 1 }) }),
    ]);
  });

  it("stands while a page it rests on could not be seen", async () => {
    const { provider, site } = await makeOne();
    await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a"), weighed("b")]);
    await keepAudit(provider.ctx(at(24)), site.siteId, [], new Set(["https://example.com/zh/a"]));
    expect(await keysOf(provider, site)).toEqual(["a"]);
    await keepAudit(provider.ctx(at(48)), site.siteId, [weighed("c")], null);
    expect(await keysOf(provider, site)).toEqual(["a", "c"]);
  });

  it("is another row when it comes back, and a difference of two audits tells all three", async () => {
    const { provider, site } = await makeOne();
    await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a"), weighed("b"), weighed("s")]);
    await keepAudit(provider.ctx(at(24)), site.siteId, [weighed("b"), weighed("s")]);
    await keepAudit(provider.ctx(at(48)), site.siteId, [weighed("a"), weighed("s")]);
    const input = { ...about(site), from: at(24), to: at(48) };
    expect(await compareRuns({ ctx: provider.ctx(), input })).toEqual({ appeared: 1, gone: 1, stayed: 1 });
    const whole = { ...about(site), from: at(0), to: at(48) };
    expect(await compareRuns({ ctx: provider.ctx(), input: whole })).toEqual({
      appeared: 1,
      gone: 2,
      stayed: 1,
    });
  });

  it("is counted at the end of each audit, by how grave it is", async () => {
    const { provider, site } = await makeOne();
    const missing = { ...weighed("m"), outcome: "missing" as const };
    const untold = { ...weighed("u"), outcome: "not_comparable" as const };
    await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a"), missing, untold]);
    await keepAudit(provider.ctx(at(24)), site.siteId, []);
    await keepAudit(provider.ctx(at(48)), site.siteId, [weighed("a"), weighed("b"), missing]);
    const trend = await listTrend({ ctx: provider.ctx(), input: about(site) });
    expect(
      trend.map(({ finishedAt, grave, lesser, untold: not }) => [finishedAt, grave, lesser, not]),
    ).toEqual([
      [at(0), 1, 1, 1],
      [at(24), 0, 0, 0],
      [at(48), 2, 1, 0],
    ]);
    const stranger = (await makeProvider()).ctx();
    expect(await listTrend({ ctx: stranger, input: about(site) })).toEqual([]);
  });

  it("is let be for a reason alone, and is not let go of", async () => {
    const { provider, site } = await makeOne();
    const [findingId = ""] = await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a")]);
    const lets = { findingId, waivedUntil: "2026-12-24" };
    await expect(updateFinding({ ctx: provider.ctx(), input: lets })).rejects.toMatchObject({
      code: "invalid",
    });
    await updateFinding({ ctx: provider.ctx(), input: { ...lets, waivedBecause: "New mould in December." } });
    const { findings } = await listFindings({ ctx: provider.ctx(), input: about(site) });
    expect(findings).toMatchObject([{ waivedBecause: "New mould in December.", goneAt: null }]);
  });
});

describe("what is old", () => {
  it("goes after more than a year, but the last audit of a site and what is open", async () => {
    const { provider, site } = await makeOne();
    const past = (days: number): Date => new Date(Date.now() - days * 24 * HOUR);
    await keepAudit(provider.ctx(past(500)), site.siteId, [weighed("a"), weighed("b")]);
    await keepAudit(provider.ctx(past(450)), site.siteId, [weighed("b")]);
    await sweepAudits(new Date());
    const { done } = await getSiteAudit({ ctx: provider.ctx(), input: about(site) });
    expect([done.length, await keysOf(provider, site)]).toEqual([1, ["b"]]);
    const where = { providerId: provider.providerId, key: "a" };
    expect(await withTenant(provider.ctx(), (tx) => tx.auditFinding.count({ where }))).toBe(0);
  });
});

describe("an audit", () => {
  it("is judged: one parameter that deviates fails the site, and the next night's mends it", async () => {
    const { provider, site } = await makeOne();
    const judged = async (now: Date) => {
      await refreshSites(provider.ctx(now), [site.siteId]);
      const { standings } = await getSite({ ctx: provider.ctx(now), input: { slug: site.slug } });
      const verdicts = standings.find(({ regime }) => regime === AUDITING)?.result.verdicts ?? [];
      return verdicts.find(({ code }) => code === "TM-10")?.outcome;
    };
    const now = new Date();
    expect(await judged(now)).toBe("not_applicable");
    await keepAudit(provider.ctx(now), site.siteId, [weighed("a")]);
    expect(await judged(now)).toBe("fail");
    const later = new Date(now.getTime() + HOUR);
    await runAudit({ ctx: provider.ctx(later), input: about(site) });
    const audit = await claimAudit(provider.ctx(later), site.siteId, AUDITING);
    if (!audit) throw new Error("no audit was due");
    const measures = [{ name: "parameters", counts: { equal: 4, deviating: 0 } }];
    const look = lookWithout([], new Set());
    const outcome = { result: { ...RESULT, measures }, engine: "test", look, seen: UNREAD, kept: null };
    expect(await storeAudit(provider.ctx(later), audit, outcome)).toBe(true);
    expect(await judged(later)).toBe("pass");
  });

  it("is one for all who ask at once, and is done again by the day", async () => {
    const { provider, site } = await makeOne();
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => runAudit({ ctx: provider.ctx(at(0)), input: about(site) })),
    );
    expect(new Set(asked.map(({ runId }) => runId)).size).toBe(1);
    const audit = await claimAudit(provider.ctx(at(0)), site.siteId, AUDITING);
    expect(await claimAudit(provider.ctx(at(0)), site.siteId, AUDITING)).toBeNull();
    if (!audit) throw new Error("no audit was due");
    await storeAudit(provider.ctx(at(0)), audit, {
      result: RESULT,
      engine: "test",
      kept: null,
      look: lookWithout([], new Set()),
      seen: UNREAD,
    });
    const isDue = async (now: Date) =>
      (await listDueAudits(now)).some(({ siteId }) => siteId === site.siteId);
    expect([await isDue(at(23)), await isDue(at(26))]).toEqual([false, true]);
  });

  it("that fails says why, changes nothing that was found, and is left to whoever took it over", async () => {
    const { provider, site } = await makeOne();
    await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a")]);
    await runAudit({ ctx: provider.ctx(at(1)), input: about(site) });
    const dead = await claimAudit(provider.ctx(at(1)), site.siteId, AUDITING);
    const taker = await claimAudit(provider.ctx(at(2)), site.siteId, AUDITING);
    if (!dead || !taker) throw new Error("no audit was due");
    const failure = { failure: "unreachable", params: {} };
    expect(await storeAudit(provider.ctx(at(2)), dead, failure)).toBe(false);
    expect(await storeAudit(provider.ctx(at(2)), taker, failure)).toBe(true);
    expect(await keysOf(provider, site)).toEqual(["a"]);
    const { failed, open, done } = await getSiteAudit({ ctx: provider.ctx(), input: about(site) });
    expect({ failure: failed?.failure, open, done: done.length }).toEqual({
      failure: "unreachable",
      open: null,
      done: 1,
    });
  });
});
