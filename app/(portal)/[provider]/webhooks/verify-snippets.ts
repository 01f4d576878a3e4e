/** How to check a webhook's signature in one language; `code` is to be copied. */
export interface Snippet {
  id: string;
  label: string;
  code: string;
}

const HMAC: readonly Snippet[] = [
  {
    id: "node",
    label: "Node",
    code: `import { Webhook } from "standardwebhooks";

const event = new Webhook(process.env.WEBHOOK_SECRET).verify(rawBody, request.headers);`,
  },
  {
    id: "python",
    label: "Python",
    code: `import os
from standardwebhooks.webhooks import Webhook

event = Webhook(os.environ["WEBHOOK_SECRET"]).verify(raw_body, request.headers)`,
  },
  {
    id: "php",
    label: "PHP",
    code: `$key = base64_decode(substr(getenv('WEBHOOK_SECRET'), strlen('whsec_')));
$id = $_SERVER['HTTP_WEBHOOK_ID'];
$at = $_SERVER['HTTP_WEBHOOK_TIMESTAMP'];
$body = file_get_contents('php://input');
$want = 'v1,' . base64_encode(hash_hmac('sha256', "$id.$at.$body", $key, true));
$fits = fn ($got) => hash_equals($want, $got);
if (abs(time() - (int) $at) > 300 || !array_filter(explode(' ', $_SERVER['HTTP_WEBHOOK_SIGNATURE']), $fits)) {
    http_response_code(401);
    exit;
}`,
  },
  {
    id: "openssl",
    label: "curl, openssl",
    code: `# id, at and body.json as received; prints what one part of webhook-signature must be
key=$(printf %s "\${WEBHOOK_SECRET#whsec_}" | base64 -d | xxd -p -c 256)
{ printf %s "$id.$at."; cat body.json; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64 | sed 's/^/v1,/'`,
  },
];

const ED25519: readonly Snippet[] = [
  {
    id: "node",
    label: "Node",
    code: `import { createPublicKey, verify } from "node:crypto";

const x = Buffer.from(process.env.WEBHOOK_KEY.slice("whpk_".length), "base64").toString("base64url");
const key = createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signatures } = request.headers;
const isOurs = signatures.split(" ").some((part) => part.startsWith("v1a,") &&
  verify(null, Buffer.from(\`\${id}.\${at}.\${rawBody}\`), key, Buffer.from(part.slice(4), "base64")));
const isFresh = Math.abs(Date.now() / 1000 - at) < 300;`,
  },
  {
    id: "python",
    label: "Python",
    code: `import os, base64, time
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

key = Ed25519PublicKey.from_public_bytes(base64.b64decode(os.environ["WEBHOOK_KEY"].removeprefix("whpk_")))
at = headers["webhook-timestamp"]
signed = f"{headers['webhook-id']}.{at}.".encode() + raw_body

def fits(part):
    try:
        key.verify(base64.b64decode(part.removeprefix("v1a,")), signed)
        return True
    except (InvalidSignature, ValueError):
        return False

parts = [part for part in headers["webhook-signature"].split(" ") if part.startswith("v1a,")]
is_ours = any(fits(part) for part in parts) and abs(time.time() - int(at)) < 300`,
  },
  {
    id: "php",
    label: "PHP",
    code: `$key = base64_decode(substr(getenv('WEBHOOK_KEY'), strlen('whpk_')));
$at = $_SERVER['HTTP_WEBHOOK_TIMESTAMP'];
$signed = $_SERVER['HTTP_WEBHOOK_ID'] . ".$at." . file_get_contents('php://input');
$fits = function ($part) use ($signed, $key) {
    $signature = base64_decode(substr($part, 4));
    return str_starts_with($part, 'v1a,') && strlen($signature) === SODIUM_CRYPTO_SIGN_BYTES
        && sodium_crypto_sign_verify_detached($signature, $signed, $key);
};
if (abs(time() - (int) $at) > 300 || !array_filter(explode(' ', $_SERVER['HTTP_WEBHOOK_SIGNATURE']), $fits)) {
    http_response_code(401);
    exit;
}`,
  },
  {
    id: "openssl",
    label: "curl, openssl",
    code: `# id, at, signature (each part of webhook-signature in turn; one fits) and body.json as received; at is fresh for 300 s
{ printf '\\x30\\x2a\\x30\\x05\\x06\\x03\\x2b\\x65\\x70\\x03\\x21\\x00'; printf %s "\${WEBHOOK_KEY#whpk_}" | base64 -d; } > key.der
printf %s "\${signature#v1a,}" | base64 -d > signature.bin
{ printf %s "$id.$at."; cat body.json; } > signed.bin
openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in signed.bin -sigfile signature.bin`,
  },
];

/** How a receiver checks our messages, for a shared secret or for our public key. */
export function verifySnippets(verifyWith: string): readonly Snippet[] {
  return verifyWith.startsWith("whpk_") ? ED25519 : HMAC;
}
