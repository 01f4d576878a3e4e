import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { findReport } from "./find-report";
import { NamedReport } from "./path-input";
import { settlePayments } from "./settle-payments";

/** Takes a report off the list: it is held against nothing any more, and stays as evidence. `not_found` for what is not seen. */
export async function endGatewayReport({ ctx, input }: Call<NamedReport>): Promise<void> {
  requirePermission(ctx, "gateway_report:update");
  const { reportId } = parse(NamedReport, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const { siteId, clientId, pathId, name, path } = await findReport(tx, ctx, reportId);
    await tx.gatewayReport.updateMany({ where: { providerId, id: reportId }, data: { endedAt: now } });
    await settlePayments(tx, ctx, { siteId, clientId });
    await recordActivity(tx, ctx, {
      ...{ verb: "gateway_report.end", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name, client: path.gateway },
    });
  });
}
