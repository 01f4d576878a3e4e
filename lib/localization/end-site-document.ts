import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { EndSiteDocument } from "./document-input";

/** Takes a document that is handed out no more off a site's list; its row stays. `not_found` for one not seen. */
export async function endSiteDocument({ ctx, input }: Call<EndSiteDocument>): Promise<void> {
  requirePermission(ctx, "site:update");
  const { documentId } = parse(EndSiteDocument, input);
  const where = { providerId: ctx.providerId, id: documentId, endedAt: null };
  await withTenant(ctx, async (tx) => {
    const document = await tx.siteDocument.findFirst({ where });
    if (!document) throw notFound("document");
    await tx.siteDocument.updateMany({ where, data: { endedAt: ctx.now } });
    await recordActivity(tx, ctx, {
      verb: "site_document.end",
      subjectKind: "site",
      subjectId: document.siteId,
      clientId: document.clientId,
      params: { title: document.title },
    });
  });
}
