export { createSignOff } from "./create-sign-off";
export { endSignOff } from "./end-sign-off";
export {
  listResponsibilities,
  SIGN_OFF_STATES,
  type Responsibilities,
  type SignOff,
  type SignOffState,
} from "./list-responsibilities";
export { signableParties } from "./may-sign";
export { projectSignOff } from "./project-sign-off";
export { CreateSignOff, EndSignOff } from "./sign-off-input";
