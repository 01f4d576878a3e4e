import { expect, test } from "@playwright/test";
import { demo, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";
import { untilNextLook } from "./support/until-next-look";

const SLUG = "chaoan-foodpack";

test("a member puts a file where it belongs, has it looked for, and the site goes public; a taken proof says so", async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const answer = () => request.get(`${demo.api}/meridian/v1/sites/${SLUG}/lsp-status`);
  const offer = await (
    await request.get(`${demo.simulators}/`, { headers: { accept: "application/json" } })
  ).json();
  const site = offer.sites.find(({ slug }: { slug: string }) => slug === SLUG);
  const put = (content: string | null) => request.post(`${site.url}/control/proof`, { data: { content } });
  expect((await answer()).status()).toBe(404);
  expect((await request.get(`/verify/meridian/${SLUG}`)).status()).toBe(404);

  await signIn(page, PEOPLE.stranger);
  await page.context().addCookies([{ name: "locale", value: "en", url: demo.portal }]);
  await page.goto(`/meridian/sites/${SLUG}`);
  await expect(page.getByText("Not public yet: prove control")).toBeVisible();
  await page.getByRole("link", { name: "Prove control" }).click();
  await expect(page.getByText("Nobody has looked yet.", { exact: false })).toBeVisible();

  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("answers with status 404", { exact: false }).first()).toBeVisible({
    timeout: 30_000,
  });
  expect((await answer()).status()).toBe(404);

  const token = await page.getByLabel("Content of the file", { exact: true }).inputValue();
  expect(token).toMatch(/^[0-9a-f]{48}$/);
  await put(token);
  await untilNextLook();
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("is proven to be yours", { exact: false })).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await answer()).status()).toBe(200);
  await page.goto(`/verify/meridian/${SLUG}`);
  await expect(
    page.getByText("Chaozhou Chaoan Xianhe Food Packaging", { exact: false }).first(),
  ).toBeVisible();

  await put(null);
  await untilNextLook();
  await page.goto(`/meridian/sites/${SLUG}/control`);
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText("was not found", { exact: false }).first()).toBeVisible({ timeout: 30_000 });
  await page.context().addCookies([{ name: "locale", value: "zh", url: demo.portal }]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await expect(page.getByRole("button", { name: "立即检查" })).toBeVisible();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
});
