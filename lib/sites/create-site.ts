import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { isUniqueViolation, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { openControl } from "@/lib/site-control";
import { markSitesDue } from "@/lib/standing";
import { projectSite } from "./project-site";
import { slugTaken } from "./slug-taken";
import { CreateSite } from "./site-input";

/** Adds a site to a client. Gives its id; `not_found` for a client the caller does not see, `conflict` for a taken slug. */
export async function createSite({ ctx, input }: Call<CreateSite>): Promise<{ siteId: string }> {
  requirePermission(ctx, "site:create");
  const profile = parse(CreateSite, input);
  const { clientId } = profile;
  const siteId = newId(ctx.now);
  try {
    await withTenant(ctx, async (tx) => {
      const client = await tx.client.findFirst({ where: { providerId: ctx.providerId, id: clientId } });
      if (!client) throw notFound("client");
      await tx.site.createMany({
        data: [
          { providerId: ctx.providerId, id: siteId, clientId, ...projectSite(profile), createdAt: ctx.now },
        ],
      });
      await openControl(tx, ctx, { siteId, clientId, url: profile.url });
      const subject = { kind: "site", id: siteId, clientId };
      await recordFacts(tx, ctx, subject, [{ kind: "site.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "site.create",
        subjectKind: "site",
        subjectId: siteId,
        clientId,
        params: { name: profile.name, url: profile.url },
      });
      await markSitesDue(tx, ctx, [{ siteId, clientId }], "site.create");
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw slugTaken(profile.slug);
    throw error;
  }
  return { siteId };
}
