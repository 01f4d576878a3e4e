import { expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/core/db/tenant";
import { pushFiling, testInterface } from "@/lib/filings";
import { listDueSelfTests } from "@/lib/schedules";
import { freePort } from "@/test/free-port";
import { makeSite, type MadeSite } from "@/test/make-provider";
import { testSite, usePlatformCase } from "@/test/use-platform-case";
import { listSelfTests, runSelfTest } from ".";

const use = usePlatformCase();

const newest = async (siteId: string | null) => {
  const rows = await listSelfTests({ ctx: use.provider.member("owner"), input: {} });
  return rows.find((row) => row.siteId === siteId) ?? expect.fail("the place was tested");
};
const file = ({ siteId }: Pick<MadeSite, "siteId">) =>
  pushFiling({ ctx: use.provider.member("owner"), input: { regime: "tig", siteId } });

it("nothing is filed before its interface was tested from outside", async () => {
  await expect(file(await makeSite(use.provider))).rejects.toMatchObject({ reason: "self_test_missing" });
});

it("an interface that answers passes every check, with evidence, and what was seen is what is filed", async () => {
  const site = await makeSite(use.provider);
  await testSite(use.provider, site.siteId);
  const { state, result } = await newest(site.siteId);
  expect([state, result?.checks.filter(({ outcome }) => outcome !== "passed")]).toEqual(["passed", []]);
  const evidence = await withTenant(use.provider.ctx(), (tx) =>
    tx.evidenceEntry.findFirstOrThrow({ where: { id: result?.evidenceId ?? "" } }),
  );
  expect(evidence).toMatchObject({ kind: "self_test", clientId: site.clientId });
  const { filingId } = await file(site);
  const { payload } = await use.delivery(filingId);
  expect(payload).toMatchObject({
    endpointUrl: result?.seen?.endpointUrl,
    authMethod: "none",
    documentation: result?.seen?.documentation,
  });
  const structure: unknown = Object(payload)["responseStructure"];
  expect(Object.keys(Object(structure)["properties"]).sort()).toEqual(result?.seen?.fields);
});

it("an interface that does not answer is not filed, and an older test that passed does not help", async () => {
  const site = await makeSite(use.provider);
  await testSite(use.provider, site.siteId);
  const before = env().API_URL;
  const wrong = `http://127.0.0.1:${await freePort()}`;
  Object.assign(env(), { API_URL: wrong });
  try {
    await testSite(use.provider, site.siteId);
    expect(await newest(site.siteId)).toMatchObject({ state: "failed", failure: "unreachable" });
    await expect(file(site)).rejects.toMatchObject({ status: 409, reason: "self_test_failed" });
  } finally {
    Object.assign(env(), { API_URL: before });
  }
  await expect(file(site)).rejects.toMatchObject({ reason: "self_test_missing" });
  await testSite(use.provider, site.siteId);
  await file(site);
});

it("a test is good for an hour, and one asked for twice is one", async () => {
  const site = await makeSite(use.provider);
  const { siteId } = site;
  const ask = () => runSelfTest({ ctx: use.provider.member("analyst"), input: { regime: "tig", siteId } });
  const [first, second] = [await ask(), await ask()];
  expect(second).toEqual(first);
  expect(await listDueSelfTests(new Date())).toContainEqual({
    providerId: use.provider.providerId,
    ...first,
  });
  const carried = [0, 1].map(() => testInterface(() => use.provider.ctx(), first.selfTestId));
  expect((await Promise.all(carried)).sort()).toEqual([false, true]);
  const late = use.provider.member("owner", undefined, new Date(Date.now() + 61 * 60_000));
  const input = { regime: "tig", siteId };
  await expect(pushFiling({ ctx: late, input })).rejects.toMatchObject({ reason: "self_test_missing" });
});

it("a test that its worker left is carried out by another a minute later", async () => {
  const { siteId } = await makeSite(use.provider);
  const input = { regime: "tig", siteId };
  const { selfTestId } = await runSelfTest({ ctx: use.provider.member("owner"), input });
  const left = { state: "running", startedAt: new Date(), dueAt: new Date(Date.now() + 60_000) };
  await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.updateMany({ where: { id: selfTestId }, data: left }),
  );
  expect(await testInterface(() => use.provider.ctx(), selfTestId)).toBe(false);
  const later = () => use.provider.ctx(new Date(Date.now() + 61_000));
  expect(await testInterface(later, selfTestId)).toBe(true);
});
