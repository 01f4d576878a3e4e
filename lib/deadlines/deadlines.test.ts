import { beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createWebhookEndpoint } from "@/lib/endpoints";
import { createFiling } from "@/lib/filings";
import { addMember } from "@/lib/identity";
import { updateLspCertificate } from "@/lib/lsp";
import { notifyDueDeadlines, notifyDueDigests } from "@/lib/schedules";
import { refreshSites } from "@/lib/standing";
import {
  makeMember,
  makeProvider,
  makeSite,
  word,
  type MadeProvider,
  type MadeSite,
} from "@/test/make-provider";

const DAY = 86_400_000;
const END = new Date("2027-05-16T16:00:00.000Z");
/** The document leaves open whether the last day is included: people are told by the earlier reading. */
const EARLIEST = new Date(END.getTime() - DAY);
const before = (days: number, minutes = 1) => new Date(EARLIEST.getTime() - days * DAY + minutes * 60_000);

interface World {
  provider: MadeProvider;
  one: MadeSite;
  two: MadeSite;
  number: string;
}

let world: World;
beforeAll(async () => {
  const provider = await makeProvider();
  const number = `LSP-${word()}`;
  const one = await makeSite(provider, number);
  const two = await makeSite(provider, `LSP-${word()}`);
  world = { provider, one, two, number };
});

const rowsOf = (provider: MadeProvider) =>
  withTenant(provider.ctx(), (tx) =>
    tx.deadline.findMany({ include: { sites: true }, orderBy: [{ dueAt: "asc" }, { id: "asc" }] }),
  );
const noticesOf = (provider: MadeProvider, kind: string) =>
  withTenant(provider.ctx(), (tx) => tx.notice.findMany({ where: { kind }, orderBy: { id: "asc" } }));
const mailsOf = (provider: MadeProvider) =>
  withTenant(provider.ctx(), (tx) => tx.outbox.findMany({ where: { kind: "mail" }, orderBy: { id: "asc" } }));

async function renew(
  provider: MadeProvider,
  site: MadeSite,
  number: string,
  validUntil: string,
): Promise<void> {
  await updateLspCertificate({
    ctx: provider.ctx(),
    input: {
      certificateId: site.certificateId,
      companyId: site.companyId,
      number,
      kind: "joint",
      issuer: "Issuer",
      issuingCountries: ["CN", "JP", "KR", "MY", "SG", "TH"],
      filingCountries: ["CN", "JP"],
      validUntil,
    },
  });
}

describe("the rows of deadlines", () => {
  it("hold each deadline once, however many sites it concerns, with every reading and the next rung", async () => {
    const rows = await rowsOf(world.provider);
    const filing = rows.filter(({ code }) => code === "TIG-21");
    expect(filing).toHaveLength(1);
    expect(filing[0]).toMatchObject({
      state: "missed",
      party: "provider",
      zone: "Asia/Shanghai",
      endedAt: null,
    });
    expect(filing[0]?.sites.map(({ siteId }) => siteId).sort()).toEqual(
      [world.one.siteId, world.two.siteId].sort(),
    );
    expect(filing[0]?.nextRungAt).not.toBeNull();
    const ends = rows.filter(({ code }) => code === "TIG-16");
    expect(ends.map(({ state, sites }) => [state, sites.length])).toEqual([
      ["upcoming", 1],
      ["upcoming", 1],
    ]);
    expect(ends[0]?.nextRungAt).toEqual(new Date(EARLIEST.getTime() - 30 * DAY));
    expect(ends[0]?.readings).toHaveLength(3);
  });

  it("end with the last site that states them, and a moved date is another deadline", async () => {
    const provider = await makeProvider();
    const number = `LSP-${word()}`;
    const site = await makeSite(provider, number);
    await renew(provider, site, number, "2028-05-16");
    const ends = (await rowsOf(provider)).filter(({ code }) => code === "TIG-16");
    expect(ends.map(({ endedAt, sites }) => [endedAt === null, sites.length])).toEqual([
      [false, 0],
      [true, 1],
    ]);
    expect(ends[0]?.nextRungAt).toBeNull();
  });
});

describe("refreshes of one provider side by side", () => {
  it("leave one row of a deadline they share, with every site", async () => {
    const provider = await makeProvider();
    const sites: MadeSite[] = [];
    for (let count = 0; count < 4; count += 1) sites.push(await makeSite(provider));
    const input = { regime: "tig", siteId: null, state: "accepted", reference: "DTCP-1" } as const;
    const filed = { submittedAt: "2026-06-02T08:00:00Z", decidedAt: "2026-06-03T02:00:00Z" };
    await createFiling({ ctx: provider.ctx(), input: { ...input, ...filed } });
    await Promise.all(sites.map(({ siteId }) => refreshSites(provider.ctx(), [siteId])));
    const filings = (await rowsOf(provider)).filter(({ code }) => code === "TIG-21");
    expect(filings.map(({ state, endedAt, sites: links }) => [state, endedAt, links.length])).toEqual([
      ["met_late", null, 4],
    ]);
    expect(new Set(filings[0]?.sites.map(({ state }) => state))).toEqual(new Set(["met_late"]));
  });
});

describe("people are told of a deadline", () => {
  it("at each rung once, each of the sites they see, with one mail each", async () => {
    const { provider, one } = world;
    const limited = await makeMember(provider, "analyst", [one.clientId]);
    const elsewhere = await makeMember(provider, "manager", [world.two.clientId]);
    await makeMember(provider, "viewer");
    const exporter = await makeMember(provider, "exporter", [one.clientId]);
    await createWebhookEndpoint({
      ctx: provider.ctx(),
      input: { name: "ERP", url: "http://127.0.0.1:9009/", events: ["deadline.due"], clientId: one.clientId },
    });
    const now = before(30);
    expect(await notifyDueDeadlines(provider.providerId, () => now, "test")).toBeGreaterThan(0);
    expect(await notifyDueDeadlines(provider.providerId, () => now, "test")).toBe(0);
    const [end] = (await rowsOf(provider)).filter(
      ({ code, sites }) => code === "TIG-16" && sites[0]?.siteId === one.siteId,
    );
    const told = (await noticesOf(provider, "deadline")).filter(({ subjectId }) => subjectId === end?.id);
    expect(told.map(({ rung, reason }) => [rung, reason]).sort()).toEqual([
      ["before_30", "member"],
      ["before_30", "owner"],
    ]);
    const people = told.map(({ personId }) => personId);
    expect(people).toContain(limited.personId);
    expect(people).not.toContain(elsewhere.personId);
    expect(people).not.toContain(exporter.personId);
    const mails = await mailsOf(provider);
    expect(mails.filter(({ id }) => told.some(({ outboxId }) => outboxId === id))).toHaveLength(2);
    expect(end?.nextRungAt).toEqual(new Date(EARLIEST.getTime() - 14 * DAY));
    const events = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { event: "deadline.due", subjectId: end?.id ?? "" } }),
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      clientId: one.clientId,
      payload: { data: { code: "TIG-16", rung: "before_30", sites: [one.slug] } },
    });
  });

  it("of the latest rung alone where several were slept through", async () => {
    const { provider, two } = world;
    const now = before(2);
    await notifyDueDeadlines(provider.providerId, () => now, "test");
    const [end] = (await rowsOf(provider)).filter(
      ({ code, sites }) => code === "TIG-16" && sites[0]?.siteId === two.siteId,
    );
    const told = (await noticesOf(provider, "deadline")).filter(({ subjectId }) => subjectId === end?.id);
    expect(new Set(told.map(({ rung }) => rung))).toEqual(new Set(["before_30", "before_3"]));
  });

  it("no more once it is met or ended: what has not left is cancelled and says why", async () => {
    const provider = await makeProvider();
    const number = `LSP-${word()}`;
    const site = await makeSite(provider, number);
    await notifyDueDeadlines(provider.providerId, () => before(14), "test");
    await renew(provider, site, number, "2028-05-16");
    await createFiling({
      ctx: provider.ctx(),
      input: {
        regime: "tig",
        siteId: null,
        state: "accepted",
        reference: "DTCP-1",
        submittedAt: "2026-05-18T08:00:00Z",
        decidedAt: "2026-05-19T02:00:00Z",
      },
    });
    // A filing for all sites leaves them to a worker, and none runs here.
    await refreshSites(provider.ctx(), [site.siteId]);
    const notices = await noticesOf(provider, "deadline");
    expect(notices.length).toBe(2);
    const mails = await mailsOf(provider);
    const byId = new Map(mails.map((mail) => [mail.id, mail]));
    for (const { cancelledAt, outboxId } of notices) {
      expect(cancelledAt).not.toBeNull();
      expect(byId.get(outboxId ?? "")?.state).toBe("cancelled");
    }
    expect(mails.map(({ reason }) => reason).sort()).toEqual(["deadline_ended", "deadline_met"]);
    const filing = (await rowsOf(provider)).find(({ code }) => code === "TIG-21");
    expect(filing).toMatchObject({ state: "met", nextRungAt: null, endedAt: null });
  });

  it("not at rungs that passed before it was known; the digest's own line says so", async () => {
    const provider = await makeProvider();
    await makeSite(provider);
    const joined = new Date();
    const [filing] = (await rowsOf(provider)).filter(({ code }) => code === "TIG-21");
    expect(filing?.state).toBe("missed");
    expect(await noticesOf(provider, "deadline")).toHaveLength(0);
    const morning = new Date(joined.getTime() + 26 * 3_600_000);
    expect(await notifyDueDigests(provider.providerId, morning, "test")).toBe(1);
    expect(await notifyDueDigests(provider.providerId, morning, "test")).toBe(0);
    const [digest] = await noticesOf(provider, "digest");
    expect(digest?.params).toMatchObject({ knownLateCount: 1, overdueCount: 0, dueSoonCount: 0 });
    const [mail] = await mailsOf(provider);
    expect(mail?.id).toBe(digest?.outboxId);
  });
});

describe("the digest", () => {
  it("is not sent where there is nothing to say, nor twice a morning, nor before eight", async () => {
    const provider = await makeProvider(new Date("2026-11-20T00:00:00Z"));
    const at = (time: string) => notifyDueDigests(provider.providerId, new Date(time), "test");
    expect(await at("2026-11-21T00:30:00Z")).toBe(0);
    await makeSite(provider);
    expect(await at("2026-11-21T23:59:00Z")).toBe(0);
    expect(await at("2026-11-22T00:01:00Z")).toBe(1);
    expect(await at("2026-11-22T09:00:00Z")).toBe(0);
    expect(await at("2026-11-23T00:01:00Z")).toBe(1);
    const notices = await noticesOf(provider, "digest");
    expect(notices.map(({ rung }) => rung)).toEqual(["2026-11-22", "2026-11-23"]);
  });

  it("lists what may be due within a week by its earliest reading, as the ladder counts", async () => {
    const provider = await makeProvider();
    await makeSite(provider);
    const soonOn = async (morning: string) => {
      await notifyDueDigests(provider.providerId, new Date(morning), "test");
      return (await noticesOf(provider, "digest")).at(-1)?.params;
    };
    // A week before the earliest reading it is not yet due within one; a week before the later one it would be late.
    expect(await soonOn("2027-05-08T00:01:00Z")).toMatchObject({ dueSoonCount: 0 });
    expect(await soonOn("2027-05-09T00:01:00Z")).toMatchObject({
      dueSoonCount: 1,
      dueSoon: [{ dueAt: END.toISOString(), earliestAt: EARLIEST.toISOString() }],
    });
  });

  it("is each reader's own: in their language, at their eight o'clock, of their clients", async () => {
    const provider = await makeProvider(new Date("2026-11-20T00:00:00Z"));
    const one = await makeSite(provider);
    const other = await makeSite(provider);
    const email = `zh-${word()}@example.com`;
    await addMember(provider.ctx(new Date("2026-11-20T00:00:00Z")), {
      email,
      name: "Chinese reader",
      locale: "zh",
      role: "analyst",
      allClients: false,
      password: "correct horse battery staple",
      clientIds: [one.clientId],
    });
    await notifyDueDigests(provider.providerId, new Date("2026-11-22T00:01:00Z"), "test");
    const mails = await mailsOf(provider);
    const mine = mails.find(({ payload }) => JSON.stringify(payload).includes(email));
    expect(mine?.payload).toMatchObject({ locale: "zh", to: email });
    expect(JSON.stringify(mine?.payload)).toContain('"siteCount":1');
    expect(JSON.stringify(mine?.payload)).not.toContain(other.number);
  });
});
