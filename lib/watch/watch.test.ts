import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { makeMember, makeProvider, type MadeProvider } from "@/test/make-provider";
import { createWatchLook, listWatchItems } from ".";

const DUE = "2026-06-30";
const AFTER = new Date("2026-07-10T00:00:00Z");

async function itemOf(provider: MadeProvider, now: Date) {
  const items = await listWatchItems({ ctx: { ...provider.member("viewer"), now }, input: {} });
  return items.find(({ item }) => item.code === "TIG-27") ?? expect.fail("TIG-27 is watched");
}

const look = (provider: MadeProvider, now: Date, input: object) =>
  createWatchLook({
    ctx: { ...provider.member("analyst"), now },
    input: {
      regime: "tig",
      code: "TIG-27",
      outcome: "nothing",
      found: "neither ministry's page names a list",
      lookAgainOn: "2026-08-01",
      ...input,
    },
  });

describe("something that was announced", () => {
  it("is overdue from the day after it should have been known, on the authority's own calendar", async () => {
    const provider = await makeProvider();
    const at = async (time: string) => (await itemOf(provider, new Date(time))).state;
    // 24:00 of that day in Shanghai.
    expect([await at("2026-06-30T15:59:00Z"), await at("2026-06-30T16:01:00Z")]).toEqual([
      "ahead",
      "overdue",
    ]);
    expect((await itemOf(provider, AFTER)).lookOn).toBe(DUE);
  });

  it("waits after a look that found nothing, until the day to look again has passed", async () => {
    const provider = await makeProvider();
    await look(provider, AFTER, {});
    expect((await itemOf(provider, AFTER)).state).toBe("waiting");
    const later = await itemOf(provider, new Date("2026-08-02T00:00:00Z"));
    expect(later).toMatchObject({ state: "overdue", lookOn: "2026-08-01" });
  });

  it("is settled once somebody found it, with who, when and where, and open again after a later look", async () => {
    const provider = await makeProvider();
    await look(provider, AFTER, {});
    const sourceUrl = "https://www.meti.go.jp/list";
    const found = "the first list names 41 providers";
    const then = new Date("2026-08-03T00:00:00Z");
    const { personId } = await makeMember(provider, "analyst");
    const actor = { kind: "member", personId, membershipId: personId } as const;
    await createWatchLook({
      ctx: { ...provider.member("analyst"), now: then, actor },
      input: { regime: "tig", code: "TIG-27", outcome: "happened", found, sourceUrl },
    });
    const settled = await itemOf(provider, new Date("2027-01-01T00:00:00Z"));
    expect(settled.state).toBe("settled");
    expect(settled.looks.map(({ outcome }) => outcome)).toEqual(["happened", "nothing"]);
    expect(settled.looks[0]).toMatchObject({ found, sourceUrl, createdAt: then, lookedBy: "analyst" });
    await look(provider, new Date("2026-08-04T00:00:00Z"), { lookAgainOn: "2026-09-01" });
    expect((await itemOf(provider, new Date("2026-08-05T00:00:00Z"))).state).toBe("waiting");
  });

  it.each([
    ["a day to look again that has passed", { lookAgainOn: "2026-07-10" }, "lookAgainOn"],
    ["a day to look again that never comes", { lookAgainOn: "9999-12-31" }, "lookAgainOn"],
    ["nothing found and no day to look again", { lookAgainOn: null }, "lookAgainOn"],
    ["an address that is a script", { sourceUrl: "javascript:alert(1)" }, "sourceUrl"],
    ["no word of what was found", { found: "no" }, "found"],
  ])("is not marked as looked at with %s", async (_case, input, path) => {
    const provider = await makeProvider();
    await expect(look(provider, AFTER, input)).rejects.toMatchObject({
      code: "invalid",
      fields: [expect.objectContaining({ path })],
    });
    expect((await itemOf(provider, AFTER)).looks).toEqual([]);
  });

  it("that no rulebook watches cannot be looked at, and a look that was recorded cannot be changed", async () => {
    const provider = await makeProvider();
    await expect(look(provider, AFTER, { code: "TIG-04" })).rejects.toMatchObject({ code: "not_found" });
    await look(provider, AFTER, {});
    const changing = withTenant(provider.ctx(), (tx) =>
      tx.watchLook.updateMany({ data: { found: "other" } }),
    );
    await expect(changing).rejects.toThrow(/permission denied/);
  });
});
