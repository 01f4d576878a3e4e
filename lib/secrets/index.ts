export { ensureDataKey, openSecret, rewrapDataKeys, sealSecret } from "./data-keys";
export { findPublicKey } from "./public-keys";
export { listPublicKeys, signingKey, type SigningKey, type SigningPurpose } from "./signing-keys";
