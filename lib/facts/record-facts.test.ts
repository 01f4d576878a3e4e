import { afterAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createDecision, endDecision } from "@/lib/decisions";
import { closeDeployment } from "@/lib/deployment";
import { updateSite } from "@/lib/sites";
import { makeProvider, makeSite } from "@/test/make-provider";

afterAll(closeDeployment);

const HOUR = 3_600_000;

describe("when a later request has the earlier clock", () => {
  it("what is known of a site goes on in order: nothing ends before it began", async () => {
    const provider = await makeProvider();
    const { siteId, slug } = await makeSite(provider);
    const ahead = new Date(Date.now() + HOUR);
    for (const [name, now] of [["Ahead", ahead] as const, ["After", new Date()] as const]) {
      const input = { siteId, slug, name, url: `https://${slug}.example` };
      await updateSite({ ctx: provider.ctx(now), input });
    }
    const [facts, assessments] = await withTenant(provider.ctx(), async (tx) => [
      await tx.fact.findMany({
        where: { subjectId: siteId, kind: "site.profile" },
        orderBy: [{ knownFrom: "asc" }, { knownTo: { sort: "asc", nulls: "last" } }],
      }),
      await tx.assessment.findMany({ where: { siteId } }),
    ]);
    const names = facts.map(({ value }) => /"name": ?"([^"]+)"/.exec(JSON.stringify(value))?.[1]);
    expect(names.slice(1)).toEqual(["Ahead", "After"]);
    expect(facts.map(({ knownTo }) => knownTo?.getTime() ?? null).slice(1)).toEqual([ahead.getTime(), null]);
    expect(facts.at(-1)?.knownFrom).toEqual(ahead);
    for (const { knownFrom, knownTo } of [...facts, ...assessments]) {
      expect((knownTo ?? knownFrom).getTime()).toBeGreaterThanOrEqual(knownFrom.getTime());
    }
  });

  it("a decision made ahead of it can still be taken back", async () => {
    const provider = await makeProvider();
    const ahead = new Date(Date.now() + HOUR);
    const { overlayId } = await createDecision({
      ctx: provider.member("owner", undefined, ahead),
      input: {
        kind: "assumption",
        regime: "tig",
        code: "TIG-904",
        choice: "confirmed",
        reason: "we agree with it",
      },
    });
    await endDecision({ ctx: provider.member("owner"), input: { overlayId } });
    const row = await withTenant(provider.ctx(), (tx) =>
      tx.rulebookOverlay.findFirstOrThrow({ where: { id: overlayId } }),
    );
    expect(row.knownTo).toEqual(row.knownFrom);
  });
});
