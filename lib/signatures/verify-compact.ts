import { verify, type KeyObject } from "node:crypto";
import { z } from "zod";

/** Longer than any statement of ours. */
const LENGTH_MAX = 8_192;
const SIGNATURE_BYTES = 64;
const CLOCK_SECONDS = 60;
const PART = /^[A-Za-z0-9_-]+$/;

// Exactly these members: whatever else a header may hold (jwk, jku, x5u, crit, b64) is refused and never looked at.
const Header = z.strictObject({ alg: z.literal("EdDSA"), typ: z.string(), kid: z.string() });
const Claims = z.looseObject({
  iss: z.string(),
  iat: z.int(),
  exp: z.int().optional(),
  nbf: z.int().optional(),
  aud: z.unknown().optional(),
});
export type Claims = z.output<typeof Claims>;

/** What a statement must be to be believed. */
export interface Expected {
  typ: string;
  issuer: string;
  /** Whom it is for; one that names nobody is for everybody. */
  audience?: string;
  now: Date;
  /** The public key of that id, or null where there is none of that purpose. */
  findKey: (kid: string) => Promise<KeyObject | null>;
}

/** What became of a statement: past its time is told apart, since nothing else about it is wrong. */
export type Verified =
  | { state: "good" | "expired"; claims: Claims }
  | {
      state: "refused";
      why: "malformed" | "header" | "typ" | "key" | "signature" | "claims" | "issuer" | "audience" | "time";
    };

function parseJson(part: string): unknown {
  const bytes = Buffer.from(part, "base64url");
  // Another spelling of the same bytes is not what was signed.
  if (bytes.toString("base64url") !== part) return null;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function partsOf(jws: string): [string, string, string] | null {
  const [header = "", payload = "", signature = "", ...more] = jws.length > LENGTH_MAX ? [] : jws.split(".");
  const isWhole = more.length === 0 && [header, payload, signature].every((part) => PART.test(part));
  return isWhole ? [header, payload, signature] : null;
}

function isFor(aud: unknown, audience: string | undefined): boolean {
  if (aud === undefined) return true;
  const named: unknown[] = Array.isArray(aud) ? aud : [aud];
  return audience !== undefined && named.includes(audience);
}

function checkClaims(claims: Claims, expected: Expected): Verified {
  const seconds = expected.now.getTime() / 1_000;
  const isEarly = claims.iat > seconds + CLOCK_SECONDS || (claims.nbf ?? 0) > seconds + CLOCK_SECONDS;
  if (claims.iss !== expected.issuer) return { state: "refused", why: "issuer" };
  if (!isFor(claims.aud, expected.audience)) return { state: "refused", why: "audience" };
  if (isEarly) return { state: "refused", why: "time" };
  return { state: claims.exp !== undefined && claims.exp <= seconds ? "expired" : "good", claims };
}

/**
 * Holds a compact JWS (RFC 7515) against what it must be, as RFC 8725 asks: one algorithm, an explicit type, a key of
 * ours by its id and never one that the statement brings along, then the signature, then what it says. Nothing of it is
 * believed before its signature is.
 */
export async function verifyCompact(jws: string, expected: Expected): Promise<Verified> {
  const parts = partsOf(jws);
  if (!parts) return { state: "refused", why: "malformed" };
  const [head, payload, signature] = parts;
  const header = Header.safeParse(parseJson(head));
  if (!header.success) return { state: "refused", why: "header" };
  if (header.data.typ !== expected.typ) return { state: "refused", why: "typ" };
  const key = await expected.findKey(header.data.kid);
  if (!key) return { state: "refused", why: "key" };
  const bytes = Buffer.from(signature, "base64url");
  const isSigned =
    bytes.length === SIGNATURE_BYTES &&
    bytes.toString("base64url") === signature &&
    verify(null, Buffer.from(`${head}.${payload}`), key, bytes);
  if (!isSigned) return { state: "refused", why: "signature" };
  const claims = Claims.safeParse(parseJson(payload));
  if (!claims.success) return { state: "refused", why: "claims" };
  return checkClaims(claims.data, expected);
}
