import { NextRequest } from "next/server";
import { afterEach, expect, it } from "vitest";
import { authOptions } from "./app/_server/auth-options";
import { env, tellNextAuth } from "./lib/core/env";
import { proxy } from "./proxy";
import { childEnv, overrideEnv } from "./test/override-env";

const { PORTAL_URL } = env();
afterEach(() => {
  Object.assign(env(), { PORTAL_URL });
  tellNextAuth();
});

function headersOf(portal: string): Headers {
  Object.assign(env(), { PORTAL_URL: portal });
  return proxy(new NextRequest(`${portal}/sign-in`)).headers;
}

it("tells browsers to insist on TLS where the portal is reached over it, and only there", () => {
  expect(headersOf("https://portal.example").get("strict-transport-security")).toBe("max-age=31536000");
  expect(headersOf("http://localhost:3000").get("strict-transport-security")).toBeNull();
});

it("gives every page a nonce of its own", () => {
  const nonces = [1, 2].map(() => headersOf("http://localhost:3000").get("content-security-policy"));
  expect(new Set(nonces).size).toBe(2);
});

it("keeps the session's cookie to TLS by the portal's own origin, whatever next-auth was told", async () => {
  await overrideEnv({ NEXTAUTH_URL: "http://elsewhere.example" });
  Object.assign(env(), { PORTAL_URL: "https://portal.example" });
  expect(authOptions().useSecureCookies).toBe(true);
  expect(childEnv({})["NEXTAUTH_URL"]).toBe("https://portal.example");
});
