export { findProvider } from "./find-provider";
export { findProviderById } from "./find-provider-by-id";
export { findPublicSite, type PublicSite } from "./find-public-site";
export { listMarkedSites, MARKED_SITES_MAX } from "./list-marked-sites";
export {
  keepHost,
  listUncarriedHosts,
  noteHostCarried,
  routeHost,
  takeHost,
  type HostLoser,
} from "./public-hosts";
export { routeUpload } from "./route-upload";
export { routeReference, type ReferenceHolder } from "./route-reference";
