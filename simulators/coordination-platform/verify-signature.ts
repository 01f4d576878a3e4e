import { verify } from "node:crypto";
import type { Context } from "hono";
import { isSignatureError, verifySignature } from "http-message-sig";
import type { UntrustedSignatureCandidate } from "http-message-sig";
import type { KeySet } from "./key-set";
import type { Nonces } from "./nonces";
import { Refusal } from "./refusals";

const LABEL = "sig1";
const COMPONENTS = ["@method", "@target-uri", "content-digest", "content-type", "idempotency-key"];
const TOLERANCE_SECONDS = 300;
// Times are judged here, so the package must find none of them wrong.
const ANY_TIME = Number.MAX_SAFE_INTEGER;

/** Verifies a filing's HTTP message signature (RFC 9421) and uses up its nonce; throws a refusal where it fails. */
export async function verifyFilingSignature(
  c: Context,
  { keys, nonces, now }: { keys: KeySet; nonces: Nonces; now: Date },
): Promise<void> {
  if (!c.req.header("signature") || !c.req.header("signature-input")) throw new Refusal("signature_missing");
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const fields = Object.entries(c.req.header())
    .filter(([, value]) => /^[\t\x20-\x7e]*$/.test(value))
    .map(([name, value]) => ({ name, value }));
  const message = { kind: "request" as const, method: c.req.method, targetUri: c.req.url, fields };
  try {
    const { parameters } = await verifySignature(message, {
      label: LABEL,
      policy: {
        algorithms: ["ed25519"],
        requiredComponents: [],
        requiredParameters: [],
        clockSkew: ANY_TIME,
        now: nowSeconds,
      },
      async resolveVerifier(candidate) {
        const key = await keys.find(judged(candidate, nowSeconds));
        return {
          algorithm: "ed25519",
          verify: (data: Uint8Array, signature: Uint8Array) => verify(null, data, key, signature),
        };
      },
    });
    nonces.use(`${parameters.keyid} ${parameters.nonce}`, now);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Judges what a signature claims before it is verified; gives the id of its key. */
function judged({ components, parameters }: UntrustedSignatureCandidate, nowSeconds: number): string {
  const { created, keyid, alg, nonce } = parameters;
  if (created === undefined || !keyid || !alg || !nonce) throw new Refusal("signature_parameters");
  const covered = components.filter((one) => Object.keys(one.parameters).length === 0).map((one) => one.name);
  if (!COMPONENTS.every((name) => covered.includes(name))) throw new Refusal("signature_uncovered");
  if (created < nowSeconds - TOLERANCE_SECONDS) throw new Refusal("signature_stale");
  if (created > nowSeconds + TOLERANCE_SECONDS) throw new Refusal("signature_early");
  if (parameters.expires !== undefined && parameters.expires < nowSeconds)
    throw new Refusal("signature_stale");
  return keyid;
}

function asRefusal(error: unknown): unknown {
  if (!isSignatureError(error)) return error;
  if (error.cause instanceof Refusal) return error.cause;
  if (error.code === "PolicyViolation" || error.code === "AlgorithmMismatch")
    return new Refusal("signature_algorithm");
  if (error.code === "VerificationFailed" || error.code === "MissingField")
    return new Refusal("signature_wrong");
  return new Refusal("signature_malformed");
}
