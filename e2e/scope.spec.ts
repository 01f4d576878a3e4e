import { expect, test } from "@playwright/test";
import { demo, HENGLI, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

test("a member has the live site read, watches it, and opens the page on which a quotation was seen", async ({
  page,
}) => {
  await signIn(page, PEOPLE.manager);
  await page.context().addCookies([{ name: "locale", value: "en", url: demo.portal }]);
  await page.goto(`/demo/sites/${HENGLI.slug}/scope`);
  await expect(page.getByText("Nobody has read the live site yet.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Read the site now" }).click();
  await expect(page.getByText(/Waiting to read the site|Reading the site: \d+ page/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Read it again" })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/Seen on \d+ pages?/)).toHaveCount(5);
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "/en/quotation", exact: true }).click(),
  ]);
  await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
  await opened.close();

  await page
    .getByText(/^rests on/i)
    .first()
    .click();
  await expect(page.getByRole("link", { name: "TIG-14" }).first()).toBeVisible();

  await page.context().addCookies([{ name: "locale", value: "zh", url: demo.portal }]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect(page.getByRole("button", { name: "重新读取" })).toBeVisible();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
});

test("a member records what they found of something announced, and it no longer asks for them", async ({
  page,
}) => {
  await signIn(page, PEOPLE.owner);
  await page.context().addCookies([{ name: "locale", value: "en", url: demo.portal }]);
  await page.goto("/demo");
  await expect(page.getByText("3 overdue")).toBeVisible();
  await page.getByRole("link", { name: /Japan and South Korea|mutual recognition/i }).click();
  const item = page.locator("#watch-TIG-27");
  await expect(item.getByText(/Overdue for a look since/)).toBeVisible();
  await item.getByRole("button", { name: "Record a look" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect(dialog.getByText(/say what you found and where/i).first()).toBeVisible();
  await dialog.getByLabel("What you found").fill("Neither ministry's page names a list yet.");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect(item.getByText("Neither ministry's page names a list yet.")).toBeVisible();
  await expect(item.getByText("Looked at, not known yet")).toBeVisible();
  await page.goto("/demo");
  await expect(page.getByText("2 overdue")).toBeVisible();
});
