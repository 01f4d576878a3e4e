import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { createSite } from "@/lib/sites";
import { makeProvider, makeSite, PASSWORD } from "@/test/make-provider";
import { signIn } from "./support/sign-in";

const MORE = 230;

/** The lines of the file that the page offers, without its heads. */
async function exported(page: Page): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("portfolio.csv");
  const text = await readFile(await download.path(), "utf8");
  return text.split("\r\n").slice(1, -1);
}

test("more sites than a page holds are sorted, paged, narrowed and exported over all of them", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const provider = await makeProvider();
  const { clientId } = await makeSite(provider);
  for (let index = 1; index <= MORE; index += 1) {
    const slug = `works-${String(index).padStart(3, "0")}`;
    const name = `Works ${slug.slice(-3)}`;
    const input = { clientId, name, slug, url: `https://${slug}.example` };
    await createSite({ ctx: provider.ctx(), input });
  }
  await signIn(page, provider.ownerEmail, PASSWORD);
  await page.goto(`/${provider.slug}`);
  const rows = page.locator("tbody [data-row]");
  const foot = page.getByRole("status").filter({ hasText: "rows" });
  await expect(rows).toHaveCount(200);
  await expect(foot).toHaveText("200 of 231 rows");

  // Up, then down: the last of all comes first, though it was on no page before.
  const head = page.getByRole("columnheader", { name: "Site" }).getByRole("button");
  await head.click();
  await expect(page).toHaveURL(/sort=site/);
  await head.click();
  await expect(page).toHaveURL(/sort=-site/);
  await expect(rows.first()).toContainText("Works 230");
  await page.getByRole("link", { name: "Next", exact: true }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(rows).toHaveCount(31);
  await expect(rows.first()).toContainText("Works 030");
  const all = await exported(page);
  expect(all.length).toBe(MORE + 1);
  expect(all[0]).toContain("Works 230");

  // Words narrow all of them, and lead back to the first page; the file says the same.
  await page.getByRole("searchbox").fill("works-22");
  await expect(rows).toHaveCount(10);
  await expect(page).not.toHaveURL(/after=/);
  await expect(rows.first()).toContainText("Works 229");
  const narrowed = await exported(page);
  expect(narrowed.map((line) => /Works \d+/.exec(line)?.[0])).toEqual(
    Array.from({ length: 10 }, (_, index) => `Works ${229 - index}`),
  );
});
