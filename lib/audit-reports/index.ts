export { getAuditReport, type AuditReportView, type ReportPrint } from "./get-audit-report";
export { isAwaited, runReportPrint } from "./run-report-print";
export { getReportFile, machineForm } from "./report-file";
export { RunReportPrint, REPORT_FORMATS } from "./report-input";
export { REPORT_STYLE } from "./report-style";
export type { ReportSubject } from "./report-subject";
export { ReportView, reportTitle } from "./report-view";
