export { type LoadedSite } from "./load-site-facts";
export { listMetadata, type RegimeMetadata } from "./list-metadata";
export { markAllSitesDue, markSitesDue, sitesOnCertificates, type DueSite } from "./mark-due";
export { refreshSites } from "./refresh-sites";
