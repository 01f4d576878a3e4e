import { describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { listNotices, writeDigest } from "@/lib/notices";
import { AUDITING, keepAudit, weighed } from "@/test/keep-finding";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { getSiteAudit, listFindings, updateFinding } from ".";

const START = new Date("2026-11-20T02:00:00Z");
const night = (count: number): Date => new Date(START.getTime() + count * 86_400_000);

interface Watched {
  provider: MadeProvider;
  site: MadeSite;
  readerId: string;
}

function readerOf(provider: MadeProvider, personId: string): Ctx {
  return { ...provider.ctx(), actor: { kind: "member", personId, membershipId: personId } };
}

async function makeWatched(): Promise<Watched> {
  const provider = await makeProvider(START);
  const site = await makeSite(provider);
  const { personId } = await makeMember(provider, "manager");
  return { provider, site, readerId: personId };
}

/** What was told of audits, oldest first: how much was confirmed and how much is over. */
async function told({ provider, readerId }: Watched): Promise<[number, number][]> {
  const { rows } = await listNotices({ ctx: readerOf(provider, readerId), input: {} });
  return rows
    .flatMap(({ matter }) => (matter.kind === "audit_findings" ? [matter] : []))
    .map(({ foundCount, clearedCount }): [number, number] => [foundCount, clearedCount])
    .reverse();
}

describe("the digest of who looks after findings", () => {
  it("says which of theirs are to be mended within the week and which should have been, and none that is let be", async () => {
    const watched = await makeWatched();
    const { provider, site, readerId } = watched;
    await makeMember(provider, "manager");
    const keys = ["late", "soon", "far", "let"].map((key) => weighed(key));
    await keepAudit(provider.ctx(night(0)), site.siteId, keys);
    const about = { siteId: site.siteId, regime: AUDITING };
    const { findings } = await listFindings({ ctx: provider.ctx(), input: about });
    const plan = (key: string, dueOn: string, more: object = {}) => {
      const findingId = findings.find((each) => each.key === key)?.id ?? "";
      const input = { findingId, ownerId: readerId, dueOn, ...more };
      return updateFinding({ ctx: provider.ctx(night(0)), input });
    };
    await plan("late", "2026-11-20");
    await plan("soon", "2026-11-25");
    await plan("far", "2026-12-25");
    await plan("let", "2026-11-20", { waivedUntil: "2027-01-01", waivedBecause: "New mould in December." });
    const morning = night(2);
    const write = (personId: string) => writeDigest(provider.ctx(morning), personId, morning);
    expect(await write(readerId)).toBe(1);
    const where = { providerId: provider.providerId, personId: readerId, kind: "digest" };
    const [digest] = await withTenant(provider.ctx(), (tx) => tx.notice.findMany({ where }));
    const line = (dueOn: string) =>
      expect.objectContaining({ slug: site.slug, code: "parameter_deviates", dueOn });
    expect(digest?.params).toMatchObject({
      ...{ findingsDue: [line("2026-11-25")], findingsDueCount: 1 },
      ...{ findingsOverdue: [line("2026-11-20")], findingsOverdueCount: 1 },
    });
    const others = await withTenant(provider.ctx(), (tx) =>
      tx.membership.findMany({ where: { personId: { not: readerId }, role: "manager" } }),
    );
    for (const { personId } of others) await write(personId);
    const theirs = { ...where, personId: { in: others.map(({ personId }) => personId) } };
    const told = await withTenant(provider.ctx(), (tx) => tx.notice.findMany({ where: theirs }));
    for (const { params } of told)
      expect(params).toMatchObject({ findingsDueCount: 0, findingsOverdueCount: 0 });
  });
});

describe("what is wrong", () => {
  it("is told once two audits in a row saw it, in one notice a run, and that it is over once two did not", async () => {
    const watched = await makeWatched();
    const { provider, site } = watched;
    const audit = (at: number, ...keys: string[]) =>
      keepAudit(
        provider.ctx(night(at)),
        site.siteId,
        keys.map((key) => weighed(key)),
      );
    await audit(0, "a", "b");
    expect(await told(watched)).toEqual([]);
    await audit(1, "a", "b");
    await audit(2, "a", "b");
    expect(await told(watched)).toEqual([[2, 0]]);
    await audit(3);
    expect(await told(watched)).toEqual([[2, 0]]);
    await audit(4);
    await audit(5);
    expect(await told(watched)).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });

  it("and comes and goes by the night is told of once, and never that it is over", async () => {
    const watched = await makeWatched();
    const { provider, site } = watched;
    const audit = (at: number, isThere: boolean) =>
      keepAudit(provider.ctx(night(at)), site.siteId, isThere ? [weighed("a")] : []);
    for (const [at, isThere] of [false, true, false, true, false].entries()) await audit(at, isThere);
    expect(await told(watched)).toEqual([]);
    for (const [at, isThere] of [true, true, false, true, false, true].entries())
      await audit(10 + at, isThere);
    expect(await told(watched)).toEqual([[1, 0]]);
  });

  it("is not over while its page cannot be seen, and what could not be seen is told of nobody", async () => {
    const watched = await makeWatched();
    const { provider, site } = watched;
    const blocked = { ...weighed("w"), outcome: "blocked" as const };
    for (const at of [0, 1]) await keepAudit(provider.ctx(night(at)), site.siteId, [weighed("a"), blocked]);
    const unseen = new Set(["https://example.com/zh/a"]);
    for (const at of [2, 3, 4]) await keepAudit(provider.ctx(night(at)), site.siteId, [blocked], unseen);
    expect(await told(watched)).toEqual([[1, 0]]);
  });

  it("is looked at once more soon after it was seen first, on its pages alone, and not again after that", async () => {
    const { provider, site } = await makeWatched();
    const about = { siteId: site.siteId, regime: AUDITING };
    await keepAudit(provider.ctx(night(0)), site.siteId, [weighed("a")]);
    const { rechecks } = await getSiteAudit({ ctx: provider.ctx(), input: about });
    expect(rechecks).toMatchObject([{ reason: "confirming", state: "queued" }]);
    expect(rechecks[0]?.urls).toEqual(["https://example.com/en/a", "https://example.com/zh/a"]);
    expect(rechecks[0]?.dueAt).toEqual(new Date(night(0).getTime() + 600_000));
    await keepAudit(provider.ctx(night(1)), site.siteId, [weighed("a")]);
    expect((await getSiteAudit({ ctx: provider.ctx(), input: about })).rechecks).toHaveLength(1);
  });

  it("and let be is not told of; who looks after it is named", async () => {
    const { provider, site, readerId } = await makeWatched();
    const [first = "", second = ""] = await keepAudit(provider.ctx(night(0)), site.siteId, [
      weighed("a"),
      weighed("b"),
    ]);
    const lets = { waivedUntil: "2027-01-01", waivedBecause: "New mould." };
    await updateFinding({ ctx: provider.ctx(night(0)), input: { findingId: first, ...lets } });
    await updateFinding({ ctx: provider.ctx(night(0)), input: { findingId: second, ownerId: readerId } });
    await keepAudit(provider.ctx(night(1)), site.siteId, [weighed("a"), weighed("b")]);
    const { rows } = await listNotices({ ctx: readerOf(provider, readerId), input: {} });
    expect(rows.map(({ matter }) => matter)).toMatchObject([
      { foundCount: 1, found: [{ owner: "manager" }] },
    ]);
  });
});
