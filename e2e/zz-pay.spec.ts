import { test } from "@playwright/test";
import { HENGLI, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

test("look", async ({ browser }) => {
  test.setTimeout(200_000);
  const at = `/demo/sites/${HENGLI.slug}/payments`;
  const made = await browser.newContext();
  const owner = await made.newPage();
  await signIn(owner, PEOPLE.owner);
  await owner.goto(at);
  const form = owner.locator("form").filter({ hasText: "Put on record" });
  const fill = async (values: Record<string, string>) => {
    for (const [label, value] of Object.entries(values))
      await form.getByLabel(new RegExp(`^${label}`)).fill(value);
    await form.getByRole("button", { name: "Put on record" }).click();
    await owner.waitForTimeout(1_500);
  };
  const url = await owner.locator("header a[target=_blank]").first().getAttribute("href");
  await fill({
    Country: "VN",
    Gateway: "VNPay",
    "Hosts of the gateway": "pay.vnpay.example",
    "Language of the visitor": "vi",
    "Test product": "Sample sensor",
    "Address of its page": `${url}/en/products`,
    Steps: "Add to cart\nCheckout\nE-mail = probe@example.com\nPay now",
  });
  const card = owner.locator("section").filter({ has: owner.getByRole("heading", { name: "VNPay ·" }) });
  await card.locator("summary").filter({ hasText: "signed elsewhere" }).click();
  await card.getByLabel("Who signed").fill("Li Wei");
  await card.getByLabel("What they are there").fill("Director");
  await card.getByLabel(/^Where the signed/).fill("Annex 4");
  await card.getByRole("button", { name: "Record the consent" }).click();
  await owner.waitForTimeout(25_000);
  await owner.reload();
  const csv = "country,from,to,success rate\nVN,2026-11-01,2026-11-30,99.9%\nTH,soon,,1\n";
  await card.locator("summary").filter({ hasText: "own reports" }).click();
  await card
    .locator('input[type="file"]')
    .setInputFiles({ name: "sla.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await owner.waitForTimeout(3_000);
  await fill({
    Country: "TH",
    Gateway: "PromptPay",
    "Hosts of the gateway": "pay.promptpay.example",
    "Language of the visitor": "th",
    "Test product": "Sample sensor",
    "Address of its page": `${url}/en/products`,
    Steps: "Add to cart\nPay now",
  });
  for (const [name, width, zh, dark] of [
    ["desktop-en", 1440, false, false],
    ["desktop-zh-dark", 1440, true, true],
    ["phone-zh", 360, true, false],
  ] as const) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? "dark" : "light",
    });
    const page = await context.newPage();
    await signIn(page, PEOPLE.owner);
    if (zh) {
      await context.addCookies([{ name: "locale", value: "zh", url: page.url() }]);
    }
    await page.goto(at);
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: `/tmp/h/pay/shots/${name}.png`, fullPage: true });
    await context.close();
  }
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await signIn(page, PEOPLE.exporter);
  await page.screenshot({ path: `/tmp/h/pay/shots/exporter.png`, fullPage: true });
});
