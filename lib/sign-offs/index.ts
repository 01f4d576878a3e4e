export { createSignOff } from "./create-sign-off";
export { createSignOffs, type SignedSites } from "./create-sign-offs";
export { endSignOff } from "./end-sign-off";
export { endSignOffs, type TakenBackSites } from "./end-sign-offs";
export {
  listResponsibilities,
  SIGN_OFF_STATES,
  type Responsibilities,
  type SignOff,
  type SignOffState,
} from "./list-responsibilities";
export { listSignableSites, type ListSignableSites } from "./list-signable-sites";
export {
  listSiteSignOffs,
  type ListedSignOffs,
  type ListSiteSignOffs,
  type PartyStanding,
  type SiteSignOffs,
} from "./list-site-sign-offs";
export { signableParties } from "./may-sign";
export { projectSignOff } from "./project-sign-off";
export type { SigningAct, SignOffCounts, SignOffOrder } from "./rank-sign-offs";
export { CreateSignOff, CreateSignOffs, EndSignOff, EndSignOffs, SITES_PER_CALL } from "./sign-off-input";
