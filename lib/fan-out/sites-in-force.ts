import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { dateIn } from "@/lib/core/time";
import { REGIMES, type Reference } from "@/lib/regimes";

/**
 * The sites that rest on a certificate today, each once, as a query of `client_id` and `site_id`: contracts that ended,
 * or have not begun, are nobody's business any more or yet. Their days are those of the regime that asks for them.
 */
export function sitesInForce(ctx: Ctx, reference: Reference, certificateId: string): Prisma.Sql {
  const regime = REGIMES.find(({ references }) => references.includes(reference));
  const today = dateIn(ctx.now, regime?.timeZone ?? "UTC");
  return Prisma.sql`
    SELECT DISTINCT c.client_id, c.site_id FROM lsp_contract c
    WHERE c.provider_id = ${ctx.providerId}::uuid AND c.certificate_id = ${certificateId}::uuid
      AND c.starts_on <= ${today} AND (c.ends_on IS NULL OR c.ends_on >= ${today})`;
}
