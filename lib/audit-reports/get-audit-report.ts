import type { AuditPrint } from "@/generated/prisma/client";
import { Captures } from "@/lib/audit-runs";
import { KeptReport } from "@/lib/audits";
import { readBlob } from "@/lib/blobs";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { readReceipt, type Receipt } from "@/lib/evidence";
import { findRegime } from "@/lib/regimes";
import { findRun, type ReportInput } from "./find-run";
import type { ReportSubject } from "./report-subject";

export interface ReportPrint extends Pick<
  AuditPrint,
  "locale" | "state" | "failure" | "sha256" | "byteCount"
> {
  askedAt: Date;
}

/** The report of an audit with its prints, and the pages that were kept for its findings. */
export interface AuditReportView {
  subject: ReportSubject;
  finishedAt: Date;
  prints: ReportPrint[];
  captures: { url: string; sha256: string }[];
  /** The entry that states the report and those pages by their hashes; null for an audit from before such entries. */
  receipt: Receipt | null;
}

/** The bytes of something of the provider's own, proved to be what its hash names. */
export async function readOwnBlob(ctx: Ctx, sha256: string): Promise<Uint8Array> {
  const { providerId } = ctx;
  const row = await withTenant(ctx, (tx) => tx.blob.findFirst({ where: { providerId, sha256 } }));
  if (!row) throw notFound("report");
  return readBlob(row);
}

/**
 * The report of one audit of a site, the last one for `last`, as it was kept when the audit ended (TM-27). `not_found`
 * for a site the caller does not see, and for an audit whose report is not kept.
 */
export async function getAuditReport({ ctx, input }: Call<ReportInput>): Promise<AuditReportView> {
  requirePermission(ctx, "site:read");
  const { run, prints, ...names } = await findRun(ctx, input);
  const { id: runId, regime, reportSha256: sha256, captures, finishedAt, createdAt, evidenceId } = run;
  const bytes = await readOwnBlob(ctx, sha256);
  const report = KeptReport.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  if (!report.success) throw notFound("report");
  const words = findRegime(regime)?.messages;
  const regimeNames = { en: words?.en.shortName ?? regime, zh: words?.zh.shortName ?? regime };
  const receipt = evidenceId && (await withTenant(ctx, (tx) => readReceipt(tx, ctx.providerId, evidenceId)));
  return {
    subject: { runId, sha256, ...names, regimeNames, report: report.data },
    finishedAt: finishedAt ?? createdAt,
    prints: prints.map(({ locale, state, failure, sha256: hash, byteCount, createdAt: askedAt }) => {
      return { locale, state, failure, sha256: hash, byteCount, askedAt };
    }),
    captures: Captures.catch([]).parse(captures),
    receipt: receipt || null,
  };
}
