export { findProvider } from "./find-provider";
export { findProviderById } from "./find-provider-by-id";
export { findPublicSite, type PublicSite } from "./find-public-site";
export {
  keepHost,
  listUncarriedHosts,
  noteHostCarried,
  routeHost,
  takeHost,
  type HostLoser,
} from "./public-hosts";
export { routeReference, type ReferenceHolder } from "./route-reference";
