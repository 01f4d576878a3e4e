import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { systemCtx } from "@/lib/core/system-ctx";
import { createNotices } from "@/lib/notices";
import { followReference } from "@/lib/references";
import { readLocalizer } from "./get-site-localizer";
import { limitNamedNumbers } from "./limit-named-numbers";
import { UpdateSiteLocalizer } from "./lsp-input";
import { projectSiteLocalizer } from "./project-lsp";

interface Named {
  siteId: string;
  clientId: string;
  site: string;
  slug: string;
  client: string;
  number: string;
}

// An exporter does not see who works for the provider, so that it is told once what they said holds.
async function tellProvider(caller: Ctx, { siteId, clientId, ...params }: Named): Promise<void> {
  const ctx = systemCtx({ ...caller, reason: "certificate named" });
  const notice = { kind: "certificate_named", subjectKind: "site", subjectId: siteId, clientId } as const;
  await withTenant(ctx, (tx) =>
    createNotices(tx, ctx, { ...notice, rung: params.number, params, to: "members" }),
  );
}

/**
 * States who has a site translated. A certificate that is named is looked up at the registry at once; it counts for
 * nothing until the provider has taken it up as a contract, because anybody can name anybody's number, and no more than
 * ten different ones a day and site. Whoever works on the site at the provider is told when its exporter names one.
 * `not_found` for a site the caller does not see, `too_many` for a number too many.
 */
export async function updateSiteLocalizer({ ctx, input }: Call<UpdateSiteLocalizer>): Promise<void> {
  requirePermission(ctx, "site:localizer");
  const { siteId, by, ...named } = parse(UpdateSiteLocalizer, input);
  const localizer = by === "exporter" ? { by, ...named } : { by, company: null, number: null };
  const { number } = localizer;
  await withTenant(ctx, async (tx) => {
    const where = { providerId: ctx.providerId, id: siteId };
    // Of two who name at once the second counts the first one's number.
    await tx.$queryRaw`
      SELECT id FROM site WHERE provider_id = ${ctx.providerId}::uuid AND id = ${siteId}::uuid FOR NO KEY UPDATE`;
    const site = await tx.site.findFirst({
      where,
      select: { clientId: true, name: true, slug: true, localizer: true, client: { select: { name: true } } },
    });
    if (!site) throw notFound("site");
    const { clientId } = site;
    if (number !== null) await limitNamedNumbers(tx, ctx, siteId, number);
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
    if (number === null) return;
    onCommit(tx, () => followReference("lsp_certificate", number, ctx.now));
    const isStaff = ctx.permissions.has("activity:read");
    if (isStaff || readLocalizer(site.localizer)?.number === number) return;
    const { name, slug, client } = site;
    const named = { siteId, clientId, site: name, slug, client: client.name, number };
    onCommit(tx, () => tellProvider(ctx, named));
  });
}
