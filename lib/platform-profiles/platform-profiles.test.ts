import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCertificationMove } from "@/lib/certifications";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { concludeDeliveries } from "@/lib/deliveries";
import { refreshSites } from "@/lib/standing";
import { startMarket } from "@/simulators/procurement-platform/start-market";
import { ON_PLATFORM, PROFILE, putOnPlatform } from "@/test/badge-inputs";
import { makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { drainAt } from "@/test/make-webhook";
import { listPlatformProfiles, pushPlatformProfile, updatePlatformProfile } from ".";

let market: Awaited<ReturnType<typeof startMarket>>;
beforeAll(async () => {
  const options = { id: ON_PLATFORM, name: "Marketplace", stateFile: null, now: systemNow, port: 0 };
  market = await startMarket(options);
});
afterAll(() => market.close());

async function assessed(provider: MadeProvider, siteId: string) {
  await refreshSites(provider.ctx(), [siteId]);
  const row = await withTenant(provider.ctx(), (tx) =>
    tx.assessment.findFirstOrThrow({ where: { siteId, regime: "trustmark", knownTo: null } }),
  );
  const verdicts: { code: string; message: string }[] = Object(row.result)["verdicts"];
  const deadlines: { code: string; state: string }[] = Object(row.result)["deadlines"];
  const said = new Map(verdicts.map(({ code, message }) => [code, message]));
  return { said: (code: string) => said.get(code), deadlines: deadlines.map(({ state }) => state) };
}

const profileOf = async (provider: MadeProvider, siteId: string) =>
  (
    await listPlatformProfiles({ ctx: provider.member("viewer"), input: { siteId, regime: PROFILE.regime } })
  )[0];

const push = (provider: MadeProvider, siteId: string) =>
  pushPlatformProfile({
    ctx: provider.member("analyst"),
    input: { regime: PROFILE.regime, platform: ON_PLATFORM, siteId },
  });

describe("a company's profile on a procurement platform", () => {
  it("is sent and confirmed by the platform's answer; what was not done in time stays missed", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    const endpointId = await putOnPlatform(provider, siteId, market.url);
    const before = await assessed(provider, siteId);
    expect(["TM-08", "TM-09", "TM-28"].map(before.said)).toEqual([
      "profiles_unconfirmed",
      "traffic_at_risk",
      "profile_deadline_missed",
    ]);
    expect(before.deadlines).toEqual(["missed"]);
    await push(provider, siteId);
    await expect(push(provider, siteId)).rejects.toMatchObject({ reason: "profile_on_its_way" });
    await drainAt(endpointId, systemNow());
    await concludeDeliveries(provider.ctx());
    expect(await profileOf(provider, siteId)).toMatchObject({
      state: "confirmed",
      reference: expect.stringMatching(/^SUP-/),
    });
    const stages = [
      { stage: "baseline" as const },
      { stage: "booked" as const, auditor: "jetro" },
      { stage: "audited" as const, passed: true },
      { stage: "applied" as const },
      { stage: "granted" as const, note: "letter of the body of that day" },
    ];
    for (const step of stages) {
      const input = { regime: PROFILE.regime, siteId, movedAt: "2026-11-20T08:00:00Z", ...step };
      await createCertificationMove({ ctx: provider.ctx(), input });
    }
    const after = await assessed(provider, siteId);
    expect(["TM-08", "TM-09", "TM-28"].map(after.said)).toEqual([
      "profiles_confirmed",
      "traffic_certified",
      "profile_deadline_late",
    ]);
    expect(after.deadlines).toEqual(["met_late"]);
  });

  it("that a platform refuses or damages is not confirmed, and can be sent again", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    const endpointId = await putOnPlatform(provider, siteId, market.url);
    const order = (fault: string) =>
      fetch(`${market.url}/control/faults`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ fault, rate: 1 }),
      });
    expect((await order("malformed")).status).toBe(200);
    await push(provider, siteId);
    await drainAt(endpointId, systemNow());
    await concludeDeliveries(provider.ctx());
    expect((await profileOf(provider, siteId))?.state).toBe("sent");
    await order("none");
    await drainAt(endpointId, new Date(systemNow().getTime() + 3_600_000));
    await concludeDeliveries(provider.ctx());
    expect((await profileOf(provider, siteId))?.state).toBe("confirmed");
  });

  it("is not sent where the company is not there, and those who hold back are told with whom to be shown", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    await expect(push(provider, siteId)).rejects.toMatchObject({ reason: "not_connected" });
    await putOnPlatform(provider, siteId, market.url);
    const off = { ...PROFILE, siteId, platform: ON_PLATFORM, connection: "not_connected" as const };
    await updatePlatformProfile({ ctx: provider.ctx(), input: off });
    await expect(push(provider, siteId)).rejects.toMatchObject({ reason: "not_on_platform" });
    expect((await assessed(provider, siteId)).said("TM-29")).toBe("advice_hold_back");
    await updatePlatformProfile({ ctx: provider.ctx(), input: { ...off, distributor: "Kanto Trading" } });
    const { said, deadlines } = await assessed(provider, siteId);
    expect([said("TM-29"), said("TM-28"), deadlines]).toEqual(["advice_shown_with", "platforms_none", []]);
    const late = { ...PROFILE, siteId, platform: ON_PLATFORM, connectedOn: "2026-07-01" };
    await updatePlatformProfile({ ctx: provider.ctx(), input: late });
    expect((await assessed(provider, siteId)).deadlines).toEqual([]);
    const nowhere = { ...PROFILE, siteId, platform: "nowhere" };
    await expect(updatePlatformProfile({ ctx: provider.ctx(), input: nowhere })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
