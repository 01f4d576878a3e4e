import { afterAll, beforeAll, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { ownDatabase } from "@/test/own-database";
import { refreshDueSites } from ".";

let closeDatabase: () => Promise<void>;
let one: MadeProvider;
let two: MadeProvider;
let bad: MadeSite;
let beside: MadeSite;
let other: MadeSite;
const broken = crypto.randomUUID();

beforeAll(async () => {
  closeDatabase = await ownDatabase();
  [one, two] = [await makeProvider(), await makeProvider()];
  [bad, beside, other] = [await makeSite(one), await makeSite(one), await makeSite(two)];
  await withTenant(one.ctx(), (tx) =>
    tx.fact.createMany({
      data: [
        {
          providerId: one.providerId,
          id: broken,
          clientId: bad.clientId,
          subjectKind: "lsp_contract",
          subjectId: bad.siteId,
          kind: "lsp_contract.profile",
          value: { siteId: bad.siteId, certificateId: bad.certificateId, startsOn: "soon", endsOn: null },
          knownFrom: new Date(),
          source: "test",
        },
      ],
    }),
  );
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

const rowOf = (siteId: string) =>
  withSystem("test", (tx) => tx.assessmentDue.findFirst({ where: { siteId } }));

async function makeDue(at: Date): Promise<void> {
  const sites = [
    { provider: one, site: bad },
    { provider: one, site: beside },
    { provider: two, site: other },
  ];
  await withSystem("test", (tx) =>
    tx.assessmentDue.createMany({
      data: sites.map(({ provider: { providerId }, site: { clientId, siteId } }, index) => ({
        providerId,
        clientId,
        siteId,
        regime: "tig",
        reason: "test",
        dueAt: new Date(at.getTime() + index),
      })),
      skipDuplicates: true,
    }),
  );
}

it("a site that cannot be assessed stops no other, and is tried again later and later, at most hourly", async () => {
  let now = new Date();
  await makeDue(new Date(now.getTime() - 1_000));
  expect(await refreshDueSites(() => now, "test")).toBe(2);
  expect(await rowOf(beside.siteId)).toBeNull();
  expect(await rowOf(other.siteId)).toBeNull();
  const waits: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const row = await rowOf(bad.siteId);
    expect(row?.failures).toBe(round + 1);
    waits.push(((row?.dueAt.getTime() ?? 0) - now.getTime()) / 1_000);
    expect(await refreshDueSites(() => now, "test")).toBe(0);
    now = row?.dueAt ?? now;
    expect(await refreshDueSites(() => now, "test")).toBe(0);
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600, 3_600]);
});

it("is done once what was wrong is mended", async () => {
  await withTenant(one.ctx(), (tx) =>
    tx.fact.updateMany({ where: { id: broken }, data: { knownTo: new Date(Date.now() + 1_000) } }),
  );
  const later = new Date(Date.now() + 48 * 3_600_000);
  expect(await refreshDueSites(() => later, "test")).toBe(1);
  expect(await rowOf(bad.siteId)).toBeNull();
});
