import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { CreateSiteDocument } from "./document-input";

/** Puts a document of a site on record, to be held against its contracts; `not_found` for a site the caller does not see. */
export async function createSiteDocument({
  ctx,
  input,
}: Call<CreateSiteDocument>): Promise<{ documentId: string }> {
  requirePermission(ctx, "site:update");
  const { siteId, ...document } = parse(CreateSiteDocument, input);
  const { providerId, now } = ctx;
  const documentId = newId(now);
  await withTenant(ctx, async (tx) => {
    const site = await tx.site.findFirst({ where: { providerId, id: siteId }, select: { clientId: true } });
    if (!site) throw notFound("site");
    const { clientId } = site;
    await tx.siteDocument.createMany({
      data: [{ providerId, id: documentId, clientId, siteId, ...document, createdAt: now }],
    });
    await recordActivity(tx, ctx, {
      verb: "site_document.create",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { title: document.title },
    });
  });
  return { documentId };
}
