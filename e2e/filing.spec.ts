import { expect, test, type Page } from "@playwright/test";
import { counterpart } from "./support/counterpart";
import { PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

test("a filing is tested from outside, made by one member, sent by another, and made anew once it moved", async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const platform = await counterpart(request, "platform");
  await request.post(`${platform}/control/policy`, { data: { decideAfterMs: 200, verdict: "accept" } });
  const open = async (who: string) => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, who);
    return page;
  };
  const [owner, manager] = [await open(PEOPLE.owner), await open(PEOPLE.manager)];
  await owner.goto("/demo/settings/provider");
  await owner.getByRole("button", { name: "Have another member send" }).click();
  await expect(owner.getByText("A filing is sent by another member than who made it.")).toBeVisible();

  await owner.goto("/demo/filings");
  await owner.getByRole("button", { name: "File with the platform" }).first().click();
  const dialog = owner.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Concerns/ }).click();
  await owner.getByRole("option", { name: "Nanhai" }).click();
  await dialog.getByRole("button", { name: "Test the interface" }).click();
  await owner.getByRole("button", { name: "File it" }).first().click({ timeout: 30_000 });
  await owner.waitForURL(/\/filings\/[0-9a-f-]{36}$/);
  await expect(owner.getByText("You made it", { exact: false })).toBeVisible();
  await expect(owner.getByRole("button", { name: "Send it" })).toHaveCount(0);

  await manager.goto(new URL(owner.url()).pathname);
  // The manager of the demo reads Chinese.
  await manager.getByRole("button", { name: "发送", exact: true }).click();
  await expect(async () => {
    await owner.reload();
    await expect(owner.getByText("Accepted").first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });

  const filed = new URL(owner.url()).pathname;

  await owner.goto("/demo/settings/provider");
  await owner.getByRole("button", { name: "Let one member do both" }).click();
  await expect(owner.getByText("Whoever makes a filing sends it.")).toBeVisible();

  // An accepted interface that moves is found by itself; the filing is made anew, and the old one superseded.
  await moveSite(owner, "nanhai-packaging", "nanhai-moved");
  await shows(owner, filed, "The interface lies at another address than was filed");
  await moveSite(owner, "nanhai-moved", "nanhai-packaging");
  await owner.goto(filed);
  await owner.getByRole("button", { name: "Test the interface" }).click();
  await owner.waitForURL(/\/filings#self-tests$/);
  await owner.getByRole("button", { name: "File it" }).first().click({ timeout: 30_000 });
  await owner.waitForURL(/\/filings\/[0-9a-f-]{36}$/);
  expect(new URL(owner.url()).pathname).not.toBe(filed);
  await shows(owner, new URL(owner.url()).pathname, "Accepted");
  await shows(owner, filed, "Superseded");
});

/** Gives a site another name in its addresses. */
async function moveSite(page: Page, from: string, to: string): Promise<void> {
  await page.goto(`/demo/sites/${from}/edit`);
  await page.locator('input[name="slug"]').fill(to);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(`**/sites/${to}`);
}

async function shows(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
}
