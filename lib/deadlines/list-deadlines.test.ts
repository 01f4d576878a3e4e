import { beforeAll, describe, expect, it } from "vitest";
import { getDeadline, listDeadlines } from "@/lib/deadlines";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";

let provider: MadeProvider;
let one: MadeSite;
let two: MadeSite;
beforeAll(async () => {
  provider = await makeProvider();
  one = await makeSite(provider);
  two = await makeSite(provider);
});

const list = (input: Parameters<typeof listDeadlines>[0]["input"], clients?: string[]) =>
  listDeadlines({ ctx: provider.member("analyst", clients), input });

describe("the list of deadlines", () => {
  it("states a deadline that several sites share once, with how many they are, by due time", async () => {
    const { rows, total, next } = await list({});
    expect(
      rows.map(({ code, state, siteCount, clientCount }) => [code, state, siteCount, clientCount]),
    ).toEqual([
      ["TIG-21", "missed", 2, 2],
      ["TIG-16", "upcoming", 1, 1],
      ["TIG-16", "upcoming", 1, 1],
    ]);
    expect([total, next]).toEqual([3, null]);
  });

  it("is narrowed by state, client, party, regime and time, and goes on from a cursor", async () => {
    const [filing, end] = (await list({})).rows;
    if (!filing || !end) throw new Error("there are deadlines");
    expect((await list({ states: ["missed"] })).rows.map(({ code }) => code)).toEqual(["TIG-21"]);
    expect((await list({ parties: ["lsp"] })).total).toBe(2);
    expect((await list({ regimes: ["none"] })).total).toBe(0);
    expect((await list({ clientSlugs: [one.slug], states: ["upcoming"] })).total).toBe(1);
    expect((await list({ from: new Date("2027-01-01"), to: new Date("2028-01-01") })).total).toBe(2);
    const after = `${filing.dueAt.getTime()}_${filing.deadlineId}`;
    expect((await list({ after })).rows.map(({ code }) => code)).toEqual(["TIG-16", "TIG-16"]);
    expect((await list({ after: "nonsense" })).rows).toHaveLength(3);
  });

  it("shows a limited member the sites of their clients alone", async () => {
    const { rows } = await list({}, [one.clientId]);
    expect(rows.map(({ code, siteCount }) => [code, siteCount])).toEqual([
      ["TIG-21", 1],
      ["TIG-16", 1],
    ]);
    const hidden = (await list({}, [two.clientId])).rows.at(-1);
    const ctx = provider.member("analyst", [one.clientId]);
    const opening = getDeadline({ ctx, input: { deadlineId: hidden?.deadlineId ?? "" } });
    await expect(opening).rejects.toThrow("not_found");
  });
});

describe("a deadline", () => {
  it("says what it may mean, whom it concerns, what it rests on and when people are told next", async () => {
    const [filing] = (await list({ states: ["missed"] })).rows;
    const ctx = provider.member("analyst");
    const view = await getDeadline({ ctx, input: { deadlineId: filing?.deadlineId ?? "" } });
    expect(view.readings[0]).toEqual({
      reading: "explicit_date",
      dueAt: new Date("2026-05-19T16:00:00.000Z"),
      zone: "Asia/Shanghai",
    });
    expect(view.readings.map(({ dueAt }) => dueAt.toISOString())).toContain("2026-05-19T12:00:00.000Z");
    expect(view.sites.map(({ slug }) => slug).sort()).toEqual([one.slug, two.slug].sort());
    expect(view.restsOn.rules).toEqual(["TIG-03", "TIG-21"]);
    expect(view.restsOn.assumptions).toContain("TIG-901");
    expect(view.nextRung?.rung).toMatch(/^overdue_\d+$/);
  });

  it("is not found under another provider, or an id that is none", async () => {
    const [filing] = (await list({})).rows;
    const other = await makeProvider();
    for (const deadlineId of [filing?.deadlineId ?? "", "x"]) {
      await expect(getDeadline({ ctx: other.member("owner"), input: { deadlineId } })).rejects.toThrow(
        "not_found",
      );
    }
  });
});
