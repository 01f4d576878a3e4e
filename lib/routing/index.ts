export { findProvider } from "./find-provider";
export { findProviderById } from "./find-provider-by-id";
export { findPublicSite, listSpokenFor, type PublicSite } from "./find-public-site";
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
