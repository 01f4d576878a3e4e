export { buildCoverage, type Coverage, type CoverageRow } from "./build-coverage";
export { createSiteDocument } from "./create-site-document";
export { CONTENT_KINDS, CreateSiteDocument, EndSiteDocument } from "./document-input";
export { endSiteDocument } from "./end-site-document";
export { listLocalization, type Localization, type LocalizationRecord } from "./list-localization";
