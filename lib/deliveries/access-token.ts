import { z } from "zod";
import { guardedFetch, GuardedFetchError } from "@/lib/core/guarded/guarded-fetch";
import type { Target } from "@/lib/endpoints";

const TOTAL_MS = 5_000;
const EARLY_SECONDS = 30;
const TOKENS_MAX = 5_000;
const SECONDS_MAX = 3_600;

const TokenResponse = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().default(60),
});

const tokens = new Map<string, { token: string; until: number }>();

// A new secret is another client's word: its tokens are asked for anew.
function nameOf(target: Target): string {
  return `${target.id}/${target.oauthSecret?.id ?? ""}`;
}

function basic(clientId: string, secret: string): string {
  const part = (text: string) => encodeURIComponent(text);
  return `Basic ${Buffer.from(`${part(clientId)}:${part(secret)}`).toString("base64")}`;
}

/** Forgets an endpoint's token, so that the next request asks for another. */
export function forgetToken(target: Target): void {
  tokens.delete(nameOf(target));
}

/**
 * An access token of an endpoint's client (RFC 6749 4.4, `client_secret_basic`), kept in memory until half a minute
 * before it ends. Throws `GuardedFetchError` where the token endpoint gives none.
 */
export async function accessToken(target: Target, now: Date): Promise<string> {
  const { authentication } = target.profile;
  if (authentication.kind !== "oauth2") throw new Error("This endpoint asks for no token.");
  const known = tokens.get(nameOf(target));
  if (known && known.until > now.getTime()) return known.token;
  const { tokenUrl, clientId, scope } = authentication;
  const body = new URLSearchParams({ grant_type: "client_credentials", ...(scope ? { scope } : {}) });
  const response = await guardedFetch({
    method: "POST",
    url: tokenUrl,
    headers: {
      authorization: basic(clientId, target.oauthSecret?.value ?? ""),
      "content-type": "application/x-www-form-urlencoded",
      accept: "application/json",
    },
    body: body.toString(),
    bytesMax: 64 * 1024,
    totalMs: TOTAL_MS,
    ...(target.profile.authority ? { authority: target.profile.authority } : {}),
  });
  const parsed = TokenResponse.safeParse(response.status === 200 ? readJson(response.body) : null);
  if (!parsed.success) {
    const where = new URL(tokenUrl).host;
    throw new GuardedFetchError("unreachable", `${where} gave no access token (${response.status})`);
  }
  const seconds = Math.min(parsed.data.expires_in, SECONDS_MAX) - EARLY_SECONDS;
  if (tokens.size >= TOKENS_MAX) tokens.clear();
  tokens.set(nameOf(target), { token: parsed.data.access_token, until: now.getTime() + seconds * 1_000 });
  return parsed.data.access_token;
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
