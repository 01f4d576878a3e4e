export { adoptNamedCertificate } from "./adopt-named-certificate";
export { adoptRegistry, type RegistryChange } from "./adopt-registry";
export { certificateDay } from "./certificate-regime";
export { createCertificateLetter } from "./create-certificate-letter";
export { createLspCertificate } from "./create-lsp-certificate";
export { createLspCompany } from "./create-lsp-company";
export { createLspContract } from "./create-lsp-contract";
export { endLspContract } from "./end-lsp-contract";
export { getBlastRadius, type BlastRadius, type HitClient, type HitSite } from "./get-blast-radius";
export { getLspCertificate, type LspCertificateView } from "./get-lsp-certificate";
export { getLspCompany } from "./get-lsp-company";
export { getLspContract } from "./get-lsp-contract";
export { getSiteLocalizer, type RegistrySays, type SiteLocalizer } from "./get-site-localizer";
export { inForceOn } from "./in-force-on";
export { listLspCertificates } from "./list-lsp-certificates";
export { listLspCompanies } from "./list-lsp-companies";
export { listLspContracts } from "./list-lsp-contracts";
export { listLspNames } from "./list-lsp-names";
export { listLsps, type LspCertificateRow, type LspList } from "./list-lsps";
export { listRenewals, RENEWAL_RUNGS, type Renewal, type RenewalRung } from "./list-renewals";
export {
  AdoptNamedCertificate,
  CreateLspCertificate,
  CreateLspCompany,
  CreateLspContract,
  EndLspContract,
  RunRegistryCheck,
  UpdateLspCertificate,
  UpdateLspCompany,
  UpdateSiteLocalizer,
} from "./lsp-input";
export { CreateCertificateLetter } from "./letter-input";
export {
  projectLspCertificate,
  projectLspCompany,
  projectLspContract,
  projectRegistryStatus,
  projectSiteLocalizer,
} from "./project-lsp";
export {
  REGISTRY_STANDINGS,
  registryStanding,
  type RegistryStanding,
  type RegistryWord,
} from "./registry-standing";
export { runRegistryCheck } from "./run-registry-check";
export { updateLspCertificate } from "./update-lsp-certificate";
export { updateLspCompany } from "./update-lsp-company";
export { updateSiteLocalizer } from "./update-site-localizer";
