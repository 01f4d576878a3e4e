import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { demo, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const FAULTY = { slug: "ruian-filters", name: "Ruian Feiyun Filters" };

/** Mends faults on the site's own pages, as its owner would, or brings them back. */
async function mend(mended: readonly string[]): Promise<void> {
  const list: { sites: { slug: string; url: string }[] } = await (await fetch(`${demo.simulators}/`)).json();
  const url = list.sites.find(({ slug }) => slug === FAULTY.slug)?.url ?? "";
  const answer = await fetch(`${url}/control/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mended }),
  });
  expect(answer.status).toBe(200);
}

test.afterAll(() => mend([]));

/** Opens the report of the last audit, has it made as PDF, and saves it with its evidence. */
async function readReport(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole("link", { name: "Report", exact: true }).first().click();
  await expect(page.getByText(/named indicators measured in this run; 4 of 12/)).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Parameters in all languages" })).toContainText(
    "Fail",
  );
  await expect(page.getByRole("link", { name: /vi\/products\/fy-b240/ }).first()).toBeVisible();
  for (const [name, file] of [
    ["SARIF", "report.sarif"],
    ["EARL", "report.jsonld"],
  ] as const) {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`${FAULTY.slug}-${file}`);
  }
  await page.getByRole("button", { name: "Make a PDF" }).click();
  const pdf = page.getByRole("link", { name: "Download PDF" });
  await expect(pdf).toBeVisible({ timeout: 90_000 });
  const [printed] = await Promise.all([page.waitForEvent("download"), pdf.click()]);
  expect((await readFile(await printed.path())).subarray(0, 5).toString()).toBe("%PDF-");
  const bundle = page.getByRole("link", { name: "Evidence (ZIP)" });
  const [packed] = await Promise.all([page.waitForEvent("download"), bundle.click()]);
  const files = unzipSync(await readFile(await packed.path()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["report.json", "report.en.pdf", "manifest.json"]),
  );
  expect(Object.keys(files).some((name) => name.startsWith("captures/"))).toBe(true);
}

test("figures that a script puts on a page are read in a browser, and what deviates among them is found", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, PEOPLE.owner);
  await page.goto("/demo/sites/qiantang-brakes/audits");
  await page.getByRole("button", { name: "Audit now" }).click();
  await expect(page.getByRole("button", { name: "Audit again" })).toBeVisible({ timeout: 150_000 });
  await page.reload();
  await page.getByRole("link", { name: "Report", exact: true }).first().click();
  await expect(page.getByText("1 page is written by scripts and was read in a browser")).toBeVisible();
  const quote = page.getByRole("figure").filter({ hasText: "zh/products/qb-h060" });
  await expect(quote.filter({ hasText: "560 mm" }).first()).toContainText("read in a browser");
});

test("an owner has a faulty site audited, reads both texts of what deviates, and sees it go once it is mended", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, PEOPLE.owner);
  await page.goto(`/demo/sites/${FAULTY.slug}/audits`);
  await expect(page.getByText("The site has not been audited yet")).toBeVisible();

  await page.getByRole("button", { name: "Audit now" }).click();
  await expect(page.getByText("The audit begins.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Audit again" })).toBeVisible({ timeout: 150_000 });

  const finding = page
    .getByRole("listitem")
    .filter({ hasText: "Deviates" })
    .filter({ hasText: "12" })
    .first();
  await expect(finding).toContainText("/vi/products/fy-b240");
  await expect(finding.getByRole("figure")).toHaveCount(2);
  await expect(page.getByText("indicators measured")).toHaveCount(0);

  await finding.getByRole("button", { name: "What is planned" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Looked after by").selectOption({ index: 1 });
  await dialog.getByLabel("Note").fill("The Vietnamese page shows the old version.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(finding).toContainText("The Vietnamese page shows the old version.");

  await readReport(page);

  await page.goto(`/demo/sites/${FAULTY.slug}`);
  await expect(page.getByText(/[1-9]\d* deviates? between languages/)).toBeVisible();

  await mend(["parameter_deviation"]);
  await page.goto(`/demo/sites/${FAULTY.slug}/audits`);
  await finding.getByRole("button", { name: "Check this page again" }).click();
  await expect(page.getByText(/^Checked again, \d+ pages?: \d+ new, [1-9]\d* gone/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText("The Vietnamese page shows the old version.")).toHaveCount(0);
  await page.getByRole("button", { name: "Audit again" }).click();
  await expect(page.getByText(/Since the audit before: \d+ new, [1-9]\d* gone/)).toBeVisible({
    timeout: 150_000,
  });
  await page.goto(`/demo/sites/${FAULTY.slug}/audits?measure=parameters`);
  await expect(page.getByText("/vi/products/fy-b240")).toHaveCount(0);
});
