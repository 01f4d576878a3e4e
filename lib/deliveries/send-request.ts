import { guardedFetch, GuardedFetchError, type GuardedResponse } from "@/lib/core/guarded/guarded-fetch";
import type { Target } from "@/lib/endpoints";
import type { GotResponse, SentRequest } from "@/lib/outbox";
import { signingKey } from "@/lib/secrets";
import { signHttpMessage, signWebhook, wrapBody } from "@/lib/signatures";
import { accessToken, forgetToken } from "./access-token";

// Together less than a lease, the second try after a token that had ended included: token, request, token, request.
const TOTAL_MS = 30_000;
const AGAIN_MS = 15_000;
const BYTES_KEPT = 16 * 1024;
const BODY_SHOWN = 4_096;

/** A request of ours before it is authenticated, signed and encrypted as its endpoint wants. */
export interface Outgoing {
  /** The receiver's key for ever. */
  id: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What was sent and what came back; `failure` where nothing did. */
export interface Exchange {
  request: SentRequest;
  /** What was sent and must not be kept, should the receiver say it back. */
  hidden: string[];
  response: GuardedResponse | null;
  failure: string | null;
}

async function bodyFor(target: Target, text: string, now: Date): Promise<{ body: string; type: string }> {
  const { body } = target.profile;
  if (body.kind === "json") return { body: text, type: "application/json" };
  const recipient = body.kind === "jwe" ? body.recipient : null;
  const signedBy = await signingKey("pushes", now);
  return { body: await wrapBody(text, { signedBy, recipient }), type: "application/jose" };
}

async function signaturesFor(target: Target, outgoing: Outgoing, now: Date): Promise<Record<string, string>> {
  const { id, url, headers, body } = outgoing;
  if (target.profile.signature === "standard_webhooks")
    return signWebhook(target.signingSecrets, { id, body }, now);
  if (target.profile.signature === "none") return {};
  return signHttpMessage({ method: "POST", url, headers, body }, await signingKey("pushes", now), now);
}

async function tokenFor(target: Target, now: Date): Promise<string | null> {
  return target.profile.authentication.kind === "oauth2" ? accessToken(target, now) : null;
}

function failureOf(error: unknown): string {
  if (error instanceof GuardedFetchError) return `${error.code}: ${error.detail}`;
  throw error;
}

async function post(
  target: Target,
  outgoing: Outgoing,
  token: string | null,
  totalMs: number,
): Promise<GuardedResponse> {
  const { clientCertificate, profile } = target;
  return guardedFetch({
    method: "POST",
    url: outgoing.url,
    headers: { ...outgoing.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: outgoing.body,
    totalMs,
    bytesKept: BYTES_KEPT,
    ...(clientCertificate ? { clientCertificate } : {}),
    ...(profile.authority ? { authority: profile.authority } : {}),
  });
}

/**
 * Sends one request as its endpoint's profile says: encrypted, signed, authenticated, through the guarded client, 30
 * seconds in all, no redirect followed. A token the endpoint no longer takes is asked for anew, once.
 */
export async function sendRequest(target: Target, outgoing: Outgoing, now: Date): Promise<Exchange> {
  const { body, type } = await bodyFor(target, outgoing.body, now);
  const unsigned = { ...outgoing, body, headers: { "content-type": type, ...outgoing.headers } };
  const attempt = async (totalMs: number) => {
    const headers = { ...unsigned.headers, ...(await signaturesFor(target, unsigned, now)) };
    const signed = { ...unsigned, headers };
    // A token is part of the request but never of what is kept.
    const request = { method: "POST", url: outgoing.url, headers };
    const hidden: string[] = [];
    try {
      const token = await tokenFor(target, now);
      if (token !== null) hidden.push(token);
      return { request, hidden, response: await post(target, signed, token, totalMs), failure: null };
    } catch (error) {
      return { request, hidden, response: null, failure: failureOf(error) };
    }
  };
  const first = await attempt(TOTAL_MS);
  if (first.response?.status !== 401 || target.profile.authentication.kind !== "oauth2") return first;
  forgetToken(target);
  return attempt(AGAIN_MS);
}

/** An answer as it is kept with its attempt, without what must not be. */
export function keptResponse(response: GuardedResponse, hidden: readonly string[]): GotResponse {
  const names = ["content-type", "retry-after", "location", "date"];
  const headers = Object.fromEntries(
    names.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value.slice(0, 500)]];
    }),
  );
  const body = hidden.reduce(
    (text, secret) => text.replaceAll(secret, "[hidden]"),
    response.body.toString("utf8"),
  );
  return { status: response.status, headers, body: body.slice(0, BODY_SHOWN) };
}
