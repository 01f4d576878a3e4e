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
export { signableParties } from "./may-sign";
export { projectSignOff } from "./project-sign-off";
export { CreateSignOff, CreateSignOffs, EndSignOff, EndSignOffs } from "./sign-off-input";
