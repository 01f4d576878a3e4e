import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { makeMember, makeProvider, type MadeProvider } from "@/test/make-provider";
import { createSavedView, endSavedView, listSavedViews, updateSavedView } from "./index";
import { holdViews } from "./hold-views";
import { normalQuery } from "./view-input";

async function person(provider: MadeProvider) {
  const { personId } = await makeMember(provider, "viewer");
  const actor = { kind: "member", personId, membershipId: personId } as const;
  return { ...provider.member("viewer"), actor };
}

const PORTFOLIO = { place: "portfolio" } as const;
const FAILING = { ...PORTFOLIO, name: "Failing", query: "?sort=due&outcome=fail,blocked&after=x" };

describe("a saved view", () => {
  it("is kept for whoever made it alone, without where the page stood", async () => {
    const provider = await makeProvider();
    const [mine, theirs] = [await person(provider), await person(provider)];
    const { viewId } = await createSavedView({ ctx: mine, input: FAILING });
    expect(await listSavedViews({ ctx: mine, input: PORTFOLIO })).toEqual([
      { id: viewId, name: "Failing", query: "outcome=fail%2Cblocked&sort=due", isDefault: false },
    ]);
    expect(await listSavedViews({ ctx: mine, input: { place: "filings" } })).toEqual([]);
    expect(await listSavedViews({ ctx: theirs, input: PORTFOLIO })).toEqual([]);
    const change = { viewId, name: "Taken over", isDefault: true };
    await expect(updateSavedView({ ctx: theirs, input: change })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(endSavedView({ ctx: theirs, input: { viewId } })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("opens by itself until another one does, is renamed, changed and deleted", async () => {
    const provider = await makeProvider();
    const ctx = await person(provider);
    const { viewId } = await createSavedView({ ctx, input: { ...FAILING, isDefault: true } });
    await createSavedView({ ctx, input: { ...FAILING, name: "Due", query: "sort=due", isDefault: true } });
    const shown = async () =>
      (await listSavedViews({ ctx, input: PORTFOLIO })).map(({ name, query, isDefault }) => [
        name,
        query,
        isDefault,
      ]);
    const failing = "outcome=fail%2Cblocked&sort=due";
    expect(await shown()).toEqual([
      ["Due", "sort=due", true],
      ["Failing", failing, false],
    ]);
    await updateSavedView({ ctx, input: { viewId, name: "Bad", isDefault: true } });
    expect(await shown()).toEqual([
      ["Bad", failing, true],
      ["Due", "sort=due", false],
    ]);
    await updateSavedView({ ctx, input: { viewId, name: "Bad", query: "outcome=fail", isDefault: false } });
    await endSavedView({
      ctx,
      input: { viewId: (await listSavedViews({ ctx, input: PORTFOLIO }))[1]?.id ?? "" },
    });
    expect(await shown()).toEqual([["Bad", "outcome=fail", false]]);
  });

  it("has a name of its own among a person's views of a table, of two at once too", async () => {
    const provider = await makeProvider();
    const ctx = await person(provider);
    const make = () => createSavedView({ ctx, input: { ...FAILING, isDefault: true } });
    const made = await Promise.allSettled([make(), make()]);
    expect(made.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(make()).rejects.toMatchObject({ reason: "view_exists" });
    await createSavedView({ ctx, input: { ...FAILING, place: "deadlines" } });
  });
});

describe("a view that is deleted while it is changed", () => {
  it("leaves nothing of the change: the table's default stays what it was", async () => {
    const provider = await makeProvider();
    const ctx = await person(provider);
    await createSavedView({ ctx, input: { ...FAILING, isDefault: true } });
    const { viewId } = await createSavedView({ ctx, input: { ...FAILING, name: "Due" } });
    const { personId } = ctx.actor;
    let release = (): void => undefined;
    const mayEnd = new Promise<void>((resolve) => (release = resolve));
    const deleting = withTenant(provider.ctx(), async (tx) => {
      await holdViews(tx, ctx, { place: "portfolio", personId });
      await tx.savedView.deleteMany({ where: { id: viewId } });
      await mayEnd;
    });
    await setTimeout(100);
    const changing = Promise.allSettled([
      updateSavedView({ ctx, input: { viewId, name: "D", isDefault: true } }),
    ]);
    await setTimeout(300);
    release();
    await deleting;
    expect(await changing).toMatchObject([{ status: "rejected", reason: { code: "not_found" } }]);
    const views = await listSavedViews({ ctx, input: PORTFOLIO });
    expect(views.map(({ name, isDefault }) => [name, isDefault])).toEqual([["Failing", true]]);
  });
});

describe("the words of a view", () => {
  it.each([
    ["", ""],
    ["?b=2&a=1", "a=1&b=2"],
    ["after=x&before=y&view=all&q=a%20b", "q=a+b"],
    ["q=<script>", "q=%3Cscript%3E"],
  ])("%s", (query, normal) => {
    expect(normalQuery(query)).toBe(normal);
    expect(normalQuery(normal)).toBe(normal);
  });
});
