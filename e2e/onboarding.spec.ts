import { expect, test, type APIRequestContext, type Locator, type Page } from "@playwright/test";
import { demo, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";
import { untilNextLook } from "./support/until-next-look";

/** Where the live site is: the demo's whose owner has shown nothing yet. */
const LIVE = "chaoan-foodpack";
/** A client of the second provider's that nobody knows more of than a name and an address. */
const SITE = { provider: "meridian", slug: `chaoan-${Date.now().toString(36)}`, name: "Chaoan Foodpack" };
/** Active at the registry, and on record at nobody for this site. */
const NUMBER = "RCEP-LSP-2026-000502";
const INTERACTIONS_MAX = 30;
const NAME = "陈安";
const PASSWORD = "eine lange Reihe von Worten";

interface Mails {
  messages: { id: string; subject: string; to: string[]; text?: string }[];
}

/** Counts what a person does on the way: every click, every field and every key that enters a choice. */
function counting() {
  const done: string[] = [];
  const say = (what: string) => done.push(what);
  return {
    done,
    outside: (what: string) => say(what),
    click: async (what: Locator, name: string) => {
      await what.click();
      say(`click ${name}`);
    },
    fill: async (what: Locator, text: string, name: string) => {
      await what.fill(text);
      say(`fill ${name}`);
    },
    press: async (what: Locator, key: string, name: string) => {
      await what.press(key);
      say(`press ${key} in ${name}`);
    },
  };
}

async function siteUrl(request: APIRequestContext): Promise<string> {
  const offer: { sites: { slug: string; url: string }[] } = await (
    await request.get(`${demo.simulators}/`, { headers: { accept: "application/json" } })
  ).json();
  return offer.sites.find(({ slug }) => slug === LIVE)?.url ?? "";
}

async function invitationLink(request: APIRequestContext, to: string): Promise<string> {
  const found = async () => {
    const { messages }: Mails = await (await request.get(`${demo.inbox}/messages`)).json();
    return messages.find((message) => message.to.includes(to));
  };
  await expect.poll(async () => (await found()) !== undefined, { timeout: 20_000 }).toBe(true);
  const mail = await (await request.get(`${demo.inbox}/messages/${(await found())?.id}`)).text();
  const path = /\/invitation\?token=[\w-]+/.exec(mail)?.[0] ?? "";
  expect(path).not.toBe("");
  return path;
}

const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible({ timeout: 30_000 });

async function fitsAPhone(page: Page): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
}

test("an exporter goes from the invitation to a live verify button on a phone, in Chinese", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const email = `chen-${Date.now()}@chaoan-foodpack.example`;
  const url = await siteUrl(request);
  for (const order of [
    { path: "proof", data: { content: null } },
    { path: "footer", data: { html: null } },
  ])
    await request.post(`${url}/control/${order.path}`, { data: order.data });

  const provider = await (await browser.newContext({ baseURL: demo.portal, locale: "en" })).newPage();
  await signIn(provider, PEOPLE.stranger);
  await provider.context().addCookies([{ name: "locale", value: "en", url: demo.portal }]);
  await provider.goto(`/${SITE.provider}/clients/new`);
  await provider.locator('input[name="name"]').fill(SITE.name);
  await provider.locator('input[name="slug"]').fill(SITE.slug);
  await provider.getByRole("button", { name: "Add client" }).click();
  await provider.waitForURL(`**/clients/${SITE.slug}`);
  await provider.goto(`/${SITE.provider}/clients/${SITE.slug}/sites/new`);
  await provider.locator('input[name="name"]').fill(SITE.name);
  await provider.locator('input[name="slug"]').fill(SITE.slug);
  await provider.locator('input[name="url"]').fill(url);
  await provider.locator('main form button[type="submit"]').click();
  await provider.waitForURL(`**/sites/${SITE.slug}/scope`);
  await provider.goto(`/${SITE.provider}/clients/${SITE.slug}`);
  await provider.getByRole("button", { name: "Invite the exporter" }).click();
  await provider.getByLabel("Email address").fill(email);
  await provider.getByRole("radio", { name: "中文" }).check();
  await provider.getByRole("button", { name: "Send the invitation" }).click();
  await expect(provider.getByRole("dialog")).toBeHidden();

  const { click, fill, press, outside, done } = counting();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.context().addCookies([{ name: "locale", value: "zh", url: demo.portal }]);
  const link = await invitationLink(request, email);
  await page.goto(link);
  outside("click the link in the mail");
  await fill(page.getByLabel("您的姓名"), NAME, "name");
  await fill(page.getByLabel("新密码"), PASSWORD, "password");
  await click(page.getByRole("button", { name: "接受邀请" }), "accept");

  await heading(page, "贵公司的信息");
  await fitsAPhone(page);
  const code = page.getByLabel("企业代码", { exact: false });
  await code.fill("91445100MA4W0XY12Q");
  await expect(page.getByText("校验位不符", { exact: false })).toBeVisible();
  await fill(code, "914403001922038216", "code");
  await expect(page.getByText("统一社会信用代码校验无误")).toBeVisible();
  await click(page.getByRole("button", { name: "保存并继续" }), "save company");

  await heading(page, "贵公司销售什么");
  await fitsAPhone(page);
  await fill(page.getByLabel("产品线"), "纸杯\n餐盒\n外卖袋", "product lines");
  await fill(page.getByLabel("商品类别"), "食品包装", "category");
  await click(page.getByRole("button", { name: "保存并继续" }), "save products");

  await heading(page, "网站展示的内容");
  await expect(page.getByText("并填入所见内容", { exact: false })).toBeVisible({ timeout: 60_000 });
  await fitsAPhone(page);
  const catalog = page.locator('input[name="catalog"][value="yes"]');
  await expect(catalog).toBeChecked();
  for (const question of ["staticPromotionOnly", "domesticOnly"])
    await click(page.locator(`input[name="${question}"][value="no"]`), question);
  const targets = page.getByPlaceholder("输入国家", { exact: false });
  await fill(targets, "越南", "target country");
  await press(targets, "Enter", "target country");
  await click(page.getByRole("button", { name: "保存并继续" }), "save the answers");

  await heading(page, "证明网站归您所有");
  await click(page.getByRole("button", { name: "已放好，立即查看" }), "look too early");
  await expect(page.getByText("尚未找到", { exact: false })).toBeVisible({ timeout: 30_000 });
  const token = await page.getByLabel("文件内容", { exact: true }).inputValue();
  outside("click copy");
  await request.post(`${url}/control/proof`, { data: { content: token } });
  outside("put the file in place");
  await untilNextLook();
  await click(page.getByRole("button", { name: "已放好，立即查看" }), "look");
  await expect(page.getByText("归您所有 ✓", { exact: false })).toBeVisible({ timeout: 30_000 });
  await click(page.getByRole("link", { name: "继续" }), "go on");

  await heading(page, "谁翻译网站");
  await fill(page.getByLabel("证书编号"), NUMBER, "number");
  await press(page.getByLabel("证书编号"), "Enter", "number");
  await expect(page.getByText("Meridian Documentation and Localisation K.K.")).toBeVisible({
    timeout: 30_000,
  });
  await fitsAPhone(page);
  await click(page.getByRole("link", { name: "继续" }), "go on");

  await heading(page, "把验证按钮放到网站上");
  await click(page.getByRole("button", { name: "检查我的页面" }), "check too early");
  await expect(page.getByText("页面上还没有按钮")).toBeVisible({ timeout: 20_000 });
  await fitsAPhone(page);
  const line = await page.locator("figure code").innerText();
  outside("click copy");
  await request.post(`${url}/control/footer`, { data: { html: line } });
  outside("paste the line");
  await untilNextLook();
  await click(page.getByRole("button", { name: "再次检查" }), "check");
  await expect(page.getByText("按钮已在您的页面上", { exact: false })).toBeVisible({ timeout: 20_000 });
  await click(page.getByRole("link", { name: "查看进展" }), "see how it stands");
  await heading(page, "即将完成");
  await expect(page.getByText("您的部分已完成", { exact: false }).first()).toBeVisible();

  await provider.goto(`/${SITE.provider}/sites/${SITE.slug}/languages`);
  await provider.getByLabel("Country of the company").selectOption("JP");
  outside("choose the company's country (provider)");
  await click(provider.getByRole("button", { name: "Take it up" }), "take it up (provider)");
  await expect(provider.getByText("Certificate taken up", { exact: false })).toBeVisible();
  await provider.context().close();

  const status = async () => {
    const answer: { statusCode: string } = await (
      await request.get(`${demo.api}/${SITE.provider}/v1/sites/${SITE.slug}/lsp-status`)
    ).json();
    return answer.statusCode;
  };
  await expect.poll(status, { timeout: 30_000 }).toBe("active");
  await page.reload();
  await heading(page, "验证按钮已上线");
  await fitsAPhone(page);
  await page.goto(`${url}/zh`);
  const button = page.locator("footer .pasted").getByRole("button").first();
  await expect(button).toHaveAttribute("data-status", "active");
  console.log(`${done.length} interactions from the invitation to a live button: ${done.join(", ")}`);
  expect(done.length).toBeLessThanOrEqual(INTERACTIONS_MAX);

  // The link a second time says so and leads on; nothing of what was entered is lost.
  const again = await (await browser.newContext({ baseURL: demo.portal, locale: "en" })).newPage();
  await again.goto(link);
  await expect(again.getByRole("heading", { name: "You have joined", exact: false })).toBeVisible();
  await again.getByRole("link", { name: "Sign in and go on" }).click();
  await again.getByLabel("Email address").fill(email);
  await again.getByLabel("Password").fill(PASSWORD);
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  // In their own language from here on, and at what is live.
  await heading(again, "验证按钮已上线");
  await again.context().close();
});
