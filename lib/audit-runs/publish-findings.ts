import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { publishEvents, takersOf } from "@/lib/endpoints";
import type { ClaimedAudit } from "./claim-audit";
import type { FindingMoves } from "./audit-result";

/**
 * Tells the systems that take `audit.findings_changed` that a look at a site found what it did not before, or found
 * something no more: how much of each, and where in the portal it can be read. Nothing is read where nobody listens.
 */
export async function publishFindings(
  tx: Tx,
  ctx: Ctx,
  { siteId, clientId, regime }: Pick<ClaimedAudit, "siteId" | "clientId" | "regime">,
  lookId: string,
  { appeared, gone, stayed }: FindingMoves,
): Promise<void> {
  if (appeared + gone === 0 || (await takersOf(tx, ctx, "audit.findings_changed")).length === 0) return;
  const { slug, name } = await tx.site.findFirstOrThrow({
    where: { providerId: ctx.providerId, id: siteId },
    select: { slug: true, name: true },
  });
  const url = `${env().PORTAL_URL}/${ctx.providerSlug}/sites/${slug}/audits`;
  const data = {
    site: slug,
    name,
    regime,
    look: lookId,
    appeared,
    vanished: gone,
    open: appeared + stayed,
    url,
  };
  await publishEvents(tx, ctx, [
    { type: "audit.findings_changed", clientId, subjectKind: "site", subjectId: siteId, data },
  ]);
}
