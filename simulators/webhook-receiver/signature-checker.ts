import { createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { Inbox, Signature } from "./inbox";

const SIGNATURES_MAX = 20;

/** What the sender signed: `id.timestamp.body`. */
export interface SignedContent {
  id: string;
  timestamp: string;
  body: Buffer;
}

/** Holds each signature of the header against every key of an inbox. */
export type SignatureChecker = (content: SignedContent, header: string) => Signature[];

/** The checker of an inbox's keys: HMAC (`v1`) with its secrets, Ed25519 (`v1a`) with its public keys. */
export function signatureChecker({
  secrets,
  publicKeys,
}: Pick<Inbox, "secrets" | "publicKeys">): SignatureChecker {
  const hmacKeys = secrets.map((secret) => Buffer.from(secret.replace("whsec_", ""), "base64"));
  const ed25519Keys = publicKeys.map(publicKey);
  return ({ id, timestamp, body }, header) => {
    const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
    const expected = hmacKeys.map((key) => createHmac("sha256", key).update(content).digest());
    return header
      .split(" ")
      .filter((part) => part !== "")
      .slice(0, SIGNATURES_MAX)
      .map((part) => {
        const [version = "", encoded = ""] = part.split(",", 2);
        const given = Buffer.from(encoded, "base64");
        return { version, verifiedBy: verifiedBy(version, given) };
      });

    function verifiedBy(version: string, given: Buffer): string | null {
      if (version === "v1")
        return named(
          "secret",
          expected.findIndex((one) => equal(one, given)),
        );
      if (version !== "v1a") return null;
      return named(
        "public key",
        ed25519Keys.findIndex((key) => verify(null, content, key, given)),
      );
    }
  };
}

function named(kind: string, index: number): string | null {
  return index < 0 ? null : `${kind} ${index + 1}`;
}

function equal(expected: Buffer, given: Buffer): boolean {
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function publicKey(text: string): KeyObject {
  const x = Buffer.from(text.replace("whpk_", ""), "base64").toString("base64url");
  return createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
}
