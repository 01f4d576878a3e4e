import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { createCalendarFeed, endCalendarFeed, findCalendarFeed, findCalendarReader } from "@/lib/identity";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { buildCalendar, listDeadlines } from ".";

let provider: MadeProvider;
let one: MadeSite;
let two: MadeSite;
beforeAll(async () => {
  provider = await makeProvider();
  one = await makeSite(provider);
  two = await makeSite(provider);
});

const words = {
  name: "Deadlines · Test",
  missed: (what: string) => `Missed: ${what}`,
  link: (id: string) => `https://portal.example/${id}`,
};
const reader = { locale: "en", timeZone: "America/New_York" } as const;

interface Entry {
  uid: string;
  summary: string;
  description: string;
  start: ICAL.Time;
  end: ICAL.Time;
}

/** What another's parser reads in it. */
function read(text: string): Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, description, start: startDate, end: endDate };
  });
}

describe("the calendar", () => {
  it("has every deadline the reader sees, each ending at its instant in UTC, under a name that stays", async () => {
    const ctx = provider.member("viewer");
    const { rows } = await listDeadlines({ ctx, input: { states: ["upcoming"] } });
    const entries = read(await buildCalendar(ctx, reader, words));
    const again = read(await buildCalendar(ctx, { ...reader, timeZone: "Asia/Tokyo" }, words));
    expect(rows.length).toBeGreaterThan(1);
    for (const { deadlineId, dueAt } of rows) {
      const entry = entries.find(({ uid }) => uid === `${deadlineId}@accordant`);
      expect(entry?.end.toJSDate()).toEqual(dueAt);
      expect(entry?.end.zone).toBe(ICAL.Timezone.utcTimezone);
      expect(Number(entry?.start.toUnixTime())).toBe(dueAt.getTime() / 1_000 - 1_800);
    }
    expect(again.map(({ uid, end }) => [uid, end.toString()])).toEqual(
      entries.map(({ uid, end }) => [uid, end.toString()]),
    );
  });

  it("says in the reader's words when it is due where the document was written, and which was missed lately", async () => {
    const missedAt = (await listDeadlines({ ctx: provider.ctx(), input: { states: ["missed"] } })).rows[0]
      ?.dueAt;
    const dayAfter = new Date((missedAt?.getTime() ?? 0) + 86_400_000);
    const entries = read(await buildCalendar(provider.member("owner", undefined, dayAfter), reader, words));
    const missed = entries.find(({ summary }) => summary.startsWith("Missed: "));
    expect(missed?.description).toContain(
      "19 May 2026, 24:00 Asia/Shanghai (19 May 2026, 12:00 America/New_York)",
    );
    const yearAfter = new Date(dayAfter.getTime() + 365 * 86_400_000);
    expect(
      read(await buildCalendar(provider.member("owner", undefined, yearAfter), reader, words)).map(
        ({ uid }) => uid,
      ),
    ).not.toContain(missed?.uid);
  });

  it("shows a member of some clients nothing of the others", async () => {
    const ctx = provider.member("analyst", [one.clientId]);
    const text = (await buildCalendar(ctx, reader, words)).replaceAll("\r\n ", "");
    expect([text.includes(`Client ${one.slug}`), text.includes(two.slug)]).toEqual([true, false]);
  });
});

describe("the address of a calendar", () => {
  async function memberCtx() {
    const { personId } = await makeMember(provider, "analyst", [one.clientId]);
    const base = provider.member("analyst", [one.clientId]);
    return {
      personId,
      ctx: { ...base, actor: { kind: "member" as const, personId, membershipId: personId } },
    };
  }

  it("opens what its person may see, says when it was read, and is kept as a hash alone", async () => {
    const { personId, ctx } = await memberCtx();
    const { token } = await createCalendarFeed({ ctx, input: {} });
    expect((await findCalendarFeed({ ctx, input: {} }))?.lastReadAt).toBeNull();
    const found = await findCalendarReader(token, new Date());
    expect(found?.ctx).toMatchObject({ actor: { personId }, clients: [one.clientId] });
    expect((await findCalendarFeed({ ctx, input: {} }))?.lastReadAt).not.toBeNull();
    const rows = await withTenant(provider.ctx(), (tx) => tx.calendarFeed.findMany({ where: { personId } }));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is refused once it is replaced or ended, and where it never was", async () => {
    const { ctx } = await memberCtx();
    const first = await createCalendarFeed({ ctx, input: {} });
    const second = await createCalendarFeed({ ctx, input: {} });
    expect(await findCalendarReader(first.token, new Date())).toBeNull();
    expect(await findCalendarReader(second.token, new Date())).not.toBeNull();
    await endCalendarFeed({ ctx, input: {} });
    expect(await findCalendarReader(second.token, new Date())).toBeNull();
    expect(await findCalendarFeed({ ctx, input: {} })).toBeNull();
    for (const token of ["", "x".repeat(43), "../etc", `${second.token}x`])
      expect(await findCalendarReader(token, new Date())).toBeNull();
  });

  it("is refused from the moment its person is no member, is disabled, or the provider is suspended", async () => {
    const ended = await memberCtx();
    const { token } = await createCalendarFeed({ ctx: ended.ctx, input: {} });
    await withTenant(provider.ctx(), (tx) =>
      tx.membership.updateMany({ where: { personId: ended.personId }, data: { endedAt: new Date() } }),
    );
    expect(await findCalendarReader(token, new Date())).toBeNull();
    const disabled = await memberCtx();
    const other = await createCalendarFeed({ ctx: disabled.ctx, input: {} });
    const disable = (disabledAt: Date | null) =>
      withSystem("test", (tx) =>
        tx.person.updateMany({ where: { id: disabled.personId }, data: { disabledAt } }),
      );
    await disable(new Date());
    expect(await findCalendarReader(other.token, new Date())).toBeNull();
    await disable(null);
    const suspend = (suspendedAt: Date | null) =>
      withSystem("test", (tx) =>
        tx.provider.updateMany({ where: { id: provider.providerId }, data: { suspendedAt } }),
      );
    await suspend(new Date());
    expect(await findCalendarReader(other.token, new Date())).toBeNull();
    await suspend(null);
    expect(await findCalendarReader(other.token, new Date())).not.toBeNull();
  });
});
