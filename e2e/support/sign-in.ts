import { expect, request, type APIRequestContext, type Page } from "@playwright/test";
import { demo } from "./demo";

/** Signs in as a person would, on the page, and waits until they have arrived where they work; the demo's people have its password. */
export async function signIn(page: Page, email: string, password = demo.password): Promise<void> {
  await page.goto("/sign-in");
  await page.locator('input[name="email"]').first().fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  // The start page leads on from the page itself; who goes elsewhere meanwhile is brought back.
  await page.waitForURL(({ pathname }) => pathname !== "/" && !pathname.startsWith("/sign-in"));
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

/** A client without a browser, signed in by the same door; anybody where no address is given. */
export async function openCaller(email: string | null): Promise<APIRequestContext> {
  const caller = await request.newContext({ baseURL: demo.portal, maxRedirects: 0 });
  if (!email) return caller;
  const { csrfToken }: { csrfToken: string } = await (await caller.get("/api/auth/csrf")).json();
  const answer = await caller.post("/api/auth/callback/password", {
    form: { csrfToken, email, password: demo.password, json: "true" },
  });
  expect(answer.status()).toBe(200);
  return caller;
}
