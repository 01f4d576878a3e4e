import { expect, test } from "@playwright/test";
import { createClient } from "@/lib/clients";
import { makeProvider, PASSWORD } from "@/test/make-provider";
import { signIn } from "./support/sign-in";

const CLIENTS = 60;

test("one of more clients than a page hands over is found by typing and chosen by keyboard", async ({
  page,
}) => {
  const provider = await makeProvider();
  const ids = new Map<string, string>();
  for (let index = 1; index <= CLIENTS; index += 1) {
    const name = `工厂 Works ${String(index).padStart(2, "0")}`;
    const input = { name, slug: `works-${index}`, country: "CN" };
    ids.set(name, (await createClient({ ctx: provider.ctx(), input })).clientId);
  }
  await signIn(page, provider.ownerEmail, PASSWORD);
  await page.goto(`/${provider.slug}/webhooks/new`);
  const box = page.getByRole("button", { name: /All clients/ });
  await box.focus();
  await page.keyboard.press("Enter");
  const options = page.getByRole("option");
  await expect(options).toHaveCount(50);
  await expect(page.getByText("There are more; type to find them.")).toBeVisible();
  await page.keyboard.type("工厂 works 59");
  await expect(options).toHaveText(["工厂 Works 59"]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /工厂 Works 59/ })).toBeFocused();
  await expect(page.locator('input[name="clientId"]')).toHaveValue(ids.get("工厂 Works 59") ?? "");

  await page.keyboard.press("Enter");
  await page.keyboard.type("no such works");
  await expect(page.getByText("Nothing found. Try fewer words.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(page.locator('input[name="clientId"]')).toHaveValue(ids.get("工厂 Works 59") ?? "");
});
