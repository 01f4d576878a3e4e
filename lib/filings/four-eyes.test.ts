import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { authenticateKey, createApiKey, updateProvider } from "@/lib/identity";
import { updateSite } from "@/lib/sites";
import { makeProvider, makeSite } from "@/test/make-provider";
import { CONNECTION } from "@/test/make-world";
import { passSelfTest } from "@/test/pass-self-test";
import { createPushEndpoint } from "@/lib/endpoints";
import { endFiling, pushFiling, pushReadyFiling } from ".";

async function makeReady() {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION });
  await passSelfTest(provider, site);
  await updateProvider({ ctx: provider.member("manager"), input: { fourEyes: true } });
  const maker = provider.member("analyst");
  const personId = randomUUID();
  const other: Ctx = { ...maker, actor: { kind: "member", personId, membershipId: personId } };
  const file = () => pushFiling({ ctx: maker, input: { regime: "tig", siteId: site.siteId } });
  const { filingId } = await file();
  const stored = () =>
    withTenant(provider.ctx(), async (tx) => ({
      filing: await tx.filing.findFirstOrThrow({ where: { id: filingId } }),
      sent: await tx.outbox.count({ where: { subjectId: filingId, kind: "push" } }),
    }));
  return { provider, site, maker, other, filingId, file, stored };
}

it("waits for another pair of eyes, and is sent once another member looked", async () => {
  const { provider, maker, other, filingId, file, stored } = await makeReady();
  expect(await stored()).toMatchObject({ filing: { state: "ready", fourEyes: true, sentAt: null }, sent: 0 });
  await expect(file()).rejects.toMatchObject({ reason: "already_filed" });
  await expect(pushReadyFiling({ ctx: maker, input: { filingId } })).rejects.toMatchObject({
    reason: "own_filing",
  });
  const key: Ctx = { ...other, actor: { kind: "key", keyId: randomUUID(), madeBy: null } };
  await expect(pushReadyFiling({ ctx: key, input: { filingId } })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(pushReadyFiling({ ctx: provider.ctx(), input: { filingId } })).rejects.toMatchObject({
    code: "forbidden",
  });
  await pushReadyFiling({ ctx: other, input: { filingId } });
  expect(await stored()).toMatchObject({ filing: { state: "ready" }, sent: 1 });
  await expect(pushReadyFiling({ ctx: other, input: { filingId } })).rejects.toMatchObject({
    reason: "not_waiting",
  });
});

it("is sent as the other member saw it, or not at all", async () => {
  const { provider, site, other, filingId, stored } = await makeReady();
  const before = (await stored()).filing.payload;
  const { siteId, slug } = site;
  const url = `https://${slug}.example`;
  const rename = (name: string) => updateSite({ ctx: provider.ctx(), input: { siteId, slug, url, name } });
  await rename("Another name than was looked at");
  const send = () => pushReadyFiling({ ctx: other, input: { filingId } });
  await expect(send()).rejects.toMatchObject({ code: "conflict", reason: "filing_changed" });
  expect(await stored()).toMatchObject({ filing: { sentAt: null, payload: before }, sent: 0 });
  await rename(`Site ${slug}`);
  await send();
  const delivery = await withTenant(provider.ctx(), (tx) =>
    tx.outbox.findFirstOrThrow({ where: { subjectId: filingId, kind: "push" } }),
  );
  expect(delivery.payload).toEqual(before);
});

it("is refused by the database itself where who made it would send it", async () => {
  const { provider, maker, filingId } = await makeReady();
  const { actor } = maker;
  const sentBy = actor.kind === "member" ? actor.personId : "";
  const sending = withTenant(provider.ctx(), (tx) =>
    tx.filing.updateMany({ where: { id: filingId }, data: { sentBy, sentAt: new Date() } }),
  );
  await expect(sending).rejects.toThrow(/filing_four_eyes/);
});

it("is sent by another member than who made the key that filed it", async () => {
  const { provider, site, maker, other, filingId } = await makeReady();
  await endFiling({ ctx: maker, input: { filingId } });
  const owner = provider.member("owner");
  const input = { name: "ERP", scopes: ["management:write" as const] };
  const { key } = await createApiKey({ ctx: owner, input });
  const { ctx } = await authenticateKey(`Bearer ${key}`, provider.slug, new Date(), "test");
  const filed = await pushFiling({ ctx, input: { regime: "tig", siteId: site.siteId } });
  await expect(pushReadyFiling({ ctx: owner, input: filed })).rejects.toMatchObject({ reason: "own_filing" });
  await pushReadyFiling({ ctx: other, input: filed });
});

it("is taken back, and can be made anew", async () => {
  const { maker, filingId, file, stored } = await makeReady();
  await endFiling({ ctx: maker, input: { filingId } });
  expect((await stored()).filing.state).toBe("withdrawn");
  await expect(endFiling({ ctx: maker, input: { filingId } })).rejects.toMatchObject({
    reason: "not_waiting",
  });
  expect((await file()).filingId).not.toBe(filingId);
});
