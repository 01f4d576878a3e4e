import { recordActivity } from "@/lib/activity";
import { moveAudits } from "@/lib/audit-runs";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { isUniqueViolation, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { isSameSite } from "@/lib/core/same-site";
import { recordFacts } from "@/lib/facts";
import { testAgain } from "@/lib/self-tests";
import { readAgain } from "@/lib/site-checks";
import { moveControl } from "@/lib/site-control";
import { markSitesDue } from "@/lib/standing";
import { projectSite } from "./project-site";
import { slugTaken } from "./slug-taken";
import { UpdateSite } from "./site-input";

/** Corrects what is known of a site itself. `not_found` for one the caller does not see. */
export async function updateSite({ ctx, input }: Call<UpdateSite>): Promise<void> {
  requirePermission(ctx, "site:update");
  const { siteId, ...profile } = parse(UpdateSite, input);
  try {
    await withTenant(ctx, async (tx) => {
      const site = await tx.site.findFirst({ where: { providerId: ctx.providerId, id: siteId } });
      if (!site) throw notFound("site");
      const { clientId } = site;
      await tx.site.updateMany({
        where: { providerId: ctx.providerId, id: siteId },
        data: projectSite({ clientId, ...profile }),
      });
      const subject = { kind: "site", id: siteId, clientId };
      await recordFacts(
        tx,
        ctx,
        subject,
        [{ kind: "site.profile", value: { clientId, ...profile } }],
        "statement",
      );
      await recordActivity(tx, ctx, {
        verb: "site.update",
        subjectKind: "site",
        subjectId: siteId,
        clientId,
        params: { name: profile.name },
      });
      if (site.url !== profile.url) {
        await readAgain(tx, ctx, siteId);
        await moveControl(tx, ctx, siteId, profile.url);
        if (!isSameSite(site.url, profile.url)) await moveAudits(tx, ctx, { siteId, clientId });
      }
      if (site.slug !== profile.slug) await testAgain(tx, ctx, siteId);
      await markSitesDue(tx, ctx, [{ siteId, clientId }], "site.update");
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw slugTaken(profile.slug);
    throw error;
  }
}
