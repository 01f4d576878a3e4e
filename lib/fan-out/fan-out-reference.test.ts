import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { createDecision } from "@/lib/decisions";
import { createWebhookEndpoint } from "@/lib/endpoints";
import { createLspContract, endLspContract, updateLspCertificate } from "@/lib/lsp";
import { followUnfollowed, ingestCallback, listDueFanOuts } from "@/lib/references";
import { signedCallback } from "@/test/callback";
import { makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { ownDatabase } from "@/test/own-database";
import { fanOutReference } from ".";

const COUNTERPART = "lsp-registry";
const HOUR = 3_600_000;
let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

const later = (ms: number) => new Date(Date.now() + ms);

async function hear(number: string, status: string, now = new Date()): Promise<string> {
  const { headers, body } = signedCallback(number, status, { asOf: now });
  return (await ingestCallback({ counterpart: COUNTERPART, headers, body, now: new Date() })).applied;
}

const carry = (number: string, now = new Date()) => fanOutReference(COUNTERPART, number, now, "test");

const entryOf = (key: string) =>
  withSystem("test", (tx) =>
    tx.registryEntry.findUniqueOrThrow({ where: { counterpart_key: { counterpart: COUNTERPART, key } } }),
  );

const isDue = async (number: string, now = new Date()) =>
  (await listDueFanOuts(now)).some(({ key }) => key === number);

const statusOf = (provider: MadeProvider, id: string) =>
  withTenant(
    provider.ctx(),
    async (tx) => (await tx.lspCertificate.findFirstOrThrow({ where: { id } })).registryStatus,
  );

const factsOf = (provider: MadeProvider, subjectId: string) =>
  withTenant(provider.ctx(), (tx) =>
    tx.fact.findMany({
      where: { subjectId, kind: "lsp_certificate.registry" },
      orderBy: [{ knownFrom: "asc" }, { id: "asc" }],
    }),
  );

/** Starts a fan-out while another transaction holds the certificate's row; that one ends with `change`. */
async function carryWhileHeld(
  provider: MadeProvider,
  { certificateId, number }: MadeSite,
  change: { number?: string; status?: string },
): Promise<void> {
  let release = (): void => undefined;
  const mayEnd = new Promise<void>((resolve) => (release = resolve));
  let say = (): void => undefined;
  const isHeld = new Promise<void>((resolve) => (say = resolve));
  const holding = withTenant(provider.ctx(), async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM lsp_certificate WHERE id = ${certificateId}::uuid FOR UPDATE`;
    say();
    await mayEnd;
    const data = change.number === undefined ? {} : { number: change.number };
    await tx.lspCertificate.updateMany({ where: { id: certificateId }, data });
  });
  await isHeld;
  const running = carry(number);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  if (change.status !== undefined) await hear(number, change.status);
  release();
  await holding;
  await running;
}

describe("a fan-out that was overtaken", () => {
  let provider: MadeProvider;
  let site: MadeSite;
  beforeAll(async () => {
    provider = await makeProvider();
    site = await makeSite(provider);
    await hear(site.number, "active");
    await carry(site.number);
    await hear(site.number, "suspended");
  });

  it("brings what is known when it gets its turn, not what was known when it began", async () => {
    await carryWhileHeld(provider, site, { status: "revoked" });
    expect(await statusOf(provider, site.certificateId)).toBe("revoked");
    expect(await isDue(site.number)).toBe(true);
    await carry(site.number);
    expect(await isDue(site.number)).toBe(false);
  });

  it("brings nothing to a certificate that has another number by then", async () => {
    const other = await makeSite(provider);
    await hear(other.number, "active");
    await carryWhileHeld(provider, other, { number: `N-${word()}` });
    expect(await statusOf(provider, other.certificateId)).toBeNull();
    expect(await factsOf(provider, other.certificateId)).toEqual([]);
  });
});

describe("a holder that cannot take it", () => {
  it("does not stop the others, and gets it later", async () => {
    const number = `LSP-${word()}`;
    const [one, two] = [await makeProvider(), await makeProvider()];
    const [bad, good] = [await makeSite(one, number), await makeSite(two, number)];
    const first = [one, two].sort((a, b) => (a.providerId < b.providerId ? -1 : 1))[0] === one;
    const [broken, brokenSite] = first ? [one, bad] : [two, good];
    const [whole, wholeSite] = first ? [two, good] : [one, bad];
    const id = crypto.randomUUID();
    const { providerId } = broken;
    const subject = { subjectKind: "lsp_certificate", subjectId: brokenSite.certificateId };
    await withTenant(broken.ctx(), (tx) =>
      tx.fact.createMany({
        data: [
          {
            providerId,
            id,
            ...subject,
            kind: "lsp_certificate.registry",
            value: {},
            knownFrom: new Date(),
            source: "test",
          },
        ],
      }),
    );
    await hear(number, "revoked");
    await carry(number);
    expect(await statusOf(whole, wholeSite.certificateId)).toBe("revoked");
    expect(await statusOf(broken, brokenSite.certificateId)).toBeNull();
    expect([await isDue(number), await isDue(number, later(6_000))]).toEqual([false, true]);
    await withTenant(broken.ctx(), (tx) =>
      tx.fact.updateMany({ where: { id }, data: { knownTo: later(1_000) } }),
    );
    await carry(number);
    expect(await statusOf(broken, brokenSite.certificateId)).toBe("revoked");
    expect(await isDue(number, later(HOUR))).toBe(false);
  });
});

describe("a state nobody carried on", () => {
  it("stays due from the transaction that took it over, until it is with its holders", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await hear(site.number, "active");
    expect(await isDue(site.number)).toBe(true);
    await carry(site.number);
    expect(await isDue(site.number, later(HOUR))).toBe(false);
  });

  it("is found for a certificate whose maker ended before it was followed, known number or not", async () => {
    const provider = await makeProvider();
    const known = await makeSite(provider);
    await hear(known.number, "active");
    await carry(known.number);
    const orphan = await makeSite(await makeProvider(), known.number);
    const unknown = await makeSite(provider);
    await withSystem("test", (tx) =>
      tx.registryEntry.updateMany({ where: { key: known.number }, data: { fanOutDueAt: null } }),
    );
    await withTenant(provider.ctx(), (tx) =>
      tx.lspCertificate.updateMany({
        where: { id: unknown.certificateId },
        data: { number: `N-${unknown.number}` },
      }),
    );
    expect(await isDue(orphan.number)).toBe(false);
    await followUnfollowed(new Date());
    expect(await isDue(orphan.number)).toBe(true);
    expect((await entryOf(`N-${unknown.number}`)).nextCheckAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("is carried at once to a certificate that takes a number already known", async () => {
    const provider = await makeProvider();
    const [known, site] = [await makeSite(await makeProvider()), await makeSite(provider)];
    await hear(known.number, "active");
    await carry(known.number);
    const { certificateId, companyId } = site;
    await updateLspCertificate({
      ctx: provider.ctx(),
      input: {
        certificateId,
        companyId,
        number: known.number,
        kind: "joint",
        issuer: "Issuer",
        issuingCountries: ["CN"],
      },
    });
    expect(await isDue(known.number)).toBe(true);
    expect((await entryOf(known.number)).nextCheckAt.getTime()).toBeLessThanOrEqual(Date.now());
  });
});

describe("the same state once more", () => {
  it("is stated again by half of what the provider relies on it for, and keeps since when it has held", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await hear(site.number, "active", later(-3 * HOUR));
    await carry(site.number);
    await hear(site.number, "suspended", later(-2 * HOUR));
    await carry(site.number);
    const before = await factsOf(provider, site.certificateId);
    const held = before.findLast(({ validTo }) => validTo === null)?.validFrom;
    expect(held).toBeInstanceOf(Date);
    await withSystem("test", (tx) =>
      tx.registryEntry.updateMany({
        where: { key: site.number },
        data: { checkedAt: later(2 * HOUR), freshUntil: later(26 * HOUR) },
      }),
    );
    await carry(site.number, later(2 * HOUR));
    expect(await factsOf(provider, site.certificateId)).toHaveLength(before.length);
    await createDecision({
      ctx: provider.member("owner"),
      input: {
        kind: "value",
        regime: "tig",
        code: "TIG-903",
        choice: 3,
        reason: "we want to be sure of it",
      },
    });
    await carry(site.number, later(2 * HOUR));
    const after = await factsOf(provider, site.certificateId);
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ validFrom: held, knownTo: null });
  });
});

describe("who is told of a certificate that is revoked", () => {
  it("is nobody whose contract has ended, and no more sites are counted than rest on it", async () => {
    const provider = await makeProvider();
    const [kept, ended] = [await makeSite(provider), await makeSite(provider)];
    const { contractId } = await createLspContract({
      ctx: provider.ctx(),
      input: {
        siteId: ended.siteId,
        certificateId: kept.certificateId,
        languages: ["en"],
        startsOn: "2026-01-01",
      },
    });
    await endLspContract({ ctx: provider.ctx(), input: { contractId, endsOn: "2026-02-01" } });
    for (const clientId of [kept.clientId, ended.clientId])
      await createWebhookEndpoint({
        ctx: provider.ctx(),
        input: { name: "ERP", url: "http://127.0.0.1:9009/", events: ["lsp.status.changed"], clientId },
      });
    await hear(kept.number, "active");
    await carry(kept.number);
    await hear(kept.number, "revoked");
    await carry(kept.number);
    const told = await withTenant(provider.ctx(), (tx) =>
      tx.notice.findMany({ where: { kind: "certificate_alarm" } }),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.params).toMatchObject({ siteCount: 1, sites: [{ slug: kept.slug }] });
    const events = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { event: "lsp.status.changed" } }),
    );
    expect(new Set(events.map(({ clientId }) => clientId))).toEqual(new Set([kept.clientId]));
    expect(events[0]?.payload).toMatchObject({ data: { siteCount: 1, sites: [{ slug: kept.slug }] } });
  });
});
