export { type LoadedSite } from "./load-site-facts";
export { markAllSitesDue, markSitesDue, sitesOnCertificates, type DueSite } from "./mark-due";
export { refreshSites } from "./refresh-sites";
