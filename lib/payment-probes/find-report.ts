import type { GatewayReport } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import type { Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";

/** A report that is on the list, its site held until the transaction ends; `not_found` for one that is not, or is not seen. */
export async function findReport(
  tx: Tx,
  ctx: Ctx,
  reportId: string,
): Promise<GatewayReport & { path: { gateway: string } }> {
  const where = { providerId: ctx.providerId, id: reportId, endedAt: null };
  const report = await tx.gatewayReport.findFirst({
    where,
    include: { path: { select: { gateway: true } } },
  });
  if (!report) throw notFound("gateway_report");
  await lockSite(tx, ctx, report.siteId);
  return report;
}
