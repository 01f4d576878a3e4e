import type { Call } from "@/lib/core/ctx";
import { withTenantTogether } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { createProductLine } from "./create-product-line";
import { AddProductLines } from "./site-input";

/**
 * Adds the product lines of these names that a site does not have yet, all of them or none; each with the activity row
 * of its own verb. Gives how many were added; `not_found` for a site the caller does not see.
 */
export async function addProductLines({ ctx, input }: Call<AddProductLines>): Promise<{ added: number }> {
  requirePermission(ctx, "product_line:create");
  const { siteId, names, category } = parse(AddProductLines, input);
  const { providerId } = ctx;
  return withTenantTogether(ctx, async ({ tx }) => {
    const there = await tx.productLine.findMany({ where: { providerId, siteId }, select: { name: true } });
    const known = new Set(there.map(({ name }) => name));
    const wanted = [...new Set(names)].filter((name) => !known.has(name));
    for (const name of wanted) await createProductLine({ ctx, input: { siteId, name, category } });
    return { added: wanted.length };
  });
}
