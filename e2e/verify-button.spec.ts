import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { demo, HENGLI } from "./support/demo";

interface Offer {
  sites: { slug: string; url: string }[];
  counterparts: { name: string; url: string }[];
}

async function offer(request: APIRequestContext): Promise<Offer> {
  const found: Offer = await (await request.get(`${demo.simulators}/`)).json();
  return found;
}

async function setAtRegistry(request: APIRequestContext, status: string): Promise<void> {
  const { counterparts } = await offer(request);
  const registry = counterparts.find(({ name }) => name.toLowerCase().includes("registry"));
  const answer = await request.post(`${registry?.url}/control/certificates/${HENGLI.number}`, {
    data: { status },
  });
  expect(answer.ok()).toBe(true);
}

const button = (page: Page) => page.locator("footer .verify").getByRole("button").first();
const dialog = (page: Page) => page.locator("footer .verify").getByRole("dialog");
const badge = async (request: APIRequestContext) =>
  (await request.get(`${demo.api}/demo/v1/sites/${HENGLI.slug}/badge.svg`)).text();

test("a buyer presses verify on the exporter's own page, and sees within a second what the registry says", async ({
  page,
  request,
}) => {
  const { sites } = await offer(request);
  const url = sites.find(({ slug }) => slug === HENGLI.slug)?.url ?? "";
  await page.goto(`${url}/en`);
  await expect(button(page)).toHaveAttribute("data-status", "active");
  await button(page).click();
  await expect(dialog(page)).toContainText("In force");
  await expect(dialog(page)).toContainText(HENGLI.number);
  await expect(dialog(page)).toContainText(new URL(url).host);
  await expect(dialog(page).getByRole("link")).toHaveAttribute(
    "href",
    `${demo.portal}/verify/demo/${HENGLI.slug}`,
  );
  expect(await page.context().cookies()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();

  await setAtRegistry(request, "revoked");
  try {
    await expect.poll(() => badge(request), { timeout: 1_000, intervals: [50] }).not.toContain("In force");
    await expect.poll(() => badge(request), { timeout: 5_000, intervals: [50] }).toContain("Revoked");
    await button(page).click();
    await expect(dialog(page)).toHaveAttribute("data-status", "revoked");
    await expect(button(page)).toHaveAttribute("data-status", "revoked");
    await page.keyboard.press("Escape");
    await page.goto(`${url}/zh`);
    await expect(button(page)).toContainText("已撤销");
  } finally {
    await setAtRegistry(request, "active");
  }
  await expect.poll(() => badge(request), { timeout: 5_000, intervals: [50] }).toContain("In force");
});

test("the button on a page that is not the site's says so and never looks good", async ({
  page,
  request,
}) => {
  const { sites } = await offer(request);
  const other = sites.find(({ slug }) => slug !== HENGLI.slug)?.url ?? "";
  await page.goto(`${other}/en`);
  await page.evaluate((src) => {
    const place = document.createElement("div");
    const script = document.createElement("script");
    script.src = src;
    place.id = "foreign";
    place.append(script);
    document.body.prepend(place);
  }, `${demo.api}/demo/v1/sites/${HENGLI.slug}/embed.js`);
  const foreign = page.locator("#foreign").getByRole("button").first();
  await expect(foreign).toHaveAttribute("data-status", "elsewhere");
  await foreign.click();
  await expect(page.locator("#foreign").getByRole("dialog")).toContainText(
    "The page you are on is another one",
  );
});

test("who comes to the verification page from another site is told whom it speaks of", async ({
  request,
}) => {
  const { sites } = await offer(request);
  const url = sites.find(({ slug }) => slug === HENGLI.slug)?.url ?? "";
  const from = async (referer: string) =>
    (await request.get(`${demo.portal}/verify/demo/${HENGLI.slug}?lang=en`, { headers: { referer } })).text();
  expect(await from("https://copy.example/products")).toContain("You came here from copy.example");
  expect(await from(`${url}/en`)).not.toContain("You came here from");
});
