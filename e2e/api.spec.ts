import { expect, test } from "@playwright/test";
import { demo, HENGLI, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

test("an owner makes a key, runs a call from the documentation, and finds it in the log", async ({
  page,
}) => {
  await signIn(page, PEOPLE.owner);
  await page.goto("/demo/settings/keys");
  await page.getByRole("button", { name: "Create a key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What it is for").fill("Story of the API");
  await dialog.getByRole("button", { name: "Create the key" }).click();
  const made = dialog.getByRole("textbox", { name: "API key" });
  await expect(made).toHaveValue(/^acc_(?:live|test)_\w{36}$/);
  const key = await made.inputValue();
  await page.goto(`${demo.api}/demo/v1/docs`);
  await page.locator("#key").fill(key);
  const clients = page.locator("#listClients");
  await clients.locator("summary").first().click();
  await clients.getByRole("button", { name: "Run" }).click();
  await expect(clients.locator("output")).toContainText("200 OK");
  await expect(clients.locator("output")).toContainText(HENGLI.slug.split("-")[0] ?? "");
  await clients.getByText("Python", { exact: true }).click();
  await expect(clients.locator("pre[data-template]").nth(2)).toContainText(key);
  await expect(async () => {
    await page.goto("/demo/api-log?outcome=2");
    await expect(page.getByText("GET /clients").first()).toBeVisible({ timeout: 1_000 });
    await expect(page.getByText("Story of the API").first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});
