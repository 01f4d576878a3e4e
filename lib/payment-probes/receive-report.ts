import { recordActivity } from "@/lib/activity";
import { putBlob, recordBlob } from "@/lib/blobs";
import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { FeedError, readFeed } from "@/lib/feeds";
import { findPath } from "./find-path";
import { parseReport, type ReadReport } from "./parse-report";
import { settlePayments } from "./settle-payments";

const REPORTS_MOST = 50;
const PDF = "%PDF-";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const unreadable = (name: string): AppError =>
  new AppError(
    "invalid",
    "report_unreadable",
    `${name} is neither a PDF nor a table (CSV or XLSX) that can be read; choose another file.`,
    [],
    { name },
  );

/** What a file is by its bytes, and what it says where that can be read: a PDF has no agreed shape, so nothing is. */
async function readFile(
  bytes: Buffer,
  name: string,
  country: string,
): Promise<{ mediaType: string; read: ReadReport | null }> {
  if (bytes.subarray(0, 1_024).includes(PDF)) return { mediaType: "application/pdf", read: null };
  try {
    const { failure, firstRows, fields } = await readFeed(bytes, { mapping: null, wants: "rows" });
    if (failure) throw unreadable(name);
    const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
    return { mediaType: isZip ? XLSX : "text/csv", read: parseReport(firstRows, fields, country) };
  } catch (error) {
    if (error instanceof FeedError) throw unreadable(name);
    throw error;
  }
}

/**
 * Takes a gateway's own report on its redirects (TM-16), sent for one of a site's ways: kept as it is with evidence, read
 * where it is a table, and held against our probes of the same days. Throws `invalid` for what is neither PDF nor table.
 */
export async function receiveReport(
  ctx: Ctx,
  pathId: string,
  bytes: Buffer,
  name: string,
): Promise<{ id: string; sha256: string; mediaType: string }> {
  requirePermission(ctx, "gateway_report:update");
  const { providerId, now } = ctx;
  const { country } = await withTenant(ctx, (tx) => findPath(tx, ctx, pathId));
  const { mediaType, read } = await readFile(bytes, name, country);
  const blob = await putBlob({ providerId, bytes, mediaType });
  const [id, evidenceId, recordedBy] = [newId(now), newId(now), personOf(ctx)];
  return withTenant(ctx, async (tx) => {
    const { siteId, clientId, gateway } = await findPath(tx, ctx, pathId);
    await lockSite(tx, ctx, siteId);
    if ((await tx.gatewayReport.count({ where: { providerId, siteId, endedAt: null } })) >= REPORTS_MOST)
      throw conflict("too_many_reports", "There are fifty reports already; take one off first.");
    const sha256 = await recordBlob(tx, blob, now);
    const file = { name, mediaType, byteCount: blob.byteCount, sha256 };
    const { figures, errors } = read ?? { figures: [], errors: [] };
    await recordEvidence(tx, ctx, [
      {
        ...{ id: evidenceId, kind: "gateway_report", clientId, isPublic: false },
        entry: { report: id, path: pathId, site: siteId, gateway, recordedBy, ...file, figures },
      },
    ]);
    await tx.gatewayReport.createMany({
      data: [
        {
          ...{ providerId, id, clientId, siteId, pathId, ...file, figures },
          figuresBy: figures.length > 0 ? "file" : null,
          ...{ errors: errors.map((one) => ({ ...one })), evidenceId, recordedBy, createdAt: now },
        },
      ],
    });
    await settlePayments(tx, ctx, { siteId, clientId });
    await recordActivity(tx, ctx, {
      ...{ verb: "gateway_report.create", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name, client: gateway },
    });
    return { id, sha256, mediaType };
  });
}
