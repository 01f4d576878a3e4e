import { z } from "zod";
import { isCertificate } from "./client-certificate";
import { OutgoingUrl } from "./url-input";

const CURVES = ["P-256", "P-384", "P-521", "X25519"];

/** A public key to which messages may be encrypted: an elliptic curve key, as a JWK without its private half. */
const RecipientJwk = z
  .looseObject({
    kty: z.enum(["EC", "OKP"]),
    crv: z.string().refine((crv) => CURVES.includes(crv), "must be P-256, P-384, P-521 or X25519"),
    x: z.base64url(),
    y: z.base64url().optional(),
    kid: z.string().optional(),
  })
  .refine(
    ({ kty, crv, y }) => (kty === "EC") === (crv !== "X25519") && (kty === "EC") === (y !== undefined),
    {
      error: "is no whole public key of its curve",
    },
  )
  .refine((jwk) => !("d" in jwk), "this is a private key; give its public half");

const Authentication = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  /** Client credentials (RFC 6749 4.4); the client's secret is sealed beside the endpoint. */
  z.strictObject({
    kind: z.literal("oauth2"),
    tokenUrl: OutgoingUrl,
    clientId: z.string().min(1).max(200),
    scope: z.string().max(200).nullable().default(null),
  }),
  /** A client certificate, sealed beside the endpoint (RFC 8705). */
  z.strictObject({ kind: z.literal("mtls") }),
]);

const BodyForm = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("json") }),
  z.strictObject({ kind: z.literal("jws") }),
  z.strictObject({ kind: z.literal("jwe"), recipient: RecipientJwk }),
]);

/** How requests to an endpoint are authenticated, signed and encrypted. No secret is part of it. */
export const EndpointProfile = z.strictObject({
  authentication: Authentication.default({ kind: "none" }),
  signature: z.enum(["none", "standard_webhooks", "http_message"]),
  body: BodyForm.default({ kind: "json" }),
  /** Certificates of the authority that the counterpart's servers rest on, PEM; null where it is a public one. */
  authority: z
    .string()
    .max(20_000)
    .refine(isCertificate, "must be a certificate in PEM")
    .nullable()
    .default(null),
});
export type EndpointProfile = z.output<typeof EndpointProfile>;

/** The profile of every webhook endpoint. */
export const WEBHOOK_PROFILE: EndpointProfile = {
  authentication: { kind: "none" },
  signature: "standard_webhooks",
  body: { kind: "json" },
  authority: null,
};
