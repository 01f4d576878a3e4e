import { earlReport, machineReport, sarifReport, type AuditLocale } from "@/lib/audits";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { bundleOf } from "./bundle";
import type { ReportInput } from "./find-run";
import { getAuditReport, readOwnBlob, type AuditReportView } from "./get-audit-report";
import type { ReportFormat } from "./report-input";
import type { ReportSubject } from "./report-subject";

/** A file of a report: all of it, or piece by piece. */
export interface ReportFile {
  mediaType: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** A report in a format for machines, as an object. */
export function machineForm({ report }: ReportSubject, format: ReportFormat, locale: AuditLocale): object {
  if (format === "json") return report;
  const machine = machineReport(report, locale);
  return format === "sarif" ? sarifReport(machine) : earlReport(machine);
}

const bytesOf = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

// The pages of evidence that somebody has in their hands stay as long as their audit does.
async function noteHandedOut(ctx: Ctx, runId: string): Promise<void> {
  const where = { providerId: ctx.providerId, id: runId };
  await withTenant(ctx, (tx) => tx.auditRun.updateMany({ where, data: { handedOutAt: ctx.now } }));
}

async function printOf(
  call: Call<ReportInput>,
  { prints }: AuditReportView,
  wanted: string,
): Promise<ReportFile> {
  const sha256 = prints.find(({ locale, state }) => locale === wanted && state === "done")?.sha256;
  if (!sha256) throw notFound("print");
  return { mediaType: "application/pdf", content: await readOwnBlob(call.ctx, sha256) };
}

/**
 * One file of an audit's report by its name: `report.json` as it was kept, `report.sarif`, `report.jsonld` (EARL),
 * `report.en.pdf` and `report.zh.pdf` where they were made, and `evidence.zip` with all of them and the pages that
 * findings rest on. `not_found` for any other name.
 */
export async function getReportFile({
  ctx,
  input: { name, locale, ...input },
}: Call<ReportInput & { name: string; locale: AuditLocale }>): Promise<ReportFile> {
  requirePermission(ctx, "site:read");
  const call = { ctx, input };
  const view = await getAuditReport(call);
  const { subject } = view;
  if (name === "report.json")
    return { mediaType: "application/json", content: await readOwnBlob(ctx, subject.sha256) };
  if (name === "report.sarif")
    return { mediaType: "application/sarif+json", content: bytesOf(machineForm(subject, "sarif", locale)) };
  if (name === "report.jsonld")
    return { mediaType: "application/ld+json", content: bytesOf(machineForm(subject, "jsonld", locale)) };
  if (name === "report.en.pdf") return printOf(call, view, "en");
  if (name === "report.zh.pdf") return printOf(call, view, "zh");
  if (name !== "evidence.zip") throw notFound("file");
  await noteHandedOut(ctx, subject.runId);
  const forms = [
    { name: "results.sarif", bytes: bytesOf(machineForm(subject, "sarif", locale)) },
    { name: "earl.jsonld", bytes: bytesOf(machineForm(subject, "jsonld", locale)) },
  ];
  return { mediaType: "application/zip", content: bundleOf(ctx, view, forms) };
}
