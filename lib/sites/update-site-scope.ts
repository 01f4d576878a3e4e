import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { markSitesDue } from "@/lib/standing";
import { projectSiteScope } from "./project-site";
import { UpdateSiteScope } from "./site-input";

/** States what a site shows and to whom (TIG-14, TIG-15). `not_found` for a site the caller does not see. */
export async function updateSiteScope({ ctx, input }: Call<UpdateSiteScope>): Promise<void> {
  requirePermission(ctx, "site:scope");
  const { siteId, ...scope } = parse(UpdateSiteScope, input);
  await withTenant(ctx, async (tx) => {
    const site = await tx.site.findFirst({
      where: { providerId: ctx.providerId, id: siteId },
      select: { clientId: true },
    });
    if (!site) throw notFound("site");
    const { clientId } = site;
    await tx.site.updateMany({
      where: { providerId: ctx.providerId, id: siteId },
      data: projectSiteScope(scope),
    });
    const subject = { kind: "site", id: siteId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "site.scope", value: scope }], "statement");
    await recordActivity(tx, ctx, { verb: "site.scope", subjectKind: "site", subjectId: siteId, clientId });
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "site.scope");
  });
}
