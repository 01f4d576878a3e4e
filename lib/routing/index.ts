export { findProvider } from "./find-provider";
export { findPublicSite, type PublicSite } from "./find-public-site";
export { routeReference, type ReferenceHolder } from "./route-reference";
