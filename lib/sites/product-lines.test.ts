import { expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { makeProvider, makeSite } from "@/test/make-provider";
import { createProductLine, addProductLines, getSite } from ".";

it("adds all the product lines of a page that are not there yet, or none of them", async () => {
  const provider = await makeProvider();
  const { siteId } = await makeSite(provider);
  const ctx = provider.ctx();
  const names = async () =>
    (await getSite({ ctx, input: { siteId } })).productLines.map(({ name }) => name).sort();
  const before = await names();
  await createProductLine({ ctx, input: { siteId, name: "Pumps", category: "parts" } });
  const input = { siteId, names: ["Valves", "Pumps", "Valves", "Seals"], category: "parts" };
  expect(await addProductLines({ ctx, input })).toEqual({ added: 2 });
  expect(await names()).toEqual([...before, "Pumps", "Seals", "Valves"].sort());
  const bad = { siteId, names: ["First", "S\u0000cond"], category: "parts" };
  await expect(addProductLines({ ctx, input: bad })).rejects.toThrow();
  expect(await names()).not.toContain("First");
  const told = await withTenant(ctx, (tx) => tx.activity.count({ where: { verb: "product_line.create" } }));
  expect(told).toBeGreaterThanOrEqual(3);
});
