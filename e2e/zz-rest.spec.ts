import { expect, test } from "@playwright/test";
import { PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const SHOTS = "/tmp/h/rest/shots";
const SITE = "/demo/sites/linyi-abrasives";

test("look", async ({ page }) => {
  test.setTimeout(280_000);
  await signIn(page, PEOPLE.owner);
  await page.goto(`${SITE}/audits`);
  await page.getByRole("button", { name: "Audit now" }).click();
  await page.goto(`${SITE}/certification`);
  const step = async (name: string, at: string, more?: () => Promise<unknown>) => {
    if (name !== "baseline") await page.getByLabel("Step", { exact: true }).selectOption(name);
    await page.getByLabel("When it was").fill(at);
    await more?.();
    await page.getByRole("button", { name: "Record the step" }).click();
    await expect(page.locator("ol > li[aria-current=step]")).toHaveText(new RegExp(name === "booked" ? "booked" : name, "i"));
  };
  await step("baseline", "2026-11-20T08:00");
  await step("booked", "2026-11-20T09:00", () => page.getByLabel("Who audits").selectOption("sgx-trustscan"));
  await step("audited", "2026-11-20T10:00", () => page.getByLabel("Was the audit passed").selectOption({ label: "Passed" }));
  await step("applied", "2026-11-20T11:00");
  await step("granted", "2026-11-20T12:00", async () => {
    await page.getByLabel("Valid until").fill("2026-12-20");
    await page.getByLabel("Note").fill("Letter of the body, in the file.");
  });
  await page.goto(`${SITE}/audits`);
  await expect(page.getByText("1 audit", { exact: true })).toBeVisible({ timeout: 90_000 });
  await page.getByRole("button", { name: /Audit (now|again)/ }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("2 audits", { exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
  const tour = async (name: string) => {
    for (const part of ["audits", "certification", "answers"]) {
      await page.goto(`${SITE}/${part}`);
      await page.waitForTimeout(600);
      if (part === "answers") {
        await page.getByRole("tab").nth(name.includes("light") ? 1 : 1).click().catch(() => undefined);
        await page.waitForTimeout(800);
      }
      await page.screenshot({ path: `${SHOTS}/${part}-${name}.png`, fullPage: true });
    }
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await tour("1440-en-light");
  await page.goto("/demo/webhooks");
  await page.context().addCookies([
    { name: "locale", value: "zh", url: new URL(page.url()).origin },
    { name: "NEXT_LOCALE", value: "zh", url: new URL(page.url()).origin },
  ]);
  await page.emulateMedia({ colorScheme: "dark" });
  await tour("1440-zh-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 780 });
  await tour("360-zh-light");
});
