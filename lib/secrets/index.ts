export { ensureDataKey, openSecret, rewrapDataKeys, sealSecret } from "./data-keys";
export { findPublicKey, forgetPublicKeys } from "./public-keys";
export {
  forgetSigningKeys,
  listPublicKeys,
  signingKey,
  type SigningKey,
  type SigningPurpose,
} from "./signing-keys";
