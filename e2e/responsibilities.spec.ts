import { expect, test, type Page } from "@playwright/test";
import { demo, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const SITE = "nanhai-packaging";

async function as(page: Page, email: string, locale: "en" | "zh"): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, email);
  await page.context().addCookies([{ name: "locale", value: locale, url: demo.portal }]);
}

async function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

test("exporter, provider and LSP sign who is responsible for what, and one takes it back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  // The exporter, on a phone, in Chinese.
  await page.setViewportSize({ width: 360, height: 740 });
  await as(page, PEOPLE.otherExporter, "zh");
  await page.goto("/demo/home");
  await page.getByRole("link", { name: "责任分工" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "责任分工表" })).toBeVisible();
  expect(await fits(page)).toBe(true);
  await page.getByRole("button", { name: "代表出口企业签署" }).click();
  const own = page.getByRole("dialog");
  await expect(own.getByText(/我方已阅读/)).toBeVisible();
  await own.getByLabel("职务").fill("总经理");
  await own.getByRole("button", { name: "签署", exact: true }).click();
  await expect(page.getByText("林晓梅，总经理").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "代表出口企业签署" })).toHaveCount(0);

  // The owner signs for the provider and writes down what the LSP signed.
  await page.setViewportSize({ width: 1280, height: 800 });
  await as(page, PEOPLE.owner, "en");
  await page.goto(`/demo/sites/${SITE}`);
  await expect(page.getByText(/^Not signed yet by:/)).toBeVisible();
  await page.getByRole("link", { name: "Responsibilities" }).click();
  await page.getByRole("button", { name: "Sign for the provider" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await dialog.getByLabel("Role or title").fill("Managing director");
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByText("Lin Yue, Managing director").first()).toBeVisible();
  await page.getByRole("button", { name: "Record a signature" }).click();
  await dialog.getByLabel("Name of who signs").fill("Zhou Qi");
  await dialog.getByLabel("Role or title").fill("Head of certification");
  await dialog.getByLabel("Where the paper is kept").fill("Annex 3");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText(/Given elsewhere on .+, written down here by Lin Yue/)).toBeVisible();
  await page.goto(`/demo/sites/${SITE}`);
  await expect(
    page.getByText("Exporter, provider and LSP have signed who is responsible for what."),
  ).toBeVisible();

  await page.goto(`/demo/sites/${SITE}/responsibilities`);
  await page.getByRole("button", { name: "Take back" }).last().click();
  await dialog.getByLabel("Why").fill("The LSP signed for another site.");
  await dialog.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText(/Taken back by Lin Yue/)).toBeVisible();
  await page.goto(`/demo/sites/${SITE}`);
  await expect(page.getByText("Not signed yet by: LSP.")).toBeVisible();

  await page.getByRole("link", { name: "Readiness" }).click();
  await expect(page.getByText("Who the site waited for")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${SITE}-readiness.csv`);
});

test("a member keeps a view of the portfolio, has it open by itself, renames and deletes it", async ({
  page,
}) => {
  await as(page, PEOPLE.manager, "en");
  await page.goto("/demo");
  await page.getByRole("button", { name: "Waits for" }).click();
  await page.getByRole("menuitemcheckbox", { name: "the exporter" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/blocked=exporter/);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Waiting for exporters");
  await dialog.getByLabel("Open the table so").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Waiting for exporters" })).toBeVisible();
  await page.goto("/demo");
  await expect(page).toHaveURL(/\/demo\?blocked=exporter/);

  await page.getByRole("button", { name: "Waiting for exporters" }).click();
  await page.getByRole("menuitem", { name: /^Change/ }).click();
  await dialog.getByLabel("Name").fill("Exporters first");
  await dialog.getByLabel("Open the table so").uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Exporters first" })).toBeVisible();
  await page.goto("/demo");
  await expect(page).toHaveURL(/\/demo$/);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Exporters first", exact: true }).click();
  await expect(page).toHaveURL(/blocked=exporter/);
  await page.getByRole("button", { name: "Exporters first" }).click();
  await page.getByRole("menuitem", { name: /^Delete/ }).click();
  await expect(page.getByRole("button", { name: "Saved views" })).toBeVisible();
});
