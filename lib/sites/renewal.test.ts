import { beforeAll, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { getPortfolioStanding, getSite, listSites } from "@/lib/sites";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";

const changes = new Date("2027-01-05T00:00:00Z");
const inTime = new Date("2027-01-05T00:01:00Z");
const late = new Date("2027-01-05T00:01:01Z");
const restsOn = { rules: [], assumptions: [], facts: [] };
const verdict = { code: "TIG-01", message: "x", params: {}, restsOn, readings: [] };

let provider: MadeProvider;
let site: MadeSite;

async function store(outcome: string): Promise<void> {
  const { providerId } = provider;
  const now = new Date();
  await withTenant(provider.ctx(), async (tx) => {
    const current = await tx.assessment.findFirstOrThrow({ where: { siteId: site.siteId, knownTo: null } });
    await tx.assessment.updateMany({ where: { providerId, id: current.id }, data: { knownTo: now } });
    const result = { verdicts: [{ ...verdict, outcome }], obligations: [], deadlines: [] };
    const row = {
      outcome,
      result,
      resultHash: outcome,
      nextChangeAt: changes,
      knownFrom: now,
      knownTo: null,
    };
    const { clientId, siteId, regime, rulebookHash } = current;
    await tx.assessment.createMany({
      data: [{ providerId, id: newId(now), clientId, siteId, regime, rulebookHash, ...row }],
    });
  });
}

async function shown(now: Date) {
  const ctx = provider.ctx(now);
  const [standing] = (await getSite({ ctx, input: { slug: site.slug } })).standings;
  const { outcomes } = await getPortfolioStanding({ ctx, input: {} });
  const found = async (outcome: string) =>
    (await listSites({ ctx, input: { outcomes: [outcome] } })).rows.map((row) => row.standings[0]?.outcome);
  return {
    outcome: standing?.outcome,
    verdicts: standing?.result.verdicts.map((one) => one.outcome),
    isRenewing: standing?.isRenewing,
    counted: { pass: outcomes.pass, unknown: outcomes.unknown, fail: outcomes.fail },
    listed: { pass: await found("pass"), unknown: await found("unknown"), fail: await found("fail") },
  };
}

beforeAll(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
});

it("shows a good standing as good up to a minute after it was to change", async () => {
  await store("pass");
  expect(await shown(inTime)).toEqual({
    outcome: "pass",
    verdicts: ["pass"],
    isRenewing: false,
    counted: { pass: 1, unknown: 0, fail: 0 },
    listed: { pass: ["pass"], unknown: [], fail: [] },
  });
});

it("shows, counts and finds it as unknown from then on until it is assessed again", async () => {
  await store("pass");
  expect(await shown(late)).toEqual({
    outcome: "unknown",
    verdicts: ["unknown"],
    isRenewing: true,
    counted: { pass: 0, unknown: 1, fail: 0 },
    listed: { pass: [], unknown: ["unknown"], fail: [] },
  });
});

it("lets what fails go on failing until it is known to be better", async () => {
  await store("fail");
  expect(await shown(late)).toEqual({
    outcome: "fail",
    verdicts: ["fail"],
    isRenewing: true,
    counted: { pass: 0, unknown: 0, fail: 1 },
    listed: { pass: [], unknown: [], fail: ["fail"] },
  });
});
