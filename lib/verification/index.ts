export { getVerification, type PublicAnswer, type Verification } from "./get-verification";
