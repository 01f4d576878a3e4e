export { checkSite } from "./check-site";
export { findSiteCheck, type SiteCheckStanding } from "./find-site-check";
export { readAgain } from "./read-again";
export { runSiteCheck } from "./run-site-check";
export { RunSiteCheck } from "./site-check-input";
export { CHECKED, type Sighting, type SiteFindings } from "./site-findings";
