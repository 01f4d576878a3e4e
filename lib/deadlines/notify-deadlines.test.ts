import { beforeEach, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { createWebhookEndpoint } from "@/lib/endpoints";
import { listDueDeadlines, notifyDueDeadlines, notifyDueDigests } from "@/lib/schedules";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { settleDeadlines } from "./settle-deadlines";

const DAY = 86_400_000;
/** The earlier reading of when the certificates of made sites end. */
const EARLIEST = new Date("2027-05-15T16:00:00.000Z");
const before = (days: number) => new Date(EARLIEST.getTime() - days * DAY + 60_000);

let provider: MadeProvider;
let one: MadeSite;
let two: MadeSite;
beforeEach(async () => {
  provider = await makeProvider();
  one = await makeSite(provider);
  two = await makeSite(provider);
});

const notify = (now: Date) => notifyDueDeadlines(provider.providerId, () => now, "test");

async function deadlineOf(code: string, site: MadeSite) {
  return withTenant(provider.ctx(), (tx) =>
    tx.deadline.findFirstOrThrow({
      where: { code, endedAt: null, sites: { some: { siteId: site.siteId } } },
    }),
  );
}

const toldOf = (subjectId: string) =>
  withTenant(provider.ctx(), (tx) => tx.notice.findMany({ where: { kind: "deadline", subjectId } }));

const mailsOf = () =>
  withTenant(provider.ctx(), (tx) => tx.outbox.findMany({ where: { kind: "mail" }, orderBy: { id: "asc" } }));

/** Gives a deadline parameters that no notice can hold. */
const spoil = (id: string) =>
  withTenant(provider.ctx(), (tx) =>
    tx.deadline.updateMany({ where: { id }, data: { params: { number: { of: "nothing" } } } }),
  );

describe("reminders of deadlines", () => {
  it("reach nobody who cannot sign in any more", async () => {
    const gone = await makeMember(provider, "manager");
    await withSystem("test", (tx) =>
      tx.person.updateMany({ where: { id: gone.personId }, data: { disabledAt: new Date() } }),
    );
    await notify(before(30));
    const told = await toldOf((await deadlineOf("TIG-16", one)).id);
    expect(told.map(({ reason }) => reason)).toEqual(["owner"]);
  });

  it("say how it stands at the reader's own sites, not at another client's", async () => {
    const limited = await makeMember(provider, "analyst", [one.clientId]);
    const filing = await deadlineOf("TIG-21", one);
    const unsure = { deadlineId: filing.id, siteId: one.siteId };
    await withTenant(provider.ctx(), (tx) =>
      tx.deadlineSite.updateMany({ where: unsure, data: { state: "unknown" } }),
    );
    await notify(new Date((filing.nextRungAt?.getTime() ?? 0) + 60_000));
    const told = await toldOf(filing.id);
    const state = (isLimited: boolean) =>
      told.find(({ personId }) => (personId === limited.personId) === isLimited)?.params;
    expect(state(true)).toMatchObject({ state: "unknown", siteCount: 1 });
    expect(state(false)).toMatchObject({ state: "missed", siteCount: 2 });
  });

  it("are mails until the next one takes their place, and a digest's until the next morning", async () => {
    await notify(before(30));
    const end = await deadlineOf("TIG-16", one);
    const [told] = await toldOf(end.id);
    const mail = (await mailsOf()).find(({ id }) => id === told?.outboxId);
    expect(end.nextRungAt).toEqual(new Date(EARLIEST.getTime() - 14 * DAY));
    expect(mail?.expiresAt).toEqual(end.nextRungAt);
    await notifyDueDigests(provider.providerId, new Date("2027-04-16T00:30:00Z"), "test");
    const digest = (await mailsOf()).find(({ event }) => event === "digest");
    expect(digest?.expiresAt).toEqual(new Date("2027-04-17T00:00:00Z"));
  });

  it("move with the readings, until their moment has come", async () => {
    const end = await deadlineOf("TIG-16", one);
    const earlier = new Date(EARLIEST.getTime() - 2 * DAY);
    const readings = [{ reading: "earlier", dueAt: earlier.toISOString(), zone: "UTC" }];
    const settle = async (data: { readings: typeof readings; nextRungAt?: Date }) => {
      const ctx = provider.ctx();
      await withTenant(ctx, async (tx) => {
        await tx.deadline.updateMany({ where: { id: end.id }, data });
        await settleDeadlines(tx, ctx, [end.id]);
      });
      return (await deadlineOf("TIG-16", one)).nextRungAt;
    };
    expect(await settle({ readings })).toEqual(new Date(earlier.getTime() - 30 * DAY));
    const come = new Date(Date.now() - 60_000);
    expect(await settle({ readings: [], nextRungAt: come })).toEqual(come);
  });
});

describe("a deadline of more than a thousand clients", () => {
  it("is told to the last of them, with every site counted", async () => {
    const filing = await deadlineOf("TIG-21", one);
    const { providerId } = provider;
    const clients = Array.from({ length: 1_100 }, (_unused, index) => ({
      providerId,
      id: newId(new Date()),
      name: `Z ${String(index).padStart(4, "0")}`,
      slug: `z-${index}`,
      country: "CN",
      createdAt: new Date(),
    }));
    const sites = clients.map((client) => ({
      providerId,
      id: newId(new Date()),
      clientId: client.id,
      slug: client.slug,
      name: client.name,
      url: `https://${client.slug}.example`,
      kind: "independent",
      createdAt: new Date(),
    }));
    await withTenant(provider.ctx(), async (tx) => {
      await tx.client.createMany({ data: clients });
      await tx.site.createMany({ data: sites });
      await tx.deadlineSite.createMany({
        data: sites.map(({ id, clientId }) => ({
          providerId,
          deadlineId: filing.id,
          clientId,
          siteId: id,
          state: "missed",
        })),
      });
    });
    const last = clients.at(-1)?.id ?? "";
    const limited = await makeMember(provider, "analyst", [last]);
    await createWebhookEndpoint({
      ctx: provider.ctx(),
      input: { name: "ERP", url: "http://127.0.0.1:9009/", events: ["deadline.due"], clientId: null },
    });
    await notify(new Date((filing.nextRungAt?.getTime() ?? 0) + 60_000));
    const told = await toldOf(filing.id);
    const own = told.find(({ personId }) => personId === limited.personId);
    expect(own).toMatchObject({ clientId: last, params: { siteCount: 1, sites: [{ slug: "z-1099" }] } });
    expect(told.find(({ reason }) => reason === "owner")?.params).toMatchObject({ siteCount: 1_102 });
    const events = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({
        where: { event: "deadline.due", subjectId: filing.id },
        select: { clientId: true },
      }),
    );
    expect(new Set(events.map(({ clientId }) => clientId)).size).toBe(1_102);
    expect(events).toHaveLength(1_102);
  }, 60_000);
});

describe("what cannot be told", () => {
  it("stops no other deadline of its provider, and stays due", async () => {
    const [bad, good] = [await deadlineOf("TIG-16", one), await deadlineOf("TIG-16", two)];
    await spoil(bad.id);
    await notify(before(30));
    expect([await toldOf(bad.id), await toldOf(good.id)].map(({ length }) => length)).toEqual([0, 1]);
    expect((await deadlineOf("TIG-16", one)).nextRungAt).toEqual(bad.nextRungAt);
    await expect(notify(before(30))).rejects.toThrow();
  });

  it("stops no other person's digest", async () => {
    await makeMember(provider, "analyst", [two.clientId]);
    await spoil((await deadlineOf("TIG-16", one)).id);
    expect(await notifyDueDigests(provider.providerId, new Date("2027-05-12T00:30:00Z"), "test")).toBe(1);
  });

  it("hides no other provider, however much of it there is", async () => {
    const other = await makeProvider();
    await makeSite(other);
    await withTenant(
      provider.ctx(),
      (tx) => tx.$executeRaw`
        INSERT INTO deadline (provider_id, id, regime, code, key, message, params, party, due_at, zone, readings, state,
          known_from, next_rung_at)
        SELECT ${provider.providerId}::uuid, gen_random_uuid(), 'tig', 'TIG-16', 'many ' || n, 'deadline_certificate',
          '{}', 'lsp', '2026-01-01', 'Asia/Shanghai', '[]', 'missed', '2025-01-01', '2026-01-01'
        FROM generate_series(1, 5100) n`,
    );
    expect(await listDueDeadlines(before(30))).toEqual(
      expect.arrayContaining([provider.providerId, other.providerId]),
    );
    await withSystem("test", (tx) =>
      tx.provider.updateMany({ where: { id: provider.providerId }, data: { suspendedAt: new Date() } }),
    );
    const due = await listDueDeadlines(before(30));
    expect([due.includes(provider.providerId), due.includes(other.providerId)]).toEqual([false, true]);
  });
});
