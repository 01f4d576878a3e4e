import { problemAnswer } from "../kit/answer";
import type { ReadRequest } from "../kit/take-request";

const BAD = "Bad request";
const NOT_LET_IN = "Unauthorized";

/** Everything the platform refuses, each under a code that stays. */
export const REFUSALS = {
  method_not_allowed: [405, "Method not allowed", "This path does not take the method."],
  not_acceptable: [406, "Not acceptable", "Answers are given as application/json."],
  media_type: [415, "Unsupported media type", "A filing is sent as application/json."],
  too_large: [413, "Content too large", "A filing has at most 64 kB."],
  token_missing: [401, NOT_LET_IN, "The request carries no Bearer token."],
  token_unknown: [401, NOT_LET_IN, "The Bearer token was not given by this platform."],
  token_expired: [401, NOT_LET_IN, "The Bearer token has expired."],
  digest_missing: [400, BAD, "The header content-digest is missing."],
  digest_malformed: [400, BAD, "The header content-digest holds no sha-256 of 32 bytes (RFC 9530)."],
  digest_mismatch: [400, BAD, "The body does not have the digest that content-digest states."],
  idempotency_key_missing: [400, BAD, "The header idempotency-key is missing."],
  idempotency_key_malformed: [
    400,
    BAD,
    "The header idempotency-key is no quoted string of 1 to 255 characters.",
  ],
  signature_missing: [401, NOT_LET_IN, "The request carries no signature (RFC 9421)."],
  signature_malformed: [
    401,
    NOT_LET_IN,
    "The signature headers hold no readable signature with the label sig1.",
  ],
  signature_uncovered: [401, NOT_LET_IN, "The signature does not cover every component that it must."],
  signature_parameters: [401, NOT_LET_IN, "The signature lacks one of created, keyid, alg and nonce."],
  signature_algorithm: [401, NOT_LET_IN, "The signature's algorithm is not ed25519."],
  signature_stale: [401, NOT_LET_IN, "The signature was made more than 300 seconds ago."],
  signature_early: [401, NOT_LET_IN, "The signature states a time more than 300 seconds ahead."],
  signature_key_unknown: [401, NOT_LET_IN, "The filer's key set has no Ed25519 key with this keyid."],
  signature_wrong: [401, NOT_LET_IN, "The signature does not hold."],
  nonce_seen: [401, NOT_LET_IN, "The signature's nonce was used before."],
  keys_unreachable: [503, "Service unavailable", "The filer's key set cannot be read now."],
  reference_of_another: [403, "Forbidden", "Another filer filed this reference first."],
  filing_unknown: [404, "Not found", "This filer has no filing with this number."],
  reference_filed: [409, "Conflict", "This reference is filed already."],
  request_in_flight: [
    409,
    "Conflict",
    "A request with this idempotency key or reference is being worked on.",
  ],
  idempotency_key_reused: [
    422,
    "Unprocessable content",
    "This idempotency key came with another body before.",
  ],
  body_invalid: [422, "Unprocessable content", "The body is not a filing of the profile dtcp-filing-0.1."],
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** A request that is refused, thrown by whichever check finds it. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    private readonly more: {
      detail?: string;
      headers?: Record<string, string>;
      members?: Record<string, unknown>;
    } = {},
  ) {
    super(more.detail ?? REFUSALS[code][2]);
  }

  /** The refusal as it is answered. */
  read(): ReadRequest {
    const [status, title] = REFUSALS[this.code];
    const { code, message: detail } = this;
    const type = `https://dtcp.example/problems/${code.replaceAll("_", "-")}`;
    const why = `${code}: ${detail}`;
    return {
      refusal: problemAnswer({ type, title, status, detail, code, ...this.more.members }, this.more.headers),
      why,
    };
  }
}
