import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { env } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";

/** A callback as it came in: the headers that sign it and the bytes they sign. */
export interface CallbackInput {
  counterpart: string;
  headers: Record<string, string>;
  body: string;
  now: Date;
}

/** A callback that is its counterpart's: its message's id and what it says. */
export interface VerifiedCallback {
  id: string;
  body: unknown;
}

/**
 * Holds a callback against its counterpart's secret (Standard Webhooks 1.0, five minutes' tolerance). Throws
 * `unauthenticated` for a forged, altered or stale one and `not_found` for an unknown counterpart.
 */
export function verifyCallback(input: CallbackInput): VerifiedCallback {
  const secret = env().ACCORDANT_COUNTERPARTS[input.counterpart]?.callbackSecret;
  if (!secret) throw notFound("counterpart");
  try {
    const body: unknown = new Webhook(secret).verify(input.body, input.headers);
    return { id: input.headers["webhook-id"] ?? "", body };
  } catch (error) {
    const why = error instanceof WebhookVerificationError ? error.message : "the body is not JSON";
    throw new AppError("unauthenticated", "callback_refused", `The callback was refused: ${why}.`);
  }
}
