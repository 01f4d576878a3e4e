import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { updateSite } from "@/lib/sites";
import { announce } from "@/test/callback";
import { asOwner } from "@/test/owner-query";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { proveControl } from "@/test/prove-control";
import { assignIndexes } from "./assign-indexes";
import { stepFor } from "./settle-marks";
import { LIST_LENGTH } from "./status-bits";

let provider: MadeProvider;
let site: MadeSite;
beforeAll(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
});
afterAll(closeDeployment);

async function entries(siteId = site.siteId) {
  return withTenant(provider.ctx(), (tx) =>
    tx.statusEntry.findMany({
      where: { providerId: provider.providerId, siteId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
}

const shape = async () =>
  (await entries()).map(({ suspendedAt, revokedAt }) => [suspendedAt !== null, revokedAt !== null]);

describe("the place of a mark", () => {
  const open = { subject: "a 1", suspendedAt: null };
  it.each([
    ["none yet, unknown", null, { status: "unknown", subject: "" }, "keep"],
    ["none yet, active", null, { status: "active", subject: "a 1" }, "assign"],
    ["the same, active", open, { status: "active", subject: "a 1" }, "keep"],
    ["of another certificate, active", open, { status: "active", subject: "a 2" }, "replace"],
    ["suspended at the registry", open, { status: "suspended", subject: "a 1" }, "suspend"],
    ["expired", open, { status: "expired", subject: "a 1" }, "suspend"],
    ["not known any more", open, { status: "unknown", subject: "" }, "suspend"],
    ["in force again", { ...open, suspendedAt: new Date() }, { status: "active", subject: "a 1" }, "resume"],
    ["revoked", open, { status: "revoked", subject: "a 1" }, "revoke"],
  ] as const)("%s", (_name, entry, now, step) => {
    expect(stepFor(entry, now)).toBe(step);
  });

  it("is given with the first good answer, kept through a suspension, and never had again after a revocation", async () => {
    expect(await shape()).toEqual([]);
    await announce(site.number, "active");
    expect(await shape()).toEqual([[false, false]]);
    await announce(site.number, "suspended");
    expect(await shape()).toEqual([[true, false]]);
    await announce(site.number, "active");
    expect(await shape()).toEqual([[false, false]]);
    await announce(site.number, "revoked");
    await announce(site.number, "active");
    expect(await shape()).toEqual([
      [false, true],
      [false, false],
    ]);
    const [one, two] = await entries();
    expect(one?.index).not.toBe(two?.index);
  });

  it("is another once the site is at another address, and nobody's until that is proven", async () => {
    const before = (await entries()).length;
    const { siteId, slug } = site;
    await updateSite({
      ctx: provider.ctx(),
      input: { siteId, slug, name: "Moved", url: `https://moved.${slug}.example` },
    });
    await expect.poll(async () => (await shape()).at(-1)).toEqual([true, false]);
    await proveControl(provider.ctx, siteId);
    await announce(site.number, "active");
    await expect.poll(async () => (await entries()).length).toBe(before + 1);
    expect((await shape()).at(-2)).toEqual([true, true]);
  });

  it("that is revoked stays so, whoever asks", async () => {
    const { rowCount } = await asOwner((client) =>
      client.query("UPDATE status_entry SET revoked_at = NULL WHERE revoked_at IS NOT NULL"),
    ).catch((error: unknown) => ({ rowCount: String(error) }));
    expect(rowCount === 0 || String(rowCount).includes("does not change")).toBe(true);
  });
});

describe("places drawn at random", () => {
  it("are never given twice, and come from everywhere in the list", async () => {
    const own = await makeProvider();
    const ctx = own.ctx();
    const wanted = Array.from({ length: 3_000 }, () => ({
      ...{ siteId: crypto.randomUUID(), clientId: site.clientId, regime: "test", mark: "test" },
      subject: "",
    }));
    await withTenant(ctx, (tx) => assignIndexes(tx, ctx, wanted.slice(0, 1_500)));
    await withTenant(ctx, (tx) => assignIndexes(tx, ctx, wanted.slice(1_500)));
    const given = await withTenant(ctx, (tx) =>
      tx.statusEntry.findMany({ where: { providerId: own.providerId }, select: { index: true } }),
    );
    const indexes = given.map(({ index }) => index);
    expect(new Set(indexes).size).toBe(3_000);
    const quarters = [0, 1, 2, 3].map(
      (quarter) => indexes.filter((index) => Math.floor((index * 4) / LIST_LENGTH) === quarter).length,
    );
    for (const count of quarters) expect(count).toBeGreaterThan(600);
  });
});
