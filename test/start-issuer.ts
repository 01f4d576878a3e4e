import { createHash, randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import { z } from "zod";

/** Whom the issuer says it has signed in. */
export interface Subject {
  sub: string;
  email: string;
  email_verified: boolean;
}

interface IssuerInput {
  port: number;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
}

interface Asked {
  subject: Subject;
  nonce: string | undefined;
  challenge: string;
}

const Authorization = z.object({
  response_type: z.literal("code"),
  client_id: z.string(),
  redirect_uri: z.string(),
  scope: z.string().regex(/\bopenid\b/),
  state: z.string().min(1),
  nonce: z.string().optional(),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal("S256"),
});
const TokenRequest = z.object({
  grant_type: z.literal("authorization_code"),
  code: z.string(),
  redirect_uri: z.string(),
  code_verifier: z.string(),
});

function basic(header: string | undefined): string {
  return Buffer.from((header ?? "").replace(/^Basic /, ""), "base64").toString("utf8");
}

async function tokens(issuer: string, clientId: string, key: CryptoKey, asked: Asked): Promise<object> {
  const { subject, nonce } = asked;
  const id = await new SignJWT({ ...subject, ...(nonce ? { nonce } : {}) })
    .setProtectedHeader({ alg: "RS256", kid: "issuer-1" })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(key);
  return { access_token: randomUUID(), token_type: "Bearer", expires_in: 60, id_token: id };
}

/**
 * An OpenID provider of a test's own (OpenID Connect Core 3.1, PKCE by RFC 7636): it signs in whoever it was last told
 * to at `POST /next`, and refuses a request that lacks state, challenge, client or address.
 */
export async function startIssuer(input: IssuerInput): Promise<{ url: string; close: () => Promise<void> }> {
  const { port, clientId, clientSecret, redirectUri } = input;
  const url = `http://127.0.0.1:${port}`;
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "issuer-1", alg: "RS256", use: "sig" };
  const codes = new Map<string, Asked>();
  let next: Subject | null = null;

  const authorize = (c: Context): Response => {
    const asked = Authorization.safeParse(c.req.query());
    const isOurs =
      asked.success && asked.data.client_id === clientId && asked.data.redirect_uri === redirectUri;
    if (!isOurs || !next) return c.text("This request is not one of our client's.", 400);
    const code = randomUUID();
    codes.set(code, { subject: next, nonce: asked.data.nonce, challenge: asked.data.code_challenge });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: asked.data.state, iss: url }).toString();
    return c.redirect(back.href);
  };
  const token = async (c: Context): Promise<Response> => {
    const sent = TokenRequest.safeParse(await c.req.parseBody());
    const asked = sent.success ? codes.get(sent.data.code) : undefined;
    if (basic(c.req.header("authorization")) !== `${clientId}:${clientSecret}`)
      return c.json({ error: "invalid_client" }, 401);
    if (!sent.success || !asked) return c.json({ error: "invalid_grant" }, 400);
    codes.delete(sent.data.code);
    const verified = createHash("sha256").update(sent.data.code_verifier).digest("base64url");
    if (verified !== asked.challenge) return c.json({ error: "invalid_grant" }, 400);
    return c.json(await tokens(url, clientId, privateKey, asked));
  };
  const app = new Hono()
    .get("/.well-known/openid-configuration", (c) =>
      c.json({
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
      }),
    )
    .get("/jwks", (c) => c.json({ keys: [jwk] }))
    .post("/next", async (c) => {
      next = await c.req.json<Subject>();
      return c.body(null, 204);
    })
    .get("/authorize", authorize)
    .post("/token", token);
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
