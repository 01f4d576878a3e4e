import { createPublicKey, verify } from "node:crypto";
import { z } from "zod";

const Key = z.looseObject({
  kid: z.string(),
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string(),
});
const Keys = z.looseObject({ keys: z.array(z.unknown()) });
const Header = z.looseObject({ alg: z.literal("EdDSA"), kid: z.string(), typ: z.string() });
const Claims = z.record(z.string(), z.unknown());

/** What a compact signature says once it holds, or the code of why it does not. */
export type SignedReading = { typ: string; claims: Record<string, unknown> } | { failure: string };

function decode(part: string | undefined): unknown {
  return JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
}

function readParts(jws: string) {
  try {
    const [header, payload] = jws.split(".");
    return { header: Header.parse(decode(header)), claims: Claims.parse(decode(payload)) };
  } catch {
    return null;
  }
}

function holds(jws: string, key: z.infer<typeof Key>): boolean {
  const [header, payload, signature = ""] = jws.split(".");
  try {
    const { kty, crv, x } = key;
    const publicKey = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
    const signed = Buffer.from(`${header}.${payload}`);
    return verify(null, signed, publicKey, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}

/** Holds a compact JWS (RFC 7515, EdDSA) against a published key set (RFC 7517), as anybody can. */
export function readSigned(jws: string, keySet: unknown): SignedReading {
  const parts = readParts(jws);
  if (!parts) return { failure: "signature_unreadable" };
  const listed = Keys.safeParse(keySet);
  if (!listed.success) return { failure: "keys_unreadable" };
  const keys = listed.data.keys.flatMap((entry) => Key.safeParse(entry).data ?? []);
  const key = keys.find(({ kid }) => kid === parts.header.kid);
  if (!key) return { failure: "signature_key_unknown" };
  if (!holds(jws, key)) return { failure: "signature_wrong" };
  return { typ: parts.header.typ, claims: parts.claims };
}
