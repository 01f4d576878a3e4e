import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { followReference } from "@/lib/references";
import { UpdateSiteLocalizer } from "./lsp-input";
import { projectSiteLocalizer } from "./project-lsp";

/**
 * States who has a site translated. A certificate that is named is looked up at the registry at once; it counts for
 * nothing until the provider has taken it up as a contract, because anybody can name anybody's number. `not_found` for
 * a site the caller does not see.
 */
export async function updateSiteLocalizer({ ctx, input }: Call<UpdateSiteLocalizer>): Promise<void> {
  requirePermission(ctx, "site:localizer");
  const { siteId, by, ...named } = parse(UpdateSiteLocalizer, input);
  const localizer = by === "exporter" ? { by, ...named } : { by, company: null, number: null };
  const { number } = localizer;
  await withTenant(ctx, async (tx) => {
    const where = { providerId: ctx.providerId, id: siteId };
    const site = await tx.site.findFirst({ where, select: { clientId: true } });
    if (!site) throw notFound("site");
    const { clientId } = site;
    await tx.site.updateMany({ where, data: projectSiteLocalizer(localizer) });
    const subject = { kind: "site", id: siteId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "site.localizer", value: localizer }], "statement");
    await recordActivity(tx, ctx, {
      verb: "site.localizer",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: number === null ? {} : { number },
    });
    if (number !== null) onCommit(tx, () => followReference("lsp_certificate", number, ctx.now));
  });
}
