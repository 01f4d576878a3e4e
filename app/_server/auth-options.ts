import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { AuthOptions, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { systemNow } from "@/lib/core/clock";
import { env, isPortalSecure, tellNextAuth } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import {
  acceptInvitation,
  checkPassword,
  endSession,
  findPersonByEmail,
  redeemSignInLink,
  startSession,
} from "@/lib/identity";
import { clientAddress } from "./client-address";
import { waitFor } from "./wait-for";

type Method = Parameters<typeof startSession>[0]["method"];
type Headers = Record<string, unknown> | undefined;

// A session row a sign-in: the cookie names it and holds nothing else.
async function signedIn(personId: string | null, method: Method, headers: Headers): Promise<User | null> {
  if (!personId) return null;
  const agent = headers?.["user-agent"];
  const userAgent = typeof agent === "string" ? agent : null;
  const sid = await startSession({ personId, method, userAgent, now: systemNow() });
  return { id: personId, sid };
}

function addressOf(headers: Headers): string | null {
  return clientAddress((name) => {
    const value = headers?.[name];
    return typeof value === "string" ? value : null;
  });
}

function refused(method: Method, reason: string, address: string | null): null {
  log().info({ method, reason, address }, "sign-in refused");
  return null;
}

const password = Credentials({
  id: "password",
  name: "Password",
  credentials: { email: {}, password: {} },
  async authorize(input, request) {
    const address = addressOf(request.headers);
    const now = systemNow();
    const checked = await checkPassword({
      email: input?.email ?? "",
      password: input?.password ?? "",
      address,
      now,
      pause: setTimeout,
    });
    if (checked.personId !== null) return signedIn(checked.personId, "password", request.headers);
    const { refusedUntil } = checked;
    refused("password", refusedUntil ? "too_many" : "wrong", address);
    // The text is all that next-auth hands on; the sign-in page reads the minutes from it.
    if (refusedUntil) throw new Error(waitFor(refusedUntil, now));
    return null;
  },
});

const link = Credentials({
  id: "link",
  name: "Mailed link",
  credentials: { token: {} },
  async authorize(input, request) {
    const personId = await redeemSignInLink(input?.token ?? "", systemNow());
    return personId
      ? signedIn(personId, "link", request.headers)
      : refused("link", "link_spent", addressOf(request.headers));
  },
});

const invitation = Credentials({
  id: "invitation",
  name: "Invitation",
  credentials: { token: {}, name: {}, password: {}, timeZone: {} },
  async authorize(input, request) {
    try {
      const { token = "", name = "", password: chosen = "", timeZone = "" } = input ?? {};
      const details = { token, name, password: chosen, ...(timeZone ? { timeZone } : {}) };
      const { personId } = await acceptInvitation(details, systemNow(), randomUUID());
      return await signedIn(personId, "invitation", request.headers);
    } catch (error) {
      if (error instanceof AppError) return refused("invitation", error.reason, addressOf(request.headers));
      throw error;
    }
  },
});

interface OidcProfile {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

/** An organisation's own sign-in, where OIDC_ISSUER and its client are set. */
function oidc(): OAuthConfig<OidcProfile>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "oidc",
      name: new URL(OIDC_ISSUER).host,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/+$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (profile) => ({
        id: profile.sub,
        email: profile.email ?? null,
        email_verified: profile.email_verified === true,
      }),
    },
  ];
}

/** What next-auth tells of a failure, without what was sent: a cookie that does not open may hold anything. */
function plain(about: unknown): string {
  const error = typeof about === "object" && about !== null && "error" in about ? about.error : about;
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : "";
}

let options: AuthOptions | undefined;

/** Sign-in by password, mailed link, invitation and, where configured, an organisation's OIDC. */
export function authOptions(): AuthOptions {
  if (!options) tellNextAuth();
  options ??= {
    useSecureCookies: isPortalSecure(),
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: 14 * 24 * 3_600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [password, link, invitation, ...oidc()],
    callbacks: {
      async signIn({ user, account }) {
        if (account?.provider !== "oidc") return Boolean(user.sid);
        // Only a person we know, under an address the organisation has verified.
        const personId = user.email_verified && user.email ? await findPersonByEmail(user.email) : null;
        const known = await signedIn(personId, "oidc", undefined);
        if (known?.sid) user.sid = known.sid;
        if (known === null) refused("oidc", personId ? "no_session" : "no_account", null);
        return known !== null;
      },
      jwt: ({ token, user }) => (user?.sid ? { sid: user.sid } : token),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid ?? "" }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await endSession(token.sid, systemNow());
      },
    },
    logger: {
      error: (code, about) => log().error({ code, about: plain(about) }, "sign-in failed"),
      warn: (code) => log().warn({ code }, "sign-in warning"),
      debug: () => undefined,
    },
  };
  return options;
}
