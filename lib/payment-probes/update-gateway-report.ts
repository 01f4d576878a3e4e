import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personIn } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { findReport } from "./find-report";
import { UpdateGatewayReport } from "./path-input";
import { settlePayments } from "./settle-payments";

/**
 * Types in what a report says that could not be read by itself, such as a PDF's: the file stays as it is, and the
 * evidence says who read what out of it. `not_found` for what the caller does not see.
 */
export async function updateGatewayReport({ ctx, input }: Call<UpdateGatewayReport>): Promise<void> {
  requirePermission(ctx, "gateway_report:update");
  const { reportId, figures } = parse(UpdateGatewayReport, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const { siteId, clientId, pathId, sha256, name, path } = await findReport(tx, ctx, reportId);
    await recordEvidence(tx, ctx, [
      {
        ...{ id: newId(now), kind: "gateway_report_read", clientId, isPublic: false },
        entry: { report: reportId, path: pathId, site: siteId, sha256, readBy: personIn(ctx), figures },
      },
    ]);
    await tx.gatewayReport.updateMany({
      where: { providerId, id: reportId },
      data: { figures, figuresBy: "person", errors: [] },
    });
    await settlePayments(tx, ctx, { siteId, clientId });
    await recordActivity(tx, ctx, {
      ...{ verb: "gateway_report.update", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name, client: path.gateway },
    });
  });
}
