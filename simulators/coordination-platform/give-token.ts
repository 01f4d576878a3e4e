import type { Context } from "hono";
import { jsonAnswer } from "../kit/answer";
import type { Answer } from "../kit/answer";
import type { ReadRequest } from "../kit/take-request";
import { TOKEN_SECONDS } from "./clients";
import type { Clients } from "./clients";
import { Refusal } from "./refusals";

const SCOPE = "filings";
const NOT_STORED = { "cache-control": "no-store" };

/** Reads a token request: OAuth 2.0 client credentials (RFC 6749, 4.4) with `client_secret_basic`. */
export async function readTokenRequest(c: Context, clients: Clients): Promise<ReadRequest> {
  if (c.req.method !== "POST")
    return new Refusal("method_not_allowed", { headers: { allow: "POST" } }).read();
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    return refused("invalid_request", "The parameters are sent as application/x-www-form-urlencoded.");
  const parameters = new URLSearchParams(await c.req.text());
  if (new Set(parameters.keys()).size !== parameters.size)
    return refused("invalid_request", "A parameter is given twice.");
  if (parameters.has("client_secret") || parameters.has("client_assertion"))
    return refused("invalid_request", "Clients authenticate with client_secret_basic alone.");
  const credentials = basicCredentials(c.req.header("authorization"));
  if (!credentials || !clients.authenticate(...credentials))
    return refused("invalid_client", "No client has these credentials.");
  const grant = parameters.get("grant_type");
  if (grant === null) return refused("invalid_request", "The parameter grant_type is missing.");
  if (grant !== "client_credentials")
    return refused("unsupported_grant_type", "Only client_credentials is supported.");
  if ((parameters.get("scope") ?? SCOPE) !== SCOPE)
    return refused("invalid_scope", `The only scope is ${SCOPE}.`);
  return { effect: () => tokenAnswer(clients.issueToken(credentials[0])) };
}

function tokenAnswer(token: string): Answer {
  const body = { access_token: token, token_type: "Bearer", expires_in: TOKEN_SECONDS };
  return jsonAnswer(200, body, NOT_STORED);
}

function refused(error: string, why: string): ReadRequest {
  const isClient = error === "invalid_client";
  const challenge = { "www-authenticate": 'Basic realm="dtcp", charset="UTF-8"' };
  const headers: Record<string, string> = isClient ? { ...NOT_STORED, ...challenge } : NOT_STORED;
  const answer = jsonAnswer(isClient ? 401 : 400, { error, error_description: why }, headers);
  return { refusal: answer, why: `${error}: ${why}` };
}

/** Id and secret, each of which was form-encoded before (RFC 6749, 2.3.1). */
function basicCredentials(header: string | undefined): [string, string] | null {
  const encoded = /^Basic\s+([A-Za-z0-9+/]+=*)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return null;
  try {
    return [formDecoded(text.slice(0, colon)), formDecoded(text.slice(colon + 1))];
  } catch {
    return null;
  }
}

function formDecoded(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}
