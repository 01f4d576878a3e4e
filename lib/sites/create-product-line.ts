import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict, isUniqueViolation, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { projectProductLine } from "./project-site";
import { CreateProductLine } from "./site-input";

/** Adds a product line to a site. Gives its id; `not_found` for a site the caller does not see. */
export async function createProductLine({
  ctx,
  input,
}: Call<CreateProductLine>): Promise<{ productLineId: string }> {
  requirePermission(ctx, "product_line:create");
  const profile = parse(CreateProductLine, input);
  const { siteId } = profile;
  const productLineId = newId(ctx.now);
  try {
    await withTenant(ctx, async (tx) => {
      const site = await tx.site.findFirst({
        where: { providerId: ctx.providerId, id: siteId },
        select: { clientId: true },
      });
      if (!site) throw notFound("site");
      const { clientId } = site;
      const columns = { providerId: ctx.providerId, id: productLineId, clientId, siteId, createdAt: ctx.now };
      await tx.productLine.createMany({ data: [{ ...columns, ...projectProductLine(profile) }] });
      const subject = { kind: "product_line", id: productLineId, clientId };
      await recordFacts(tx, ctx, subject, [{ kind: "product_line.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "product_line.create",
        subjectKind: "product_line",
        subjectId: productLineId,
        clientId,
        params: { name: profile.name },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict("product_line_exists", `The site already has a product line named "${profile.name}".`, [
      { path: "name", message: "exists already" },
    ]);
  }
  return { productLineId };
}
