import { expect, test } from "@playwright/test";
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
