export { getAuditPack, type AuditPack, type MissingPart } from "./get-audit-pack";
