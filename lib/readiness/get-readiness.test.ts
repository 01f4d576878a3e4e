import { expect, it } from "vitest";
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

it("shows another provider nothing of it", async () => {
  const { site } = await makeControlCase();
  await expect(controlsOf(await makeProvider(), site)).rejects.toMatchObject({ code: "not_found" });
});
