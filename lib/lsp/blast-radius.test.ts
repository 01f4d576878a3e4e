import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createFiling } from "@/lib/filings";
import { announce } from "@/test/callback";
import {
  makeMember,
  makeProvider,
  makeSite,
  word,
  type MadeProvider,
  type MadeSite,
} from "@/test/make-provider";
import {
  createCertificateLetter,
  createLspContract,
  endLspContract,
  getBlastRadius,
  updateLspCertificate,
} from ".";

const LETTER = {
  en: { title: "Your certificate was revoked", body: "We are looking for another one." },
  zh: { title: "贵方的认证已被撤销", body: "我们正在另行安排，请贵方稍候，一有结果会立即告知贵方。" },
};

/** What a check of the site saw, as it is stored. */
async function seen(
  provider: MadeProvider,
  { siteId, clientId }: MadeSite,
  pages: [string, string | null][],
) {
  const at = new Date();
  const result = {
    pages: pages.map(([path, language]) => ({ url: `https://x.example/${path}`, title: path, language })),
  };
  await withTenant(provider.ctx(), (tx) =>
    tx.siteCheck.createMany({
      data: [
        {
          ...{ providerId: provider.providerId, siteId, clientId, state: "done", reason: "asked" },
          ...{ createdAt: at, startedAt: at, finishedAt: at, result },
        },
      ],
    }),
  );
}

async function contracted(
  provider: MadeProvider,
  site: MadeSite,
  certificateId: string,
  languages: string[],
) {
  return createLspContract({
    ctx: provider.ctx(),
    input: { siteId: site.siteId, certificateId, languages, startsOn: "2026-01-01" },
  });
}

const radiusOf = (provider: MadeProvider, { certificateId }: MadeSite, ctx = provider.member("owner")) =>
  getBlastRadius({ ctx, input: { certificateId } });

describe("the blast radius of a certificate", () => {
  it("is every client, site, language, page and filing that rests on it today, and nothing else", async () => {
    const provider = await makeProvider();
    const [one, two, ended] = [await makeSite(provider), await makeSite(provider), await makeSite(provider)];
    await contracted(provider, two, one.certificateId, ["ja-JP"]);
    const over = await contracted(provider, ended, one.certificateId, ["en"]);
    await endLspContract({
      ctx: provider.ctx(),
      input: { contractId: over.contractId, endsOn: "2026-02-01" },
    });
    await seen(provider, one, [
      ["a", "en-GB"],
      ["b", "zh"],
      ["c", null],
      ["d", "en"],
    ]);
    const filing = {
      regime: "tig",
      siteId: two.siteId,
      submittedAt: "2026-05-18T08:00:00Z",
      decidedAt: "2026-05-18T09:00:00Z",
    };
    await createFiling({ ctx: provider.ctx(), input: { ...filing, state: "accepted" } });
    await createFiling({ ctx: provider.ctx(), input: { regime: "tig", siteId: one.siteId, state: "draft" } });
    const { counts, clients } = await radiusOf(provider, one);
    expect(counts).toEqual({ clients: 2, sites: 2, languages: 2, pages: 2, filings: 1 });
    const sites = clients.flatMap((client) => client.sites);
    expect(sites.map(({ siteId }) => siteId).sort()).toEqual([one.siteId, two.siteId].sort());
    expect(sites.find(({ siteId }) => siteId === one.siteId)?.pages.map(({ title }) => title)).toEqual([
      "a",
      "d",
    ]);
    expect(sites.find(({ siteId }) => siteId === two.siteId)).toMatchObject({
      readAt: null,
      filings: [{ state: "accepted" }],
    });
  });

  it("says where another certificate in good standing covers a language as well", async () => {
    const provider = await makeProvider();
    const [one, two] = [await makeSite(provider), await makeSite(provider)];
    await contracted(provider, one, two.certificateId, ["en-US"]);
    const languages = async () => (await radiusOf(provider, one)).clients[0]?.sites[0]?.languages;
    expect(await languages()).toEqual([{ tag: "en", otherNumber: null }]);
    await announce(two.number, "active");
    expect(await languages()).toEqual([{ tag: "en", otherNumber: two.number }]);
  });

  it("is seen by a limited member as far as their clients go, and by nobody elsewhere", async () => {
    const provider = await makeProvider();
    const [one, two] = [await makeSite(provider), await makeSite(provider)];
    await contracted(provider, two, one.certificateId, ["ja"]);
    const limited = await radiusOf(provider, one, provider.member("manager", [two.clientId]));
    expect(limited.clients).toMatchObject([{ clientId: two.clientId, people: 0 }]);
    expect(limited.counts.sites).toBe(1);
    const reader = await radiusOf(provider, one, provider.member("viewer", [two.clientId]));
    expect(reader.clients).toMatchObject([{ clientId: two.clientId, people: null, sent: null }]);
    await expect(radiusOf(provider, one, (await makeProvider()).member("owner"))).rejects.toThrow(
      /^not_found/,
    );
    const third = await makeSite(provider);
    await expect(radiusOf(provider, one, provider.member("manager", [third.clientId]))).rejects.toThrow(
      /^not_found/,
    );
  });
});

describe("a letter about a certificate", () => {
  async function written() {
    const provider = await makeProvider();
    const site = await makeSite(provider, `L-${word()}`);
    const { personId } = await makeMember(provider, "exporter", [site.clientId]);
    await announce(site.number, "active");
    await announce(site.number, "revoked");
    const { event, clients } = await radiusOf(provider, site);
    const input = { certificateId: site.certificateId, clientId: site.clientId, event, ...LETTER };
    return { provider, site, personId, event, clients, input };
  }

  it("reaches the client's own people as notice and mail, once for what happened, and again for what happens next", async () => {
    const { provider, site, personId, event, clients, input } = await written();
    expect(event).toMatch(/^revoked 20/);
    expect(clients).toMatchObject([{ people: 1, sent: null }]);
    const ctx = provider.member("manager");
    expect(await createCertificateLetter({ ctx, input })).toEqual({ people: 1 });
    const notices = await withTenant(provider.ctx(), (tx) =>
      tx.notice.findMany({ where: { kind: "certificate_message" } }),
    );
    expect(notices).toMatchObject([{ personId, clientId: site.clientId, params: { texts: LETTER } }]);
    const mail = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findFirstOrThrow({ where: { subjectId: notices[0]?.id ?? "" } }),
    );
    expect(mail).toMatchObject({ kind: "mail", event: "certificate_message", clientId: site.clientId });
    await expect(createCertificateLetter({ ctx, input })).rejects.toMatchObject({ reason: "letter_sent" });
    expect((await radiusOf(provider, site)).clients).toMatchObject([{ sent: { people: 1 } }]);
    await announce(site.number, "active");
    await expect(createCertificateLetter({ ctx, input })).rejects.toMatchObject({
      reason: "letter_outdated",
    });
    const next = await radiusOf(provider, site);
    expect(next.clients).toMatchObject([{ sent: null }]);
    expect(await createCertificateLetter({ ctx, input: { ...input, event: next.event } })).toEqual({
      people: 1,
    });
  });

  it("is sent by one of two who send it at once", async () => {
    const { provider, input } = await written();
    const both = await Promise.allSettled(
      ["a", "b"].map(() => createCertificateLetter({ ctx: provider.member("manager"), input })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("goes to nobody's clients but one that rests on it, and is refused where nobody could read it", async () => {
    const { provider, input } = await written();
    const other = await makeSite(provider);
    const ctx = provider.member("owner");
    await expect(
      createCertificateLetter({ ctx, input: { ...input, clientId: other.clientId } }),
    ).rejects.toThrow(/^not_found/);
    const { event } = await radiusOf(provider, other);
    const lone = { ...input, event, certificateId: other.certificateId, clientId: other.clientId };
    await expect(createCertificateLetter({ ctx, input: lone })).rejects.toMatchObject({
      reason: "nobody_to_tell",
    });
  });

  it("is sent by a limited member to the clients they see: the others get nothing and are not counted", async () => {
    const { provider, site, personId, event, input } = await written();
    const other = await makeSite(provider);
    await contracted(provider, other, site.certificateId, ["ja"]);
    const [theirs, second] = [
      await makeMember(provider, "exporter", [other.clientId]),
      await makeMember(provider, "exporter", [site.clientId]),
    ];
    const ctx = provider.member("manager", [site.clientId]);
    const { clients } = await radiusOf(provider, site, ctx);
    expect(clients).toMatchObject([{ clientId: site.clientId, people: 2, sent: null }]);
    await expect(
      createCertificateLetter({ ctx, input: { ...input, clientId: other.clientId } }),
    ).rejects.toThrow(/^not_found/);
    expect(await createCertificateLetter({ ctx, input })).toEqual({ people: 2 });
    const told = await withTenant(provider.ctx(), (tx) =>
      tx.notice.findMany({ where: { kind: "certificate_message" } }),
    );
    expect(told.map((one) => [one.personId, one.clientId]).sort()).toEqual(
      [personId, second.personId].map((id) => [id, site.clientId]).sort(),
    );
    expect(told.map((one) => one.personId)).not.toContain(theirs.personId);
    const mails = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { event: "certificate_message" }, select: { clientId: true } }),
    );
    expect(mails).toEqual([{ clientId: site.clientId }, { clientId: site.clientId }]);
    expect((await radiusOf(provider, site, ctx)).clients).toMatchObject([{ sent: { people: 2 } }]);
    // Of the other client nothing was sent: whoever sees it sends it its own.
    const next = { ...input, event, clientId: other.clientId };
    const elsewhere = provider.member("manager", [other.clientId]);
    expect((await radiusOf(provider, site, elsewhere)).clients).toMatchObject([{ people: 1, sent: null }]);
    expect(await createCertificateLetter({ ctx: elsewhere, input: next })).toEqual({ people: 1 });
    for (const role of ["viewer", "analyst"] as const)
      await expect(
        createCertificateLetter({ ctx: provider.member(role, [site.clientId]), input }),
      ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of a certificate whose last day is put off is another letter", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await announce(site.number, "active");
    const before = (await radiusOf(provider, site)).event;
    const profile = {
      companyId: site.companyId,
      number: site.number,
      kind: "joint" as const,
      issuer: "Issuer",
      issuingCountries: ["CN", "JP"],
    };
    await updateLspCertificate({
      ctx: provider.ctx(),
      input: { ...profile, certificateId: site.certificateId, validUntil: "2026-12-31" },
    });
    expect([before, (await radiusOf(provider, site)).event]).toEqual(["ends 2027-05-16", "ends 2026-12-31"]);
  });
});
