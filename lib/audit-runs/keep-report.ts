import { z } from "zod";
import type { AuditReport } from "@/lib/audits";
import { BlobError, putBlob, recordBlob, type BlobHandle } from "@/lib/blobs";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { recordEvidence } from "@/lib/evidence";
import { referToBlobs } from "./refer-to-blobs";

/** Pages that findings rest on, each with the blob of its HTML as it was read. */
export const Captures = z.array(z.object({ url: z.string(), sha256: z.string() }));

/** A report and the pages its findings rest on, where blobs are kept, to be referred to by the run. */
export interface KeptAudit {
  report: BlobHandle;
  captures: { url: string; blob: BlobHandle }[];
}

/** Puts what an audit came to where blobs are kept, page by page. */
export interface ReportKeeper {
  capture: (url: string, html: string) => Promise<void>;
  /** Null where the object store refuses: the audit stands without its report. */
  keep(report: AuditReport): Promise<KeptAudit | null>;
}

/** Opens what keeps an audit's report and the pages its findings rest on (TM-27). */
export function openKeeper(runId: string, providerId: string): ReportKeeper {
  const captures: KeptAudit["captures"] = [];
  const put = async (bytes: Buffer, mediaType: string): Promise<BlobHandle | null> => {
    try {
      return await putBlob({ providerId, bytes, mediaType });
    } catch (error) {
      if (!(error instanceof BlobError)) throw error;
      log().warn({ runId, error: error.detail }, "a report's part is not kept");
      return null;
    }
  };
  return {
    async capture(url, html) {
      const blob = await put(Buffer.from(html), "text/html; charset=utf-8");
      if (blob) captures.push({ url, blob });
    },
    async keep(report) {
      const blob = await put(Buffer.from(JSON.stringify(report)), "application/json");
      return blob && { report: blob, captures };
    },
  };
}

/** Whose audit it was. */
export interface AuditedPlace {
  siteId: string;
  clientId: string;
  regime: string;
}

/**
 * Has a run refer to its report and to the pages its findings rest on, and states all of them by their hashes as
 * evidence (TM-27): what was found then can be proved when the pages themselves are long gone.
 */
export async function recordKept(
  tx: Tx,
  ctx: Ctx,
  runId: string,
  { siteId, clientId, regime }: AuditedPlace,
  { report, captures }: KeptAudit,
): Promise<void> {
  const { providerId, now } = ctx;
  const reportSha256 = await recordBlob(tx, report, now);
  // Blobs are taken in the order of their hashes by whoever takes several.
  const pages = captures.map(({ url, blob }) => ({ url, sha256: blob.sha256, blob }));
  for (const { blob } of pages.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)))
    await recordBlob(tx, blob, now);
  await referToBlobs(tx, ctx, { runId, kind: "report", hashes: [reportSha256] });
  await referToBlobs(tx, ctx, { runId, kind: "capture", hashes: pages.map(({ sha256 }) => sha256) });
  const read = pages.map(({ url, sha256 }) => ({ url, sha256 }));
  const evidenceId = newId(now);
  const entry = { site: siteId, run: runId, regime, report: reportSha256, captures: read };
  await recordEvidence(tx, ctx, [{ id: evidenceId, kind: "audit_report", clientId, isPublic: false, entry }]);
  await tx.auditRun.updateMany({
    where: { providerId, id: runId },
    data: { reportSha256, captures: read, evidenceId },
  });
}
