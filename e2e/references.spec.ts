import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { counterpart } from "./support/counterpart";
import { PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const SITE = "qiantang-brakes";
const AT = `/demo/sites/${SITE}`;
const CREDENTIAL = "Bearer demo-product-records";
const SOON = 30_000;

async function order(request: APIRequestContext, path: string, data: object): Promise<void> {
  const records = await counterpart(request, "product records");
  const answer = await request.post(`${records}/control/${path}`, { data: { site: SITE, ...data } });
  expect(answer.status()).toBe(200);
}

test.afterAll(async ({ request }) => {
  await order(request, "faults", { fault: "none" });
  await order(request, "records", { corrected: false });
});

async function connect(page: Page, credential: string): Promise<void> {
  const records = await counterpart(page.request, "product records");
  await page.getByLabel("Name", { exact: true }).fill("Brakes ERP");
  await page.getByLabel(/^Address/).fill(`${records}/${SITE}/products`);
  await page.getByLabel(/^Credential/).fill(credential);
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await expect(page.getByText("The reference is connected.")).toBeVisible();
}

test("an owner connects the exporter's ERP, sees at its span what a page says otherwise, and sees it go once it is corrected there", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, PEOPLE.owner);
  await page.goto(`${AT}/references`);
  await expect(page.getByText("have not been held against a reference yet")).toBeVisible();
  await connect(page, "Bearer wrong");
  await expect(page.getByText("The credential was refused").first()).toBeVisible({ timeout: SOON });
  await page.locator("summary").filter({ hasText: "Address and credential" }).click();
  const asked = page.locator("details").filter({ hasText: "Address and credential" });
  await asked.getByLabel(/^Credential/).fill(CREDENTIAL);
  await asked.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Read without fault")).toBeVisible({ timeout: SOON });

  await page.goto(`${AT}/audits`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Where it was audited before, it is audited anew by itself now that a reference stands behind it.
  const first = page.getByRole("button", { name: "Audit now" });
  if (await first.isVisible()) await first.click();
  await page.goto(`${AT}/audits?measure=bindings`);
  const finding = page
    .getByRole("listitem")
    .filter({ hasText: /English page says .*Brakes ERP says/ })
    .first();
  await expect(async () => {
    await page.reload();
    await expect(finding).toContainText("Brakes ERP", { timeout: 5_000 });
  }).toPass({ timeout: 180_000 });
  await expect(finding.getByRole("figure").first()).toBeVisible();

  await page.goto(`${AT}/references`);
  await expect(page.getByText(/\d+ deviates?/).first()).toBeVisible();
  await expect(page.getByText(/parameters on the pages/).first()).toBeVisible();
  // Half a feed is no feed: what was read before stands.
  await order(page.request, "faults", { fault: "half" });
  await page.getByRole("button", { name: "Read now" }).click();
  await expect(page.getByText("The feed is no JSON").first()).toBeVisible({ timeout: SOON });
  await expect(page.getByText("What it said last stands.")).toBeVisible();
  await order(page.request, "faults", { fault: "none" });
  await order(page.request, "records", { corrected: true });
  await page.getByRole("button", { name: "Read now" }).click();
  await expect(page.getByText("Read without fault")).toBeVisible({ timeout: SOON });
  await page.reload();
  await expect(page.getByText("100% match").first()).toBeVisible();
  await page.goto(`${AT}/audits?measure=bindings`);
  await expect(page.getByText("Audits so far")).toBeVisible();
  // What is wrong on a page of another language by itself stays.
  await expect(page.getByText(/English page says .*Brakes ERP says/)).toHaveCount(0);

  await page.goto(`${AT}/references`);
  await page.locator("summary").filter({ hasText: "First rows and mapping" }).click();
  await page.getByRole("link", { name: "Ask the address" }).click();
  await expect(page.getByText("the first products read like this")).toBeVisible({ timeout: SOON });
  await expect(page.getByLabel("List of products")).toHaveValue("products");
  await page.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByText("The reference is disconnected.")).toBeVisible();
  await expect(page.getByText("Connect the first reference")).toBeVisible();
});
