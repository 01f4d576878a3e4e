import { describe, expect, it } from "vitest";
import { listActivity } from "@/lib/activity";
import { withTenant } from "@/lib/core/db/tenant";
import { updateProvider } from "@/lib/identity";
import { refreshSites } from "@/lib/standing";
import { AUDITING, keepAudit, weighed } from "@/test/keep-finding";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import {
  createContentReturn,
  createContentVerification,
  getContentBoard,
  listContentUnits,
  runPublishCheck,
} from ".";

const HOUR = 3_600_000;
const START = Date.now();
const at = (hours: number): Date => new Date(START + hours * HOUR);
const SOURCE =
  "<table><tr><th>Weight</th><td>1.2 kg</td></tr><tr><th>Voltage</th><td>220 V</td></tr></table>";
const translated = (weight: string): string =>
  `<table><tr><th>Trọng lượng</th><td>${weight}</td></tr><tr><th>Điện áp</th><td>220 V</td></tr></table>`;

async function makeOne(): Promise<{ provider: MadeProvider; site: MadeSite }> {
  const provider = await makeProvider();
  return { provider, site: await makeSite(provider) };
}

const unit = (more: object = {}) => ({
  ...{ key: "pump", language: "vi", revision: "1", translation: "human" as const },
  ...more,
});

async function check(made: { provider: MadeProvider; site: MadeSite }, units: object[], now = new Date()) {
  const input = Object.assign({ site: made.site.slug, units: [unit()] }, { units });
  return runPublishCheck({ ctx: made.provider.ctx(now), input });
}

async function judged({ provider, site }: { provider: MadeProvider; site: MadeSite }, now: Date) {
  await refreshSites(provider.ctx(now), [site.siteId]);
  const row = await withTenant(provider.ctx(now), (tx) =>
    tx.assessment.findFirstOrThrow({ where: { siteId: site.siteId, regime: AUDITING, knownTo: null } }),
  );
  const verdicts: { code: string; outcome: string; message: string }[] = Object(row.result)["verdicts"];
  const said = (code: string) => {
    const found = verdicts.find((verdict) => verdict.code === code);
    return `${found?.outcome} ${found?.message}`;
  };
  return [said("TM-23"), said("TM-24")];
}

describe("the gate", () => {
  it("lets nothing through that nobody verified, and what a person verified", async () => {
    const made = await makeOne();
    const first = await check(made, [unit()]);
    expect([first.mayGoLive, first.units[0]?.refused]).toEqual([false, "not_verified"]);
    const unitId = first.units[0]?.id ?? "";
    const ctx = made.provider.member("analyst");
    await createContentVerification({ ctx, input: { unitId, revision: "1", note: null } });
    const second = await check(made, [unit()]);
    expect(second).toMatchObject({ mayGoLive: true, rules: ["TM-23", "TM-24"] });
    expect(second.units[0]).toMatchObject({ stage: "audit", verifiedHow: "person" });
    const evidence = await withTenant(made.provider.ctx(), (tx) =>
      tx.evidenceEntry.findFirstOrThrow({ where: { id: second.units[0]?.evidenceId ?? "" } }),
    );
    expect(JSON.parse(evidence.entry)).toMatchObject({ units: [{ key: "pump", verifiedHow: "person" }] });
    const rows = await listActivity({
      ctx: made.provider.ctx(),
      input: { subjectId: made.site.siteId },
    });
    const verbs = rows.map(({ verb }) => verb).filter((verb) => verb.startsWith("content."));
    expect(verbs).toEqual(["content.allow", "content.verify", "content.refuse"]);
  });

  it("begins again with another revision, and a person who looked at the one before is told so", async () => {
    const made = await makeOne();
    const [{ id: unitId = "" } = {}] = (await check(made, [unit()])).units;
    await check(made, [unit({ revision: "2" })]);
    const late = { unitId, revision: "1", note: null };
    const ctx = made.provider.member("analyst");
    await expect(createContentVerification({ ctx, input: late })).rejects.toMatchObject({
      reason: "revision_changed",
    });
    await createContentVerification({ ctx, input: { ...late, revision: "2" } });
    expect((await check(made, [unit({ revision: "2" })])).mayGoLive).toBe(true);
    const third = await check(made, [unit({ revision: "3" })]);
    expect(third.units[0]).toMatchObject({ stage: "verification", verifiedHow: null });
  });

  it("compares what it is handed with its source: what deviates is named with both texts", async () => {
    const made = await makeOne();
    const source = { language: "en", text: SOURCE };
    const wrong = await check(made, [unit({ text: translated("1.3 kg"), source })]);
    expect(wrong.units[0]).toMatchObject({
      refused: "deviates",
      deviations: [{ outcome: "deviating", source: { text: "1.2 kg" }, unit: { text: "1.3 kg" } }],
    });
    const input = { unitId: wrong.units[0]?.id ?? "", revision: "1", note: null };
    const ctx = made.provider.member("analyst");
    await expect(createContentVerification({ ctx, input })).rejects.toMatchObject({ reason: "note_needed" });
    const right = await check(made, [unit({ revision: "2", text: translated("1.2 kg"), source })]);
    expect(right).toMatchObject({ mayGoLive: true, units: [{ verifiedHow: "comparison", compared: 2 }] });
  });

  it("lets go live together or not at all, and only one language be the original", async () => {
    const made = await makeOne();
    const original = unit({ language: "en", translation: "none" });
    const both = await check(made, [original, unit()]);
    expect(both.units.map(({ stage, refused }) => [stage, refused])).toEqual([
      ["publication", null],
      ["verification", "not_verified"],
    ]);
    expect((await check(made, [original])).mayGoLive).toBe(true);
    const second = await check(made, [unit({ language: "ja", translation: "none" })]);
    expect(second.units[0]?.refused).toBe("not_verified");
  });

  it("sends back with a reason, and stays so for that revision", async () => {
    const made = await makeOne();
    const [{ id: unitId = "" } = {}] = (await check(made, [unit()])).units;
    const ctx = made.provider.member("analyst");
    const back = { unitId, revision: "1", reason: "The unit of the weight is missing." };
    await createContentReturn({ ctx, input: back });
    await expect(createContentReturn({ ctx, input: back })).rejects.toMatchObject({ code: "conflict" });
    const again = await check(made, [unit()]);
    expect(again.units[0]).toMatchObject({ refused: "sent_back", returnedBecause: back.reason });
    expect((await check(made, [unit({ revision: "2" })])).units[0]?.refused).toBe("not_verified");
  });

  it("of two checks at once has one row, and lets it through once", async () => {
    const made = await makeOne();
    const original = unit({ translation: "none" });
    const both = await Promise.all([check(made, [original]), check(made, [original])]);
    expect(both.map(({ mayGoLive }) => mayGoLive)).toEqual([true, true]);
    expect(new Set(both.map(({ units }) => `${units[0]?.id} ${units[0]?.evidenceId}`)).size).toBe(1);
    const { units } = await listContentUnits({ ctx: made.provider.ctx(), input: {} });
    expect(units).toHaveLength(1);
  });

  it("wants another pair of eyes than the translator's where the provider wants four", async () => {
    const made = await makeOne();
    const { email, personId } = await makeMember(made.provider, "analyst");
    await updateProvider({ ctx: made.provider.member("owner"), input: { fourEyes: true } });
    const own = await check(made, [unit({ translator: email.toUpperCase() })]);
    const input = { unitId: own.units[0]?.id ?? "", revision: "1", note: null };
    const ctx = made.provider.member("analyst");
    const translator = { ...ctx, actor: { kind: "member" as const, personId, membershipId: personId } };
    await expect(createContentVerification({ ctx: translator, input })).rejects.toMatchObject({
      reason: "same_eyes",
    });
    await createContentVerification({ ctx, input });
  });
});

describe("an audit", () => {
  const url = "https://example.com/vi/pump";
  const read = new Map([
    [url, "vi"],
    ["https://example.com/en/pump", "en"],
  ]);

  it("closes the loop of what it sees again, with what it found there", async () => {
    const made = await makeOne();
    const { provider, site } = made;
    expect(await judged(made, at(0))).toEqual(["not_applicable loop_none", "not_applicable gate_none"]);
    const [{ id: unitId = "" } = {}] = (await check(made, [unit({ url })], at(0))).units;
    await createContentVerification({ ctx: provider.ctx(at(0)), input: { unitId, revision: "1" } });
    await check(made, [unit({ url })], at(1));
    expect(await judged(made, at(1))).toEqual(["marginal loop_open", "unknown gate_not_seen"]);
    await keepAudit(provider.ctx(at(2)), site.siteId, [], new Set(), read);
    expect(await judged(made, at(2))).toEqual(["pass loop_closed", "pass gate_holds"]);
    const found = { ...weighed("a"), spans: [{ url, language: "vi", text: "1.3 kg", path: null }] };
    await keepAudit(provider.ctx(at(26)), site.siteId, [found], new Set(), read);
    expect(await judged(made, at(26))).toEqual(["marginal loop_findings", "pass gate_holds"]);
    await keepAudit(
      provider.ctx(at(50)),
      site.siteId,
      [],
      new Set(),
      new Map([...read, ["https://example.com/vi/new", "vi"]]),
    );
    expect(await judged(made, at(50))).toEqual(["pass loop_closed", "unknown gate_in_part"]);
  });

  it("sees what went live without ever having been let through, until it is", async () => {
    const made = await makeOne();
    const { provider, site } = made;
    const [{ id: unitId = "" } = {}] = (await check(made, [unit({ url })], at(0))).units;
    await keepAudit(provider.ctx(at(1)), site.siteId, [], new Set(), read);
    expect(await judged(made, at(1))).toEqual(["marginal loop_bypassed", "fail gate_bypassed"]);
    await keepAudit(provider.ctx(at(25)), site.siteId, [], new Set([url]), new Map());
    expect(await judged(made, at(25))).toEqual(["marginal loop_bypassed", "fail gate_bypassed"]);
    await createContentVerification({ ctx: provider.ctx(at(26)), input: { unitId, revision: "1" } });
    expect((await check(made, [unit({ url })], at(26))).mayGoLive).toBe(true);
    expect(await judged(made, at(26))).toEqual(["marginal loop_open", "pass gate_holds"]);
  });
});

describe("the board", () => {
  it("counts each stage and shows those that wait longest, by language where one is asked for", async () => {
    const made = await makeOne();
    for (const [index, language] of ["vi", "th", "vi"].entries())
      await check(made, [unit({ key: `k${index}`, language })], at(index));
    await check(made, [unit({ key: "o", language: "en", translation: "none" })], at(4));
    const ask = { siteId: made.site.siteId, language: null, stage: null, from: 0 };
    const ctx = made.provider.member("viewer");
    const board = await getContentBoard({ ctx, input: ask });
    expect(board.columns.map(({ stage, total }) => [stage, total])).toEqual([
      ["translation", 0],
      ["verification", 3],
      ["publication", 0],
      ["audit", 1],
    ]);
    expect(board.columns[1]?.units.map(({ key }) => key)).toEqual(["k0", "k1", "k2"]);
    expect(board.languages).toEqual([
      { language: "en", count: 1 },
      { language: "th", count: 1 },
      { language: "vi", count: 2 },
    ]);
    const thai = await getContentBoard({ ctx, input: { ...ask, language: "th", stage: "verification" } });
    expect(thai.columns.map(({ total, units }) => [total, units.length])).toEqual([[1, 1]]);
    const other = await makeProvider();
    expect(await getContentBoard({ ctx: other.ctx(), input: ask })).toMatchObject({ total: 0 });
  });
});
