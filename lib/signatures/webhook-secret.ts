import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";

/** How a webhook's receiver checks it: one shared secret, or our public key (Standard Webhooks 1.0). */
export type WebhookScheme = "hmac" | "ed25519";

const HMAC = "whsec_";
const PRIVATE = "whsk_";
const PUBLIC = "whpk_";
// RFC 8410: what comes before the 32 bytes of an Ed25519 key in PKCS #8.
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");
const KEY_BYTES = 32;

/** A new signing secret of one endpoint: 32 random bytes. */
export function newWebhookSecret(scheme: WebhookScheme): string {
  return `${scheme === "hmac" ? HMAC : PRIVATE}${randomBytes(KEY_BYTES).toString("base64")}`;
}

/** How messages that a secret signs are checked. */
export function schemeOf(secret: string): WebhookScheme {
  return secret.startsWith(PRIVATE) ? "ed25519" : "hmac";
}

function bytesOf(secret: string, prefix: string): Buffer {
  return Buffer.from(secret.slice(prefix.length), "base64");
}

function privateKey(secret: string): KeyObject {
  const der = Buffer.concat([PKCS8_HEAD, bytesOf(secret, PRIVATE)]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

/** What a receiver is given: the shared secret itself, or the public half of a private key as `whpk_…`. */
export function receiverKey(secret: string): string {
  if (!secret.startsWith(PRIVATE)) return secret;
  const der = createPublicKey(privateKey(secret)).export({ format: "der", type: "spki" });
  return `${PUBLIC}${der.subarray(der.length - KEY_BYTES).toString("base64")}`;
}

function signOnce(secret: string, content: string): string {
  if (secret.startsWith(PRIVATE))
    return `v1a,${sign(null, Buffer.from(content), privateKey(secret)).toString("base64")}`;
  return `v1,${createHmac("sha256", bytesOf(secret, HMAC)).update(content).digest("base64")}`;
}

/**
 * The three headers of a webhook (Standard Webhooks 1.0). While a secret is being replaced there are two, and both
 * sign, so that a receiver is never without the one it knows.
 */
export function signWebhook(
  secrets: readonly string[],
  message: { id: string; body: string },
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const content = `${message.id}.${timestamp}.${message.body}`;
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secrets.map((secret) => signOnce(secret, content)).join(" "),
  };
}
