import { test } from "@playwright/test";
import { demo, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

test("look", async ({ page }) => {
  test.setTimeout(240_000);
  const shot = async (path: string, name: string, width: number, locale: string, theme = "light") => {
    await page.context().addCookies([
      { name: "locale", value: locale, url: demo.portal },
      { name: "theme", value: theme, url: demo.portal },
    ]);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/h/shots-resp/${name}.png`, fullPage: true });
  };
  await signIn(page, PEOPLE.owner);
  await shot("/demo/sites/hengli-sensors/responsibilities", "resp-en", 1440, "en");
  await shot("/demo/sites/nanhai-packaging/responsibilities", "resp-zh-dark", 1440, "zh", "dark");
  await shot("/demo/sites/nanhai-packaging/responsibilities", "resp-zh-phone", 360, "zh");
  await shot("/demo/sites/hengli-sensors/readiness", "ready-en", 1440, "en");
  await shot("/demo/sites/nanhai-packaging/readiness", "ready-zh-phone", 360, "zh");
  await shot("/demo", "portfolio-en", 1440, "en");
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.screenshot({ path: `/tmp/h/shots-resp/views.png` });
  await page.keyboard.press("Escape");
  await page.goto("/demo/sites/nanhai-packaging/responsibilities");
  await page.getByRole("button", { name: /^Record a/ }).click();
  await page.screenshot({ path: `/tmp/h/shots-resp/dialog.png` });
  await page.emulateMedia({ media: "print" });
  await page.goto("/demo/sites/hengli-sensors/readiness");
  await page.setViewportSize({ width: 800, height: 1100 });
  await page.screenshot({ path: `/tmp/h/shots-resp/print.png`, fullPage: true });
  await page.emulateMedia({ media: "screen" });
  await page.context().clearCookies();
  await signIn(page, PEOPLE.exporter);
  await shot("/demo/home/responsibilities/hengli-sensors", "exp-en", 1024, "en");
  await shot("/demo/home/responsibilities/hengli-sensors", "exp-zh-phone", 360, "zh");
});
