export { auditSite, AuditError, type AuditInput, type AuditLimits, type AuditProgress } from "./audit-site";
export type { AuditReport, Indicator, IndicatorOutcome } from "./audit-report";
export type { AuditThresholds } from "./build-indicators";
export { isFindingCode, sayFinding, type AuditLocale } from "./finding-words";
export { needsWholeSite } from "./needs-whole-site";
export { earlReport } from "./earl-report";
export { machineReport } from "./machine-report";
export { sarifReport } from "./sarif-report";
export { renderReport } from "./render-report";
