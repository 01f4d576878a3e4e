import { expect, test } from "@playwright/test";
import { PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const SITE = "/demo/sites/ruian-filters";

test("an owner leads a site to a third party's audit, holds a pre-screening against their own, and keeps its profile", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, PEOPLE.owner);
  await page.goto(`${SITE}/certification`);
  await expect(page.getByText("No step yet")).toBeVisible();
  await expect(page.getByText("As reported", { exact: true })).toHaveCount(3);

  await page.getByLabel("When it was").fill("2026-11-20T08:00");
  await page.getByRole("button", { name: "Record the step" }).click();
  await expect(page.getByText("Steps so far")).toBeVisible();
  await page.getByLabel("Step", { exact: true }).selectOption("booked");
  await page.getByLabel("When it was").fill("2026-11-20T09:00");
  await page.getByLabel("Who audits").selectOption("sgx-trustscan");
  await page.getByRole("button", { name: "Record the step" }).click();
  await expect(page.getByText("By SGX TrustScan", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Step", { exact: true }).locator("option")).toHaveText(["Audited", "Mending"]);

  await page.getByLabel("Who screened").selectOption("caict");
  await page.getByLabel("Day of the screening").fill("2026-11-18");
  const result = "indicator,outcome,note\nTM-04,pass,\nPage speed,fail,slow from Hanoi\n";
  await page
    .getByLabel("Or read it from a file")
    .setInputFiles({ name: "result.csv", mimeType: "text/csv", buffer: Buffer.from(result) });
  await page.getByRole("button", { name: "Take in the result" }).click();
  await expect(page.getByText("Pre-screening and our audit")).toBeVisible();
  await expect(page.getByText("of 4 named indicators")).toBeVisible();
  await expect(page.getByText("No document that we know names this indicator.")).toBeVisible();

  const pack = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  expect((await pack).suggestedFilename()).toBe("audit-interface.json");

  await page.goto(`${SITE}/platforms`);
  const market = page.locator("[data-card]").filter({ hasText: "MyProcure" }).first();
  await market.getByText("What is known of the company there").click();
  await market.getByLabel("Is the company on it").selectOption("connected");
  await market.getByRole("button", { name: "Save" }).click();
  await market.getByRole("button", { name: "Send the profile" }).click();
  await expect(
    market.getByText("Profile on its way").or(market.getByText("Profile confirmed")),
  ).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(market.getByText("Profile confirmed")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
});
