import type { AuditLocale, AuditReport } from "@/lib/audits";

/** A run's report and what it is of: all that its pages, files and prints are made from. */
export interface ReportSubject {
  runId: string;
  siteName: string;
  clientName: string;
  /** The regime's short name in each language. */
  regimeNames: Record<AuditLocale, string>;
  /** SHA-256 of the report as it is kept, hex. */
  sha256: string;
  report: AuditReport;
}
