import { expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/core/db/tenant";
import { noteContract } from "@/lib/deployment";
import { listContracts } from "@/lib/hosted-api";
import { listDueSelfTests } from "@/lib/schedules";
import { updateSite } from "@/lib/sites";
import { freePort } from "@/test/free-port";
import { makeMember, makeSite, type MadeSite } from "@/test/make-provider";
import { testSite, usePlatformCase } from "@/test/use-platform-case";
import { adoptDecision, createFiling, pushFiling, testInterface } from ".";

const use = usePlatformCase();
const DAY = 86_400_000;
const contract = (sha256: string) => ({ operation: "lsp-status", regimes: ["tig"], sha256 });
const after = (ms: number) => new Date(Date.now() + ms);

async function fileTested({ siteId }: MadeSite): Promise<string> {
  await testSite(use.provider, siteId);
  const input = { regime: "tig", siteId };
  return (await pushFiling({ ctx: use.provider.member("owner"), input })).filingId;
}

/** Takes a filing up as the platform would. */
async function accept(filingId: string, at = new Date()): Promise<void> {
  const decision = { reference: filingId, state: "accepted" as const, reason: null, number: "DTCP-9" };
  await adoptDecision(use.provider.ctx(), { ...decision, occurredAt: at.toISOString() });
}

async function accepted(): Promise<{ site: MadeSite; filingId: string }> {
  const site = await makeSite(use.provider);
  const filingId = await fileTested(site);
  await use.send();
  await accept(filingId);
  return { site, filingId };
}

/** Carries out what is due of a site by then; gives how many tests that were. */
async function lookAgain({ siteId }: MadeSite, at: Date): Promise<number> {
  const open = await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.findMany({ where: { siteId, state: "queued", dueAt: { lte: at } } }),
  );
  for (const { id } of open) await testInterface(() => use.provider.ctx(at), id);
  return open.length;
}

async function away<T>(work: () => Promise<T>): Promise<T> {
  const before = env().API_URL;
  Object.assign(env(), { API_URL: `http://127.0.0.1:${await freePort()}` });
  return work().finally(() => Object.assign(env(), { API_URL: before }));
}

it("is looked at again a day after it was accepted, and stands while its interface is as it was filed", async () => {
  const { site, filingId } = await accepted();
  expect(await lookAgain(site, after(DAY - 60_000))).toBe(0);
  expect(await lookAgain(site, after(1_000))).toBe(0);
  const [next] = await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.findMany({ where: { siteId: site.siteId, state: "queued" } }),
  );
  await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.updateMany({ where: { id: next?.id ?? "" }, data: { dueAt: new Date() } }),
  );
  expect(await lookAgain(site, after(1_000))).toBe(1);
  expect(await use.filing(filingId)).toMatchObject({ state: "accepted", reopenedAt: null });
  const again = await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.findFirstOrThrow({ where: { siteId: site.siteId, state: "queued" } }),
  );
  expect([again.reason, again.dueAt > after(DAY - 60_000)]).toEqual(["scheduled", true]);
});

it("is looked at by the day also where another filing was recorded that was made elsewhere", async () => {
  const { site, filingId } = await accepted();
  const { siteId } = site;
  const made = { submittedAt: "2026-05-18T08:00:00Z", decidedAt: "2026-05-19T02:00:00Z" };
  const elsewhere = { regime: "tig", siteId, state: "accepted" as const, reference: "DTCP-1", ...made };
  await createFiling({ ctx: use.provider.ctx(), input: elsewhere });
  await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.updateMany({ where: { siteId, state: "queued" }, data: { dueAt: new Date() } }),
  );
  expect(await lookAgain(site, after(1_000))).toBe(1);
  const next = await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.count({ where: { siteId, state: "queued", reason: "scheduled" } }),
  );
  expect([next, (await use.filing(filingId)).state]).toEqual([1, "accepted"]);
});

it("is reopened once the interface moved, people are told once, and the next filing supersedes it", async () => {
  const { personId } = await makeMember(use.provider, "manager");
  const { site, filingId } = await accepted();
  await updateSite({
    ctx: use.provider.ctx(),
    input: {
      siteId: site.siteId,
      name: "Moved",
      slug: `${site.slug}-moved`,
      url: `https://${site.slug}.example`,
    },
  });
  expect(await lookAgain(site, after(1_000))).toBe(1);
  const reopened = await use.filing(filingId);
  expect(reopened).toMatchObject({ state: "accepted", reopenedCause: "endpoint" });
  const told = await withTenant(use.provider.ctx(), (tx) =>
    tx.notice.findMany({ where: { kind: "filing_reopened", subjectId: filingId, personId } }),
  );
  expect(told.map(({ params }) => params)).toMatchObject([{ cause: "endpoint" }]);
  const events = await withTenant(use.provider.ctx(), (tx) =>
    tx.outbox.findMany({ where: { event: "filing.reopened", subjectId: filingId } }),
  );
  expect(events.map(({ payload }) => Object(payload)["data"])).toMatchObject([
    { filing: filingId, regime: "tig", site: `${site.slug}-moved`, cause: "endpoint" },
  ]);
  expect(await lookAgain(site, after(2 * DAY))).toBe(0);

  const successor = await fileTested(site);
  await use.send();
  expect((await use.filing(filingId)).state).toBe("accepted");
  await accept(successor);
  expect([(await use.filing(filingId)).state, (await use.filing(successor)).state]).toEqual([
    "superseded",
    "accepted",
  ]);
  await adoptDecision(use.provider.ctx(), {
    reference: filingId,
    state: "rejected",
    reason: null,
    number: "DTCP-9",
    occurredAt: after(1_000).toISOString(),
  });
  expect((await use.filing(filingId)).state).toBe("superseded");
});

it("is not reopened for a single time-out, and is for two in a row", async () => {
  const { site, filingId } = await accepted();
  await withTenant(use.provider.ctx(), (tx) =>
    tx.selfTest.updateMany({ where: { siteId: site.siteId, state: "queued" }, data: { dueAt: new Date() } }),
  );
  // The interface answers at the address it had, and nobody is there.
  const payload = { ...Object((await use.filing(filingId)).payload) };
  await away(async () => {
    await withTenant(use.provider.ctx(), (tx) =>
      tx.filing.updateMany({ where: { id: filingId }, data: { payload } }),
    );
    expect(await lookAgain(site, after(1_000))).toBe(1);
    expect((await use.filing(filingId)).reopenedAt).toBeNull();
    expect(await lookAgain(site, after(3_500_000))).toBe(0);
    expect(await lookAgain(site, after(3_700_000))).toBe(1);
  });
  expect((await use.filing(filingId)).reopenedCause).toBe("dead");
});

it("is looked at at once when the contract changes, and reopened where it named another", async () => {
  const { site, filingId } = await accepted();
  const now = after(1_000);
  const { payload } = await use.filing(filingId);
  const documentation = { ...Object(Object(payload)["documentation"]), sha256: "f".repeat(64) };
  await withTenant(use.provider.ctx(), (tx) =>
    tx.filing.updateMany({
      where: { id: filingId },
      data: { payload: { ...Object(payload), documentation } },
    }),
  );
  await noteContract(contract("f".repeat(64)), now);
  for (const served of listContracts()) await noteContract(served, after(2_000));
  const due = await listDueSelfTests(after(3_000));
  expect(due.some(({ providerId }) => providerId === use.provider.providerId)).toBe(true);
  expect(await lookAgain(site, after(3_000))).toBe(1);
  expect((await use.filing(filingId)).reopenedCause).toBe("contract");
});

it("is not reopened for a contract that is served beside the present one once, and is for twice in a row", async () => {
  const { site, filingId } = await accepted();
  await noteContract(contract("e".repeat(64)), after(5_000));
  expect(await lookAgain(site, after(6_000))).toBe(1);
  expect((await use.filing(filingId)).reopenedAt).toBeNull();
  expect(await lookAgain(site, after(3_700_000))).toBe(1);
  expect((await use.filing(filingId)).reopenedCause).toBe("contract");
});
