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

test("a Chinese reader comes from the portal to the documentation in Chinese, whose script speaks it too", async ({
  page,
}) => {
  await signIn(page, PEOPLE.owner);
  await page.context().addCookies([{ name: "locale", value: "zh", url: demo.portal }]);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: demo.api });
  await page.goto("/demo/api-log");
  await page.getByRole("link", { name: "API 文档" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("API 文档");
  const status = page.locator("#lsp-status");
  await status.locator("summary").first().click();
  await status.locator("[name=site]").fill(HENGLI.slug);
  await status.getByRole("button", { name: "发送请求" }).click();
  await expect(status.locator("output")).toContainText(HENGLI.number);
  await status.getByText("curl", { exact: true }).click();
  await status.getByRole("button", { name: "复制" }).first().click();
  await expect(status.getByRole("button", { name: "已复制" })).toBeVisible();
  await page.context().setOffline(true);
  await status.getByRole("button", { name: "发送请求" }).click();
  await expect(status.locator("output")).toContainText("没有应答：");
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
