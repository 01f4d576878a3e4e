import { describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { createPushEndpoint } from "@/lib/endpoints";
import { pushFiling } from "@/lib/filings";
import { listDueControls, refreshDueSites } from "@/lib/schedules";
import { runSiteCheck } from "@/lib/site-checks";
import { limitsOf } from "@/lib/site-checks/check-site";
import { claimCheck } from "@/lib/site-checks/claim-check";
import { getVerification } from "@/lib/verification";
import { makeMember } from "@/test/make-provider";
import { CONNECTION } from "@/test/make-world";
import { passSelfTest } from "@/test/pass-self-test";
import { checkIn, proveControl, servingFile } from "@/test/prove-control";
import {
  controlNotices,
  inDays,
  makeControlCase,
  moveSite,
  msUntil,
  useHostedApi,
  viewControl,
} from "@/test/use-control-case";
import { checkControl, runControlCheck, updateControlToken, type Outside } from ".";

const DAY_MS = 86_400_000;
const GONE = servingFile(null);
const hosted = useHostedApi();

describe("a site that nobody has proven", () => {
  it("does not exist in public, and answers within a second of the proof", async () => {
    const one = await makeControlCase();
    await moveSite(one, `https://new-${one.site.slug}.example`);
    expect(await hosted.said(one)).toBe(404);
    const tells = async (slug: string) => {
      const response = await fetch(`${hosted.url()}/${one.provider.slug}/v1/sites/${slug}/verification`);
      return `${response.status} ${(await response.text()).replaceAll(slug, "")}`;
    };
    expect(await tells(one.site.slug)).toMatch(/^404 /);
    expect(await tells(one.site.slug)).toBe(await tells("no-such-site"));
    await proveControl(one.provider.ctx, one.site.siteId);
    expect(await msUntil(1_000, async () => (await hosted.said(one)) === "active")).toBeLessThan(1_000);
    const { provider, site } = one;
    expect((await getVerification(provider.slug, site.slug, new Date(), "test"))?.answers).toHaveLength(1);
  });

  it("is not filed, and no more than twenty pages of it are read", async () => {
    const one = await makeControlCase();
    const { provider, site } = one;
    await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION });
    const pagesOf = async () => {
      await runSiteCheck({ ctx: provider.ctx(), input: { siteId: site.siteId } });
      const claimed = await claimCheck(provider.ctx(), site.siteId);
      return limitsOf(claimed?.isProven ?? false).pagesMost;
    };
    expect(await pagesOf()).toBe(200);
    await moveSite(one, `https://new-${site.slug}.example`);
    expect(await pagesOf()).toBe(20);
    for (const siteId of [site.siteId, null]) {
      const filed = pushFiling({ ctx: provider.member("owner"), input: { regime: "tig", siteId } });
      await expect(filed).rejects.toMatchObject({ reason: "control_unproven", code: "conflict" });
    }
    await proveControl(provider.ctx, site.siteId);
    await passSelfTest(provider, site);
    const filed = pushFiling({
      ctx: provider.member("owner"),
      input: { regime: "tig", siteId: site.siteId },
    });
    expect(await filed).toHaveProperty("filingId");
  });

  it("is looked for anew where somebody asks while it is being looked for", async () => {
    const one = await makeControlCase();
    const { provider, site } = one;
    await moveSite(one, `https://new-${site.slug}.example`);
    const { challenge } = await viewControl(one);
    const later = (seconds: number) => provider.ctx(new Date(Date.now() + seconds * 1_000));
    const ask = (seconds = 0) => runControlCheck({ ctx: later(seconds), input: { siteId: site.siteId } });
    const { checkId } = await ask();
    const { fetch, ...outside } = GONE;
    let asked = 0;
    const putWhileLooking: Outside = {
      ...outside,
      fetch: async (request) => {
        const answer = await fetch(request);
        expect(await ask((asked += 6))).toEqual({ checkId });
        return answer;
      },
    };
    expect(await checkControl(provider.ctx, site.siteId, putWhileLooking)).toBe(false);
    expect((await viewControl(one)).open).toMatchObject({ id: checkId, state: "queued" });
    const then = () => later(asked + 1);
    expect(await checkControl(then, site.siteId, servingFile(challenge.file.content))).toBe(true);
    const { open, standing } = await viewControl(one, then().now);
    expect([open, standing.state]).toEqual([null, "proven"]);
  });

  it("is looked at every five seconds at most, and whoever asks earlier is told when", async () => {
    const { provider, site } = await makeControlCase();
    const ask = (seconds: number) =>
      runControlCheck({
        ctx: provider.ctx(new Date(Date.UTC(2026, 11, 1, 0, 0, seconds))),
        input: { siteId: site.siteId },
      });
    await ask(0);
    await expect(ask(2)).rejects.toMatchObject({
      code: "too_many",
      reason: "looked_just_now",
      params: { seconds: "3" },
    });
    await ask(5);
    const both = await Promise.allSettled([ask(20), ask(20)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is not proven by a token that was replaced while it was looked for", async () => {
    const one = await makeControlCase();
    const { provider, site } = one;
    await moveSite(one, `https://new-${site.slug}.example`);
    const { challenge } = await viewControl(one);
    await runControlCheck({ ctx: provider.ctx(), input: { siteId: site.siteId } });
    const { fetch, ...outside } = servingFile(challenge.file.content);
    let isReplaced = false;
    const replacing: Outside = {
      ...outside,
      fetch: async (request) => {
        const answer = await fetch(request);
        if (!isReplaced)
          await updateControlToken({ ctx: provider.member("manager"), input: { siteId: site.siteId } });
        isReplaced = true;
        return answer;
      },
    };
    expect(await checkControl(provider.ctx, site.siteId, replacing)).toBe(false);
    const { standing, open } = await viewControl(one);
    expect([standing.state, open?.state]).toEqual(["unproven", "queued"]);
    const host = `new-${site.slug}.example`;
    expect(await withSystem("test", (tx) => tx.publicHost.count({ where: { host } }))).toBe(0);
  });

  it("has its checks kept, with what each method saw", async () => {
    const one = await makeControlCase();
    await checkIn(one.provider.ctx, one.site.siteId, GONE);
    const { checks, standing } = await viewControl(one);
    expect(checks.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["missing", "asked"],
      ["found", "asked"],
    ]);
    expect(checks[0]?.sights.map(({ method, code }) => [method, code])).toEqual([
      ["file", "status"],
      ["meta", "status"],
      ["dns", "dns_none"],
    ]);
    expect(standing.state).toBe("failing");
  });
});

describe("a proof", () => {
  it("shows a check that ended while its page was being made", async () => {
    const one = await makeControlCase();
    const before = new Date();
    await checkIn(one.provider.ctx, one.site.siteId, GONE);
    expect((await viewControl(one, before)).standing.state).toBe("failing");
  });

  it("is looked for again after thirty days, daily while it is gone, and lapses after seven", async () => {
    const one = await makeControlCase();
    const { provider, site } = one;
    await makeMember(provider, "owner");
    const due = async (days: number) =>
      (await listDueControls(new Date(Date.now() + days * DAY_MS))).some((row) => row.siteId === site.siteId);
    expect([await due(29.9), await due(30.1)]).toEqual([false, true]);
    expect(await checkControl(inDays(provider, 29), site.siteId, GONE)).toBe(false);
    const states: string[] = [];
    for (const days of [30.1, 31.2, 32.3, 33.4, 34.5, 35.6, 36.7, 37.2]) {
      expect(await checkControl(inDays(provider, days), site.siteId, GONE)).toBe(true);
      states.push((await viewControl(one, inDays(provider, days)().now)).standing.state);
    }
    expect(states).toEqual([...Array(7).fill("failing"), "lapsed"]);
    expect(await due(100)).toBe(false);
    const told = (await controlNotices(one)).map(({ personId, rung }) => `${personId} ${rung.split(" ")[0]}`);
    expect(new Set(told).size).toBe(told.length);
    expect(new Set(told.map((text) => text.split(" ")[1]))).toEqual(new Set(["failing", "lapsed"]));
    expect(await msUntil(1_000, async () => (await hosted.said(one)) === "unknown")).toBeLessThan(1_000);
    await proveControl(inDays(provider, 38), site.siteId);
    expect((await viewControl(one, inDays(provider, 38)().now)).standing.state).toBe("proven");
  });

  it("bounds what is said: no answer promises more than until it lapses", async () => {
    const one = await makeControlCase();
    const { provider, site } = one;
    await checkIn(inDays(provider, 0), site.siteId, GONE);
    const { standing } = await viewControl(one);
    const later = new Date((standing.lapsesAt?.getTime() ?? 0) - 3_600_000);
    await withSystem("test", (tx) =>
      tx.assessmentDue.createMany({
        data: [
          {
            ...{ providerId: provider.providerId, clientId: site.clientId, siteId: site.siteId },
            regime: "tig",
            reason: "test",
            dueAt: later,
          },
        ],
      }),
    );
    await refreshDueSites(() => later, "test");
    const rows = await withTenant(provider.ctx(), (tx) =>
      tx.answer.findMany({ where: { siteId: site.siteId, supersededAt: null } }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { nextUpdate } of rows) expect(nextUpdate <= (standing.lapsesAt ?? later)).toBe(true);
  });

  it("stands until the next look where its token is renewed, and then needs the new one", async () => {
    const one = await makeControlCase();
    const { provider, site } = one;
    const before = (await viewControl(one)).challenge.token;
    await updateControlToken({ ctx: provider.member("manager"), input: { siteId: site.siteId } });
    expect((await viewControl(one)).standing.state).toBe("proven");
    expect((await viewControl(one)).challenge.token).not.toBe(before);
    await checkIn(provider.ctx, site.siteId, servingFile(before));
    expect((await viewControl(one)).standing).toMatchObject({ state: "failing", cause: "missing" });
  });

  it("ends where the site goes to another host, and not where it stays at its own", async () => {
    const one = await makeControlCase();
    await moveSite(one, `https://${one.site.slug}.example/shop`);
    expect((await viewControl(one)).standing.state).toBe("proven");
    await moveSite(one, `https://www.${one.site.slug}.example/`);
    expect((await viewControl(one)).standing.state).toBe("unproven");
    // What was found there before is no proof that it is theirs again.
    await moveSite(one, `https://${one.site.slug}.example/`);
    expect((await viewControl(one)).standing.state).toBe("unproven");
  });
});
