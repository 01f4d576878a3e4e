import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { readProduct } from "@/lib/parameters";
import { takeHost } from "@/lib/schedules";
import { getSite, updateSite } from "@/lib/sites";
import { AUDITING, keepAudit, lookWithout, RESULT, weighed } from "@/test/keep-finding";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { claimAudit, type ClaimedAudit } from "./claim-audit";
import { markAuditDue } from "./mark-audit-due";
import { foundOf } from "./read-report";
import { renewLease } from "./renew-lease";
import { storeAudit } from "./store-audit";
import { getSiteAudit, listFindings, runAudit, runRecheck, updateFinding } from ".";

const START = new Date("2026-11-20T02:00:00Z");
const at = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);
const DAY = 1_440;

async function makeOne(): Promise<{ provider: MadeProvider; site: MadeSite }> {
  const provider = await makeProvider(START);
  return { provider, site: await makeSite(provider) };
}

const about = ({ siteId }: MadeSite) => ({ siteId, regime: AUDITING });

async function begin(provider: MadeProvider, site: MadeSite): Promise<ClaimedAudit> {
  await runAudit({ ctx: provider.ctx(at(0)), input: about(site) });
  const audit = await claimAudit(provider.ctx(at(0)), site.siteId, AUDITING);
  if (!audit) throw new Error("no audit was due");
  return audit;
}

const end = (provider: MadeProvider, audit: ClaimedAudit, minutes: number): Promise<boolean> =>
  storeAudit(provider.ctx(at(minutes)), audit, {
    ...{ result: RESULT, engine: "test", look: lookWithout([], new Set()), kept: null },
    seen: { read: new Map(), unseen: new Set(), from: audit.startedAt },
  });

async function moveTo(provider: MadeProvider, made: MadeSite, url: string): Promise<void> {
  const { site } = await getSite({ ctx: provider.ctx(), input: { slug: made.slug } });
  const input = { siteId: made.siteId, name: site.name, slug: site.slug, url };
  await updateSite({ ctx: provider.ctx(at(5)), input });
}

describe("an audit under way", () => {
  it("is made anew where the site moved to meanwhile, and what the old host showed is gone", async () => {
    const { provider, site } = await makeOne();
    await keepAudit(provider.ctx(at(-DAY)), site.siteId, [weighed("a")]);
    const { recheckId } = await runRecheck({
      ctx: provider.ctx(at(-9)),
      input: { ...about(site), urls: [`https://${site.slug}.example/a`] },
    });
    const audit = await begin(provider, site);
    await moveTo(provider, site, "https://moved.example/");
    expect(await end(provider, audit, 10)).toBe(false);
    expect((await listFindings({ ctx: provider.ctx(), input: about(site) })).findings).toEqual([]);
    const { rechecks } = await getSiteAudit({ ctx: provider.ctx(), input: about(site) });
    expect(rechecks.map((one) => one.recheckId)).toContain(recheckId);
    expect(new Set(rechecks.map(({ state }) => state))).toEqual(new Set(["failed"]));
    const again = await claimAudit(provider.ctx(at(11)), site.siteId, AUDITING);
    expect(again).toMatchObject({ runId: audit.runId, url: "https://moved.example/" });
  });

  it("is its worker's as long as it is renewed, and anybody's two minutes after", async () => {
    const { provider, site } = await makeOne();
    const audit = await begin(provider, site);
    const turn = { host: `${site.slug}.example`, holder: randomUUID() };
    const take = (minutes: number, holder: string = randomUUID()) =>
      takeHost({ ...turn, holder }, at(minutes), at(minutes + 1));
    expect(await take(0, turn.holder)).toBe(true);
    const claim = (minutes: number) => claimAudit(provider.ctx(at(minutes)), site.siteId, AUDITING);
    for (const minutes of [1, 2, 3]) await renewLease(provider.ctx(at(minutes)), audit, turn);
    expect([await claim(4.9), await take(4.9)]).toEqual([null, false]);
    expect(await end(provider, audit, 4.9)).toBe(true);
    expect(await claim(6)).toBeNull();
    const left = await begin(provider, site);
    expect(await claim(1.9)).toBeNull();
    expect(await claim(2)).toMatchObject({ runId: left.runId, startedAt: at(2) });
    expect(await end(provider, left, 3)).toBe(false);
    expect(await take(5)).toBe(true);
  });

  it("is followed by the one that was asked for meanwhile, and by the next day's otherwise", async () => {
    const { provider, site } = await makeOne();
    const claim = (minutes: number) => claimAudit(provider.ctx(at(minutes)), site.siteId, AUDITING);
    const audit = await begin(provider, site);
    const ctx = provider.ctx(at(5));
    await withTenant(ctx, (tx) => markAuditDue(tx, ctx, { ...about(site), clientId: site.clientId }));
    await renewLease(ctx, audit, { host: `${site.slug}.example`, holder: randomUUID() });
    expect(await end(provider, audit, 10)).toBe(true);
    const second = await claim(11);
    if (!second) throw new Error("what was asked for is forgotten");
    expect(await end(provider, second, 15)).toBe(true);
    expect(await claim(16)).toBeNull();
    expect(await claim(3 * DAY)).not.toBeNull();
  });
});

describe("a finding that is back", () => {
  it("has its note, its owner's day and its waiver as before", async () => {
    const { provider, site } = await makeOne();
    const [findingId = ""] = await keepAudit(provider.ctx(at(0)), site.siteId, [weighed("a")]);
    const decided = {
      note: "Asked.",
      dueOn: "2026-12-01",
      waivedUntil: "2026-12-24",
      waivedBecause: "Mould.",
    };
    await updateFinding({ ctx: provider.ctx(at(1)), input: { findingId, ...decided } });
    await keepAudit(provider.ctx(at(DAY)), site.siteId, []);
    const [backId] = await keepAudit(provider.ctx(at(2 * DAY)), site.siteId, [weighed("a")]);
    const { findings } = await listFindings({ ctx: provider.ctx(), input: about(site) });
    expect(backId).not.toBe(findingId);
    expect(findings).toMatchObject([{ id: backId, note: "Asked.", waivedBecause: "Mould." }]);
  });
});

describe("what a page says", () => {
  it("is kept whatever bytes it has, and read however deep it lies", async () => {
    const { provider, site } = await makeOne();
    const found = foundOf(
      {
        ...{
          id: "a",
          outcome: "deviating",
          code: "parameter_deviating",
          params: { one: "1.2\0kg", other: "\ud83d" },
        },
        ...{ text: { en: "", zh: "" }, group: "a", subject: "a" },
        places: [
          {
            url: "https://example.com/a",
            language: "en",
            span: { text: "1.2\0kg\ud83d", path: "a\0", start: 0 },
          },
        ],
      },
      "parameters",
    );
    await keepAudit(provider.ctx(at(0)), site.siteId, [found]);
    const { findings } = await listFindings({ ctx: provider.ctx(), input: about(site) });
    expect(findings).toMatchObject([{ params: { one: "1.2\ufffdkg", other: "\ufffd" } }]);
    const deep = `${'{"@graph":'.repeat(6_000)}{}${"}".repeat(6_000)}`;
    const html = `<script type="application/ld+json">${deep}</script><table><tr><th>Weight</th><td>1 kg</td></tr></table>`;
    const { parameters } = readProduct(html, { url: "https://example.com/a", language: "en" });
    expect(parameters).toHaveLength(1);
  });
});
