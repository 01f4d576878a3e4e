export { AUTHENTICITY_OUTCOMES, type AuthenticityCounts, type AuthenticityOutcome } from "./compare-page";
export { comparePages, compareSite, markOf, type ComparedSite } from "./compare-site";
export { findAuthenticity, type SiteAuthenticityView } from "./find-authenticity";
export { standingSources } from "./load-references";
export { storePages } from "./product-page";
