import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { CERTIFICATION_STAGES } from "@/lib/regimes";
import { refreshSites } from "@/lib/standing";
import { makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { createCertificationMove, getCertification, STAGES } from ".";

const NOTE = "letter of the body, kept with the client's file";

async function verdictOf(provider: MadeProvider, siteId: string) {
  await refreshSites(provider.ctx(), [siteId]);
  const row = await withTenant(provider.ctx(), (tx) =>
    tx.assessment.findFirstOrThrow({ where: { siteId, regime: "trustmark", knownTo: null } }),
  );
  const verdicts: { code: string; outcome: string; message: string }[] = Object(row.result)["verdicts"];
  const found = verdicts.find(({ code }) => code === "TM-02") ?? expect.fail("TM-02 is judged");
  return `${found.outcome} ${found.message}`;
}

const move = (provider: MadeProvider, siteId: string, stage: string, more: object = {}) =>
  createCertificationMove({
    ctx: provider.member("analyst"),
    input: Object.assign(
      { regime: "trustmark", siteId, stage: "baseline" as const, movedAt: "2026-11-20T08:00:00Z" },
      { stage, ...more },
    ),
  });

async function walk(provider: MadeProvider, siteId: string, ...stages: [string, object?][]) {
  for (const [stage, more] of stages) await move(provider, siteId, stage, more);
}

const TO_AUDIT: [string, object?][] = [["baseline"], ["booked", { auditor: "sgx-trustscan" }]];

describe("the way to a badge", () => {
  it("names the stages that regimes know", () => {
    expect(STAGES).toEqual(CERTIFICATION_STAGES);
  });

  it("is told of the site step by step, and rests on what the third party said", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    expect(await verdictOf(provider, siteId)).toBe("not_applicable certification_none");
    await walk(provider, siteId, ...TO_AUDIT);
    expect(await verdictOf(provider, siteId)).toBe("not_applicable certification_booked");
    await walk(provider, siteId, ["audited", { passed: true, fee: "1200.50", feeCurrency: "SGD" }]);
    expect(await verdictOf(provider, siteId)).toBe("pass certification_audited");
    await walk(provider, siteId, ["applied", { fee: "99.50", feeCurrency: "SGD" }]);
    expect(await verdictOf(provider, siteId)).toBe("pass certification_applied");
    await walk(provider, siteId, ["granted", { note: NOTE, expiresOn: "2099-11-20" }]);
    expect(await verdictOf(provider, siteId)).toBe("pass certification_granted_until");
    await walk(provider, siteId, ["suspended", { note: NOTE }]);
    expect(await verdictOf(provider, siteId)).toBe("fail certification_suspended_until");
    const input = { siteId, regime: "trustmark" };
    const view = await getCertification({ ctx: provider.member("viewer"), input });
    expect(view.fees).toEqual([{ currency: "SGD", amount: "1300.00" }]);
    expect(view.steps.map(({ stage }) => stage)).toEqual([
      "suspended",
      "granted",
      "applied",
      "audited",
      "booked",
      "baseline",
    ]);
    expect(view.standing).toMatchObject({ auditor: "sgx-trustscan", grantedAt: "2026-11-20T08:00:00.000Z" });
  });

  it("has each end of the badge as a deadline on the ladder of reminders, which its renewal meets", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    const deadlines = async () => {
      await refreshSites(provider.ctx(), [siteId]);
      const where = { providerId: provider.providerId, regime: "trustmark", code: "TM-02", endedAt: null };
      const rows = await withTenant(provider.ctx(), (tx) =>
        tx.deadline.findMany({ where, orderBy: { dueAt: "asc" } }),
      );
      return rows.map(({ message, state, dueAt, nextRungAt }) => [
        message,
        state,
        dueAt.toISOString(),
        nextRungAt?.toISOString() ?? null,
      ]);
    };
    await walk(provider, siteId, ...TO_AUDIT, ["audited", { passed: true }], ["applied"]);
    expect(await deadlines()).toEqual([]);
    await walk(provider, siteId, ["granted", { note: NOTE, expiresOn: "2099-11-20" }]);
    // Thirty days before the earliest midnight that it may mean.
    const first = ["deadline_badge", "upcoming", "2099-11-20T16:00:00.000Z", "2099-10-21T11:00:00.000Z"];
    expect(await deadlines()).toEqual([first]);
    await walk(provider, siteId, ["suspended", { note: NOTE }]);
    expect(await deadlines()).toEqual([first]);
    const renewal = { note: NOTE, expiresOn: "2101-11-20", movedAt: "2026-11-21T08:00:00Z" };
    await walk(provider, siteId, ["renewed", renewal]);
    expect(await verdictOf(provider, siteId)).toBe("pass certification_renewed_until");
    const states = (await deadlines()).map(([, state, dueAt, rungAt]) => [state, dueAt, rungAt === null]);
    expect(states).toEqual([
      ["met", "2099-11-20T16:00:00.000Z", true],
      ["upcoming", "2101-11-20T16:00:00.000Z", false],
    ]);
  });

  it("leads to no application before a third party's audit was passed", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    await expect(move(provider, siteId, "applied")).rejects.toMatchObject({ reason: "stage_not_next" });
    await walk(provider, siteId, ...TO_AUDIT, ["audited", { passed: false }]);
    expect(await verdictOf(provider, siteId)).toBe("fail certification_failed");
    await expect(move(provider, siteId, "applied")).rejects.toMatchObject({ reason: "stage_not_next" });
    await walk(provider, siteId, ["booked", { auditor: "Another body" }], ["audited", { passed: true }]);
    await move(provider, siteId, "applied");
  });

  it("takes nobody's word for a badge, nor a step without what belongs to it", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    const refused = (path: string) => ({ fields: [expect.objectContaining({ path })] });
    await expect(move(provider, siteId, "granted")).rejects.toMatchObject(refused("note"));
    await expect(move(provider, siteId, "booked")).rejects.toMatchObject(refused("auditor"));
    await expect(move(provider, siteId, "audited")).rejects.toMatchObject(refused("passed"));
    await expect(move(provider, siteId, "baseline", { fee: "1" })).rejects.toMatchObject(
      refused("feeCurrency"),
    );
    const future = { movedAt: "2999-01-01T00:00:00Z" };
    await expect(move(provider, siteId, "baseline", future)).rejects.toMatchObject(refused("movedAt"));
    await move(provider, siteId, "baseline");
    const earlier = { movedAt: "2026-11-19T08:00:00Z" };
    await expect(move(provider, siteId, "remediate", earlier)).rejects.toMatchObject(refused("movedAt"));
  });

  it("moves once where two move a site at the same time, and no step is ever changed", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    const both = await Promise.allSettled([
      move(provider, siteId, "baseline"),
      move(provider, siteId, "baseline"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const changing = withTenant(provider.ctx(), (tx) =>
      tx.certificationMove.updateMany({ data: { stage: "granted" } }),
    );
    await expect(changing).rejects.toThrow(/permission denied/);
  });
});
