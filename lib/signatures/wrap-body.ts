import type { KeyObject } from "node:crypto";
import { CompactEncrypt, CompactSign, importJWK, type JWK } from "jose";

/** What goes into a message of its own: a JWS alone (RFC 7515), or one inside a JWE (RFC 7516), signed first. */
export interface Wrapping {
  signedBy: { kid: string; key: KeyObject };
  /** The receiver's public key; null where the message is signed but readable. */
  recipient: JWK | null;
}

/**
 * A body as `application/jose`: signed with Ed25519 and, where the receiver has a key, encrypted to it with
 * ECDH-ES+A256KW and A256GCM (nested, `cty: JWT`).
 */
export async function wrapBody(body: string, { signedBy, recipient }: Wrapping): Promise<string> {
  const jws = await new CompactSign(new TextEncoder().encode(body))
    .setProtectedHeader({ alg: "EdDSA", kid: signedBy.kid, typ: "JOSE", cty: "application/json" })
    .sign(signedBy.key);
  if (!recipient) return jws;
  const kid = recipient.kid === undefined ? {} : { kid: recipient.kid };
  return new CompactEncrypt(new TextEncoder().encode(jws))
    .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", cty: "JWT", ...kid })
    .encrypt(await importJWK(recipient, "ECDH-ES+A256KW"));
}
