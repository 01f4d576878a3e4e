import { describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { listUncarriedHosts } from "@/lib/routing";
import { listDueControls } from "@/lib/schedules";
import { makeMember, makeSite } from "@/test/make-provider";
import { checkIn, proveControl, servingFile } from "@/test/prove-control";
import {
  controlNotices,
  inDays,
  makeControlCase,
  moveSite,
  msUntil,
  useHostedApi,
  viewControl,
} from "@/test/use-control-case";
import { carryHost, checkControl, runControlCheck } from ".";

const DAY_MS = 86_400_000;
const hosted = useHostedApi();

/** Something to wait for until it is opened. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe("the name of a host", () => {
  it("goes to the newest proof: the other answers unknown within a second, is told, and not by whom", async () => {
    const [first, second] = [await makeControlCase(), await makeControlCase()];
    await makeMember(first.provider, "owner");
    const url = `https://${first.site.slug}.example/`;
    expect(await hosted.said(first)).toBe("active");
    await moveSite(second, url);
    expect(await hosted.said(second)).toBe(404);
    expect(await hosted.said(first)).toBe("active");
    await proveControl(second.provider.ctx, second.site.siteId);
    expect(await msUntil(1_000, async () => (await hosted.said(first)) === "unknown")).toBeLessThan(1_000);
    expect(await msUntil(1_000, async () => (await hosted.said(second)) === "active")).toBeLessThan(1_000);
    const lost = await viewControl(first);
    expect(lost.standing).toMatchObject({ state: "lapsed", cause: "taken" });
    const told = JSON.stringify([lost, await controlNotices(first)]);
    expect(told).toContain("taken");
    for (const secret of [second.provider.slug, second.provider.providerId, second.site.siteId])
      expect(told).not.toContain(secret);
    expect(
      (await listDueControls(new Date(Date.now() + 90 * DAY_MS))).map(({ siteId }) => siteId),
    ).not.toContain(first.site.siteId);
    // The first one's old challenge may still be there: only asking again takes the name back.
    await proveControl(first.provider.ctx, first.site.siteId);
    expect((await viewControl(second)).standing).toMatchObject({ state: "lapsed", cause: "taken" });
    expect(await msUntil(1_000, async () => (await hosted.said(first)) === "active")).toBeLessThan(1_000);
  });

  it("goes to the newest proof where that is made while an older one is being written", async () => {
    const [first, second] = [await makeControlCase(), await makeControlCase()];
    const { challenge } = await viewControl(first);
    const { host } = challenge;
    await moveSite(second, `https://${host}/`);
    await proveControl(second.provider.ctx, second.site.siteId);
    const holder = async () =>
      (await withSystem("test", (tx) => tx.publicHost.findUniqueOrThrow({ where: { host } }))).providerId;
    expect(await holder()).toBe(second.provider.providerId);
    const { siteId } = first.site;
    const [locked, freed] = [gate(), gate()];
    let held: Promise<void> | undefined;
    const hold = () =>
      withTenant(first.provider.ctx(), async (tx) => {
        await tx.$queryRaw`SELECT site_id FROM site_control WHERE site_id = ${siteId}::uuid FOR NO KEY UPDATE`;
        locked.open();
        await freed.opened;
      });
    const { fetch, ...outside } = servingFile(challenge.file.content);
    await runControlCheck({ ctx: first.provider.ctx(), input: { siteId } });
    // It has looked, takes the name, and cannot write its proof until the other has proven theirs anew.
    const looking = checkControl(first.provider.ctx, siteId, {
      ...outside,
      fetch: async (request) => {
        held ??= hold();
        await locked.opened;
        return fetch(request);
      },
    });
    await expect.poll(holder, { timeout: 5_000 }).toBe(first.provider.providerId);
    await proveControl(second.provider.ctx, second.site.siteId);
    freed.open();
    await Promise.all([looking, held]);
    expect(await holder()).toBe(second.provider.providerId);
    expect((await viewControl(first)).standing).toMatchObject({ state: "lapsed", cause: "taken" });
    expect((await viewControl(second)).standing.state).toBe("proven");
  });

  it("is not taken back by a look that comes by itself", async () => {
    const [first, second] = [await makeControlCase(), await makeControlCase()];
    const { challenge } = await viewControl(first);
    await withSystem("test", (tx) =>
      tx.publicHost.updateMany({
        where: { host: challenge.host },
        data: { providerId: second.provider.providerId },
      }),
    );
    const file = servingFile(challenge.file.content);
    expect(await checkControl(inDays(first.provider, 30.1), first.site.siteId, file)).toBe(true);
    const { standing } = await viewControl(first, inDays(first.provider, 30.2)().now);
    expect(standing).toMatchObject({ state: "lapsed", cause: "taken" });
  });

  it("is carried to whoever lost it even where the one who took it died before", async () => {
    const [first, second] = [await makeControlCase(), await makeControlCase()];
    const { host } = (await viewControl(first)).challenge;
    await withSystem("test", (tx) =>
      tx.publicHost.updateMany({
        where: { host },
        data: { providerId: second.provider.providerId, provenAt: new Date(), carryDueAt: new Date() },
      }),
    );
    expect(await msUntil(1_000, async () => (await hosted.said(first)) === "unknown")).toBeLessThan(1_000);
    expect(await listUncarriedHosts()).toContain(host);
    await carryHost(host, new Date(), "test");
    expect((await viewControl(first)).standing.cause).toBe("taken");
    expect(await listUncarriedHosts()).not.toContain(host);
  });

  it("tells a claimant nothing of who else claims it, nor shows the same token twice", async () => {
    const [first, second] = [await makeControlCase(), await makeControlCase()];
    const alone = await makeControlCase();
    await moveSite(second, `https://${first.site.slug}.example/`);
    await moveSite(alone, `https://free-${alone.site.slug}.example/`);
    const [claimed, free] = [await viewControl(second), await viewControl(alone)];
    expect(claimed.standing).toEqual(free.standing);
    expect(claimed.challenge.host).toBe((await viewControl(first)).challenge.host);
    expect(claimed.challenge.token).not.toBe((await viewControl(first)).challenge.token);
    // The other's file is there for everybody to see, and proves nothing for this one.
    await checkIn(
      second.provider.ctx,
      second.site.siteId,
      servingFile((await viewControl(first)).challenge.token),
    );
    expect((await viewControl(second)).standing.state).toBe("unproven");
  });

  it("is no tenant's to read", async () => {
    const { provider } = await makeControlCase();
    await expect(withTenant(provider.ctx(), (tx) => tx.publicHost.findMany())).rejects.toThrow(
      /permission denied/,
    );
  });
});

it("a test-mode twin needs no proof, and takes no name", async () => {
  const one = await makeControlCase();
  const { host } = (await viewControl(one)).challenge;
  const twin = await withSystem("test", (tx) =>
    tx.provider.findFirstOrThrow({
      where: { liveId: one.provider.providerId },
      select: { id: true, slug: true },
    }),
  );
  const ctx = (): Ctx => ({ ...one.provider.ctx(), providerId: twin.id, providerSlug: twin.slug });
  const asTwin = { ...one.provider, providerId: twin.id, slug: twin.slug, ctx };
  const site = await makeSite(asTwin);
  await moveSite({ provider: asTwin, site }, `https://${host}/`);
  expect(await hosted.said({ provider: asTwin, site })).not.toBe(404);
  await proveControl(ctx, site.siteId);
  expect((await viewControl(one)).standing.state).toBe("proven");
  expect(await hosted.said(one)).toBe("active");
});
