import { createHash, sign } from "node:crypto";
import type { SigningKey } from "@/lib/secrets";

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** Compact JWS (RFC 7515), EdDSA over Ed25519, with an explicit type (RFC 8725 3.11). */
export function signCompact(key: SigningKey, typ: string, payload: Record<string, unknown>): string {
  const input = `${base64url({ alg: "EdDSA", typ, kid: key.kid })}.${base64url(payload)}`;
  return `${input}.${sign(null, Buffer.from(input), key.key).toString("base64url")}`;
}

export interface SignedAnswer {
  /** The exact bytes to send. */
  body: string;
  /** Strong entity tag, quoted. */
  etag: string;
  jws: string;
}

/**
 * An answer with its signature: the members as they are, and `jws`, the same members signed together with who says
 * it (`iss`), about whom (`sub`), since when and until when (`iat`, `exp`).
 */
export function signAnswer(input: {
  key: SigningKey;
  typ: string;
  issuer: string;
  subject: string;
  answer: Record<string, unknown>;
  thisUpdate: Date;
  nextUpdate: Date;
}): SignedAnswer {
  const claims = {
    iss: input.issuer,
    sub: input.subject,
    iat: Math.floor(input.thisUpdate.getTime() / 1_000),
    exp: Math.floor(input.nextUpdate.getTime() / 1_000),
    ...input.answer,
  };
  const jws = signCompact(input.key, input.typ, claims);
  const body = JSON.stringify({ ...input.answer, jws });
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`, jws };
}
