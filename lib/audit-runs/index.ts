export { RunAudit, UpdateFinding } from "./audit-input";
export { AuditResult, FINDING_OUTCOMES, FindingSpan } from "./audit-result";
export { auditDueSite } from "./audit-due-site";
export { compareRuns, type RunDifference } from "./compare-runs";
export { getSiteAudit, type DoneAudit, type SiteAudit } from "./get-site-audit";
export { listFindings, type Finding } from "./list-findings";
export { runAudit } from "./run-audit";
export { updateFinding } from "./update-finding";
