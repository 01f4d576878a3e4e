import { getAuditReport, isAwaited } from "@/lib/audit-reports";
import { referToBlobs } from "@/lib/audit-runs";
import { BlobError, putBlob, recordBlob, type BlobHandle } from "@/lib/blobs";
import { printHtml, PrintError } from "@/lib/chromium";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { reportDocument } from "./report-document";

interface DuePrint {
  printId: string;
  siteId: string;
  runId: string;
  locale: "en" | "zh";
}

async function findDue(ctx: Ctx, printId: string): Promise<DuePrint | null> {
  const { providerId, now } = ctx;
  const row = await withTenant(ctx, (tx) =>
    tx.auditPrint.findFirst({
      where: { providerId, id: printId },
      include: { run: { select: { siteId: true } } },
    }),
  );
  if (!row || !isAwaited({ state: row.state, askedAt: row.createdAt }, now)) return null;
  const { runId, locale, run } = row;
  return { printId, runId, siteId: run.siteId, locale: locale === "zh" ? "zh" : "en" };
}

async function make(ctx: Ctx, { siteId, runId, locale }: DuePrint): Promise<BlobHandle | string> {
  try {
    const { subject } = await getAuditReport({ ctx, input: { siteId, run: runId } });
    const bytes = await printHtml(await reportDocument(subject, locale));
    return await putBlob({ providerId: ctx.providerId, bytes, mediaType: "application/pdf" });
  } catch (error) {
    const isOurs = error instanceof PrintError || error instanceof BlobError || error instanceof AppError;
    log().warn({ runId, error: String(error) }, "a report is not printed");
    return isOurs && error.code === "no_browser" ? "no_browser" : "failed";
  }
}

/**
 * Makes the PDF of a report that was asked for, and keeps it with its hash; or notes why it could not be made. Returns
 * whether there was anything to make.
 */
export async function printDueReport(open: () => Ctx, printId: string): Promise<boolean> {
  const due = await findDue(open(), printId);
  if (!due) return false;
  const made = await make(open(), due);
  const ctx = open();
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const data =
      typeof made === "string"
        ? { state: "failed", failure: made }
        : { state: "done", sha256: await recordBlob(tx, made, now), byteCount: made.byteCount };
    const where = { providerId, id: printId, state: "queued" };
    const { count } = await tx.auditPrint.updateMany({ where, data: { ...data, finishedAt: now } });
    if (count > 0 && typeof made !== "string")
      await referToBlobs(tx, ctx, { runId: due.runId, kind: "print", hashes: [made.sha256] });
  });
  return true;
}
