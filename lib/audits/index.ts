export { auditSite, AuditError, type AuditInput, type AuditLimits, type AuditProgress } from "./audit-site";
export type { AuditReport, Indicator, IndicatorOutcome } from "./audit-report";
export type { AuditThresholds } from "./build-indicators";
export { isFindingCode, sayFinding, type AuditLocale } from "./finding-words";
export { needsWholeSite } from "./needs-whole-site";
export { renderReport } from "./render-report";
