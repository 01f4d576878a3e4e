import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StoredResult } from "@/lib/assessments";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { createDecision, endDecision } from "@/lib/decisions";
import { fanOutReference } from "@/lib/fan-out";
import { ingestCallback } from "@/lib/references";
import { publishRulebooks } from "@/lib/rulebooks";
import { endLspContract } from "@/lib/lsp";
import { signedCallback } from "@/test/callback";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { ownDatabase } from "@/test/own-database";
import { markClockDue, refreshDueSites } from ".";

let closeDatabase: () => Promise<void>;
let provider: MadeProvider;
let site: MadeSite;

beforeAll(async () => {
  closeDatabase = await ownDatabase();
  provider = await makeProvider();
  site = await makeSite(provider);
  await announce("active");
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

async function announce(status: string): Promise<void> {
  const { headers, body } = signedCallback(site.number, status);
  await ingestCallback({ counterpart: "lsp-registry", headers, body, now: new Date() });
  await fanOutReference("lsp-registry", site.number, new Date(), "test");
}

async function history(): Promise<{
  outcomes: Map<string, string>;
  count: number;
  rulebookHash: string;
  overlayIds: string[];
  nextChangeAt: Date | null;
}> {
  return withTenant(provider.ctx(), async (tx) => {
    const rows = await tx.assessment.findMany({
      where: { siteId: site.siteId, regime: "tig" },
      orderBy: { knownFrom: "asc" },
    });
    const current = rows.find((row) => row.knownTo === null);
    if (!current) throw new Error("The site was never assessed.");
    const { verdicts } = StoredResult.parse(current.result);
    const outcomes = new Map<string, string>(verdicts.map((verdict) => [verdict.code, verdict.outcome]));
    const { rulebookHash, overlayIds, nextChangeAt } = current;
    return { outcomes, count: rows.length, rulebookHash, overlayIds, nextChangeAt };
  });
}

async function sweepAt(now: Date): Promise<void> {
  await markClockDue(now);
  await refreshDueSites(() => now, "test");
}

const later = (ms: number) => new Date(Date.now() + ms);
const HOUR = 3_600_000;

describe("a site is assessed again", () => {
  it("when a fact changes, and not stored where nothing changed", async () => {
    const before = await history();
    expect(before.outcomes.get("TIG-17")).toBe("pass");
    await announce("revoked");
    const after = await history();
    expect([after.outcomes.get("TIG-17"), after.count]).toEqual(["fail", before.count + 1]);
    await sweepAt(new Date());
    expect((await history()).count).toBe(after.count);
    await announce("active");
  });

  it("when an assumption is decided, resting on that decision, and again when it is taken back", async () => {
    const before = await history();
    const input = {
      kind: "value" as const,
      regime: "tig",
      code: "TIG-904",
      choice: 400,
      reason: "we want to know a year ahead",
    };
    const { overlayId } = await createDecision({ ctx: provider.member("owner"), input });
    await refreshDueSites(() => new Date(), "test");
    const decided = await history();
    expect(decided.overlayIds).toEqual([overlayId]);
    expect(decided.outcomes.get("TIG-16")).toBe("marginal");
    await endDecision({ ctx: provider.member("owner"), input: { overlayId } });
    await refreshDueSites(() => new Date(), "test");
    const undone = await history();
    expect([undone.overlayIds, undone.outcomes]).toEqual([[], before.outcomes]);
  });

  it("when the published rulebook is another one than it rests on", async () => {
    await publishRulebooks(new Date());
    const before = await history();
    await withTenant(provider.ctx(), async (tx) => {
      const current = await tx.assessment.findFirstOrThrow({ where: { siteId: site.siteId, knownTo: null } });
      await tx.assessment.updateMany({ where: { id: current.id }, data: { knownTo: new Date() } });
      const { result, summary: _made, ...row } = current;
      await tx.assessment.createMany({
        data: [{ ...row, id: crypto.randomUUID(), result: result ?? {}, rulebookHash: "an older one" }],
      });
    });
    await sweepAt(new Date());
    const after = await history();
    expect(after.rulebookHash).toBe(before.rulebookHash);
    expect(after.count).toBe(before.count + 2);
  });

  it("when the clock alone moves it: a registry answer nobody renewed is no longer relied on", async () => {
    const before = await history();
    expect(before.nextChangeAt).not.toBeNull();
    await sweepAt(later(25 * HOUR));
    expect((await history()).outcomes.get("TIG-17")).toBe("unknown");
    const bodies = await withTenant(provider.ctx(), (tx) =>
      tx.answer.findMany({ where: { siteId: site.siteId, supersededAt: null }, select: { body: true } }),
    );
    expect(bodies.some(({ body }) => body.includes('"statusCode":"active"'))).toBe(false);
  });

  it("when its contract ends", async () => {
    await announce("active");
    const { contractId } = site;
    await endLspContract({ ctx: provider.member("owner"), input: { contractId, endsOn: "2026-02-01" } });
    expect((await history()).outcomes.get("TIG-16")).not.toBe("pass");
  });

  it("by the sweep alone, with every wake-up lost and a row that lay about", async () => {
    const due = () => withSystem("test", (tx) => tx.assessmentDue.count());
    await withSystem("test", (tx) =>
      tx.assessmentDue.createMany({
        data: [
          {
            providerId: provider.providerId,
            clientId: site.clientId,
            siteId: site.siteId,
            regime: "tig",
            reason: "test",
            dueAt: new Date(),
          },
        ],
        skipDuplicates: true,
      }),
    );
    expect(await due()).toBeGreaterThan(0);
    await refreshDueSites(() => new Date(), "test");
    expect(await due()).toBe(0);
  });
});
