import { expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { recordFacts } from "@/lib/facts";
import { createFiling } from "@/lib/filings";
import { refreshDueSites } from "@/lib/schedules";
import { createSignOff } from "@/lib/sign-offs";
import { checkIn, proveControl, servingFile } from "@/test/prove-control";
import { makeProvider, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { signatureOf } from "@/test/signature";
import { inDays, makeControlCase, moveSite } from "@/test/use-control-case";
import { getReadiness } from ".";

const GONE = servingFile(null);

async function controlsOf(provider: MadeProvider, { siteId }: MadeSite, days = 0) {
  const [readiness] = await getReadiness({ ctx: inDays(provider, days)(), input: { siteId } });
  const events = readiness?.events ?? [];
  return events.flatMap((event) => (event.kind === "control" ? [event] : []));
}

it("tells of a site's control when it was proven, not found, lapsed and proven again, in order", async () => {
  const { provider, site } = await makeControlCase();
  const { siteId, slug } = site;
  await proveControl(inDays(provider, 1), siteId);
  await checkIn(inDays(provider, 2), siteId, GONE);
  await checkIn(inDays(provider, 3), siteId, GONE);
  await checkIn(inDays(provider, 10), siteId, GONE);
  await proveControl(inDays(provider, 11), siteId);

  const events = await controlsOf(provider, site, 12);
  expect(events.map(({ state, cause, host }) => [state, cause, host])).toEqual([
    ["proven", null, `${slug}.example`],
    ["failing", "missing", `${slug}.example`],
    ["lapsed", "missing", `${slug}.example`],
    ["proven", null, `${slug}.example`],
  ]);
  const times = events.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(events.map(({ id }) => id)).size).toBe(4);
});

it("tells that a site moved to a host nobody has proven", async () => {
  const { provider, site } = await makeControlCase();
  await moveSite({ provider, site }, `https://new-${site.slug}.example`);
  const events = await controlsOf(provider, site);
  expect(events.map(({ state, host }) => [state, host])).toEqual([
    ["proven", `${site.slug}.example`],
    ["unproven", `new-${site.slug}.example`],
  ]);
});

it("tells beside it who signed and what fell due for the site", async () => {
  const { provider, site } = await makeControlCase();
  await createSignOff({ ctx: provider.member("owner"), input: signatureOf(site, "provider") });
  await refreshDueSites(() => new Date(), "test");
  const ctx = inDays(provider, 400)();
  const [readiness] = await getReadiness({ ctx, input: { siteId: site.siteId } });
  const kinds = new Set((readiness?.events ?? []).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["sign_off", "deadline", "control"]));
});

it("tells what became of a filing at the time it did, whatever became of it later", async () => {
  const { provider, site } = await makeControlCase();
  const { siteId, clientId } = site;
  await refreshDueSites(() => new Date(), "test");
  const at = (days: number) => inDays(provider, days)().now.toISOString();
  const [submittedAt, decidedAt] = [at(1), at(2)];
  const input = { regime: "tig", siteId, state: "submitted" as const, submittedAt };
  const { filingId } = await createFiling({ ctx: inDays(provider, 1)(), input });
  const told = { siteId, regime: "tig", submittedAt, decidedAt, reference: "DTCP-1" };
  const reopened = { at: at(5), cause: "endpoint" };
  const later = [
    { days: 3, value: { ...told, state: "accepted" as const, reopened: null } },
    { days: 5, value: { ...told, state: "accepted" as const, reopened } },
    { days: 8, value: { ...told, state: "superseded" as const, reopened } },
  ];
  for (const { days, value } of later) {
    const ctx = inDays(provider, days)();
    const subject = { kind: "filing", id: filingId, clientId };
    await withTenant(ctx, (tx) =>
      recordFacts(tx, ctx, subject, [{ kind: "filing.state", value }], "statement"),
    );
  }
  const [readiness] = await getReadiness({ ctx: inDays(provider, 10)(), input: { siteId } });
  const filings = (readiness?.events ?? []).flatMap((event) => (event.kind === "filing" ? [event] : []));
  const days = (moment: Date) => Math.round((moment.getTime() - Date.now()) / 86_400_000);
  expect(filings.map((event) => [event.state, days(event.at)])).toEqual([
    ["submitted", 1],
    ["accepted", 2],
    ["reopened", 5],
    ["superseded", 8],
  ]);
});

it("shows another provider nothing of it", async () => {
  const { site } = await makeControlCase();
  await expect(controlsOf(await makeProvider(), site)).rejects.toMatchObject({ code: "not_found" });
});
