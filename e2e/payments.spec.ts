import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { counterpart } from "./support/counterpart";
import { demo, HENGLI, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const AT = `/demo/sites/${HENGLI.slug}/payments`;
const GATEWAY = "singapore-paynow";
const NAME = "PayNow (Singapore)";
const SOON = 60_000;

interface Came {
  gateway: string;
  method: string;
  path: string;
}

async function setFault(request: APIRequestContext, fault: string): Promise<void> {
  const at = await counterpart(request, "gateways");
  const answer = await request.post(`${at}/control/faults`, { data: { gateway: GATEWAY, fault } });
  expect(answer.status()).toBe(200);
}

async function gatewayHost(request: APIRequestContext): Promise<string> {
  const at = await counterpart(request, "gateways");
  const { gateways }: { gateways: { id: string; url: string }[] } = await (
    await request.get(`${at}/gateways`)
  ).json();
  return new URL(gateways.find(({ id }) => id === GATEWAY)?.url ?? "").host;
}

async function siteUrl(request: APIRequestContext): Promise<string> {
  const { sites }: { sites: { slug: string; url: string }[] } = await (
    await request.get(`${demo.simulators}/`)
  ).json();
  return sites.find(({ slug }) => slug === HENGLI.slug)?.url ?? "";
}

async function productOf(request: APIRequestContext): Promise<string> {
  const site = await siteUrl(request);
  const list = await (await request.get(`${site}/en/products`)).text();
  return `${site}/en/shop/${/\/en\/products\/([\w-]+)"/.exec(list)?.[1] ?? ""}`;
}

test.afterAll(({ request }) => setFault(request, "none"));

async function fillWay(page: Page): Promise<void> {
  const form = page.locator("form").filter({ hasText: "Put on record" });
  await form.getByLabel(/^Country/).fill("SG");
  await form.getByLabel(/^Gateway/).fill(NAME);
  await form.getByLabel(/^Hosts of the gateway/).fill(await gatewayHost(page.request));
  await form.getByLabel(/^Language of the visitor/).fill("en-SG");
  await form.getByLabel(/^Test product/).fill("Sample sensor");
  await form.getByLabel(/^Address of its page/).fill(await productOf(page.request));
  await form.getByLabel(/^Steps/).fill(`Add to cart\nCheckout\nE-mail = probe@example.com\nPay with ${NAME}`);
  await form.getByRole("button", { name: "Put on record" }).click();
  await expect(page.getByText("It is not gone before the exporter consents.")).toBeVisible();
}

test("an exporter consents to probes of a way to a gateway, a provider sees them arrive and fail, and a report contradicted", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, PEOPLE.owner);
  await page.goto(AT);
  await expect(page.getByText("nothing is paid", { exact: false })).toBeVisible();
  await fillWay(page);
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: `${NAME} ·` }) });
  await expect(card.getByText("Waits for the exporter's consent")).toBeVisible();
  await expect(card.getByRole("button", { name: "Probe now" })).toHaveCount(0);

  const theirs = await browser.newContext();
  const home = await theirs.newPage();
  await signIn(home, PEOPLE.exporter);
  const asked = home.locator("section").filter({ hasText: `测试买家如何到达 ${NAME}` });
  await expect(asked.getByText("不付款，也不在那里填写任何内容", { exact: false })).toBeVisible();
  await asked.getByLabel("签署人").fill("李伟");
  await asked.getByLabel("职务").fill("总经理");
  await asked.getByRole("button", { name: "我同意" }).click();
  await expect(home.getByText(`正在测试到 ${NAME} 的跳转`)).toBeVisible();

  // The first probe comes by itself.
  await page.reload();
  await expect(card.getByText(/^The gateway's page came/).first()).toBeVisible({ timeout: SOON });
  await expect(card.getByText("李伟 (总经理) consented")).toBeVisible();
  await setFault(page.request, "error");
  await page.reload();
  await card.getByRole("button", { name: "Probe now" }).click();
  await expect(card.getByText("the gateway answered 500").first()).toBeVisible({ timeout: SOON });

  const today = new Date().toISOString().slice(0, 10);
  const csv = `country,from,to,success rate\nSG,${today},${today},99.9%\n`;
  await card.locator("summary").filter({ hasText: "The gateway's own reports" }).click();
  const file = { name: "sla.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await card.locator('input[type="file"]').setInputFiles(file);
  await expect(card.getByText("The gateway says 99.9%.", { exact: false })).toBeVisible({ timeout: SOON });
  // Two probes are too few to contradict anybody.
  await expect(card.getByText("Too few probes").first()).toBeVisible();

  // All that ever came to the gateway are visits of its page.
  const at = await counterpart(page.request, "gateways");
  const { received }: { received: Came[] } = await (await page.request.get(`${at}/control/received`)).json();
  const came = received.filter(({ gateway }) => gateway === GATEWAY);
  expect(came.map(({ method, path }) => `${method} ${path.replace(/[\da-f-]{36}$/, "*")}`)).toEqual(
    came.map(() => `GET /${GATEWAY}/session/*`),
  );
  expect(came).toHaveLength(2);

  const granted = home.locator("section").filter({ hasText: `正在测试到 ${NAME} 的跳转` });
  await granted.getByRole("button", { name: "撤回同意" }).click();
  await home.getByRole("alertdialog").getByRole("button", { name: "撤回同意" }).click();
  await expect(home.getByText("不再探测", { exact: false }).first()).toBeVisible();
  await theirs.close();
  await page.reload();
  await expect(card.getByText("Waits for the exporter's consent")).toBeVisible();
  await card.getByRole("button", { name: "Take off", exact: true }).last().click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take off" }).click();
  await expect(page.getByText("The way is off the list.")).toBeVisible();
});
