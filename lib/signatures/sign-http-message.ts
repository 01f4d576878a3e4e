import { randomBytes, sign, type KeyObject } from "node:crypto";
import { createSignatureSync } from "http-message-sig";
import { contentDigest } from "./content-digest";

const COMPONENTS = ["@method", "@target-uri", "content-digest", "content-type"];

/** A request about to be sent. */
export interface Unsigned {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * The headers that sign a request: `Content-Digest` (RFC 9530), `Signature-Input` and `Signature` (RFC 9421, Ed25519)
 * over method, address, digest, type and, where there is one, its idempotency key; `created` is the moment in seconds,
 * the nonce new each time, so that a copy sent again is seen as one.
 */
export function signHttpMessage(
  { method, url, headers, body }: Unsigned,
  key: { kid: string; key: KeyObject },
  now: Date,
): Record<string, string> {
  const digest = { "content-digest": contentDigest(body) };
  const fields = Object.entries({ ...headers, ...digest }).map(([name, value]) => ({ name, value }));
  const hasKey = Object.keys(headers).includes("idempotency-key");
  const { signature, signatureInput } = createSignatureSync(
    { kind: "request", method, targetUri: url, fields },
    {
      label: "sig1",
      components: hasKey ? [...COMPONENTS, "idempotency-key"] : COMPONENTS,
      parameters: {
        created: Math.floor(now.getTime() / 1_000),
        keyid: key.kid,
        alg: "ed25519",
        nonce: randomBytes(16).toString("base64url"),
      },
      signer: { algorithm: "ed25519", sign: (data) => sign(null, data, key.key) },
    },
  );
  return { ...digest, "signature-input": signatureInput, signature };
}
