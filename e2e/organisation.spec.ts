import { expect, test } from "@playwright/test";
import { demo, PEOPLE } from "./support/demo";

const ISSUER = demo.issuer;

async function says(subject: { sub: string; email: string; email_verified: boolean }): Promise<void> {
  const answer = await fetch(`${ISSUER}/next`, { method: "POST", body: JSON.stringify(subject) });
  expect(answer.status).toBe(204);
}

test("a member signs in by the organisation's own sign-in; strangers and unverified addresses do not", async ({
  page,
}) => {
  const owner = PEOPLE.owner;
  const label = `Sign in with ${new URL(ISSUER).host}`;
  for (const subject of [
    { sub: "1", email: "stranger@elsewhere.example", email_verified: true },
    { sub: "2", email: owner, email_verified: false },
  ]) {
    await says(subject);
    await page.goto("/sign-in");
    await page.getByRole("button", { name: label }).click();
    await expect(
      page.getByText("Your organisation's sign-in did not lead to an account here."),
    ).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  }
  await says({ sub: "3", email: owner, email_verified: true });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: label }).click();
  await page.waitForURL(
    (url) => url.origin === new URL(demo.portal).origin && !url.pathname.startsWith("/sign-in"),
  );
  await expect(page.getByRole("main")).toBeVisible();
});
