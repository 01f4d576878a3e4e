import { expect, request, test } from "@playwright/test";
import { demo } from "./support/demo";

/** One address for the browser and the client without one: "localhost" is another network to each of them. */
const HERE = demo.portal.replace("localhost", "127.0.0.1");

test("ten wrong passwords are answered with how long to wait, whatever address the caller makes up", async ({
  page,
}) => {
  const email = "guessed@example.com";
  const caller = await request.newContext({ baseURL: HERE, maxRedirects: 0 });
  const { csrfToken }: { csrfToken: string } = await (await caller.get("/api/auth/csrf")).json();
  const said: string[] = [];
  for (let round = 1; round <= 11; round += 1) {
    const answer = await caller.post("/api/auth/callback/password", {
      headers: { "x-forwarded-for": `198.51.100.${round}`, "x-accordant-peer": `198.51.100.${round}` },
      form: { csrfToken, email, password: "wrong wrong wrong", json: "true" },
    });
    const { url }: { url: string } = await answer.json();
    said.push(new URL(url).searchParams.get("error") ?? "");
  }
  expect(said.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "CredentialsSignin"));
  expect(said[10]).toBe("wait:15");
  await caller.dispose();

  await page.goto(`${HERE}/sign-in`);
  await page.locator('input[name="email"]').first().fill(email);
  await page.locator('input[name="password"]').fill("wrong wrong wrong");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(page.getByText(/Too many wrong passwords\. Wait 1[45] minutes/).first()).toBeVisible();
});

test("a link can be asked for five times an hour, and then says how long to wait", async ({ page }) => {
  await page.goto(`${demo.portal}/sign-in`);
  for (let round = 1; round <= 6; round += 1) {
    await page.locator('input[name="email"]').first().fill("nobody-at-all@example.com");
    await page.getByRole("button", { name: "Mail me a sign-in link" }).click();
    if (round === 6) break;
    await expect(page.getByText("Look in your inbox").first()).toBeVisible();
    await page.getByRole("button", { name: "Back to signing in" }).click();
  }
  await expect(
    page.getByText(/Too many links were asked for\. Wait (?:59|60) minutes/).first(),
  ).toBeVisible();
});
