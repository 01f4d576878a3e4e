import { expect, test, type APIRequestContext } from "@playwright/test";
import { demo, HENGLI, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

interface Mails {
  messages: { id: string; subject: string; to: string[] }[];
}

async function statusCode(request: APIRequestContext): Promise<string> {
  const answer = await request.get(`${demo.api}/demo/v1/sites/${HENGLI.slug}/lsp-status`);
  const body: { statusCode: string } = await answer.json();
  return body.statusCode;
}

async function setAtRegistry(request: APIRequestContext, status: string): Promise<void> {
  const { counterparts }: { counterparts: { name: string; url: string }[] } = await (
    await request.get(`${demo.simulators}/`)
  ).json();
  const registry = counterparts.find((counterpart) => counterpart.name.toLowerCase().includes("registry"));
  const answer = await request.post(`${registry?.url}/control/certificates/${HENGLI.number}`, {
    data: { status },
  });
  expect(answer.ok()).toBe(true);
}

async function mailsAbout(request: APIRequestContext, number: string): Promise<Mails["messages"]> {
  const { messages }: Mails = await (await request.get(`${demo.inbox}/messages`)).json();
  return messages.filter((message) => message.subject.includes(number));
}

test("a revocation at the registry changes the answer, the verdict on the page and sends one mail", async ({
  page,
  request,
}) => {
  await signIn(page, PEOPLE.owner);
  await expect(page).toHaveURL(/\/demo$/);
  await page.getByRole("link", { name: HENGLI.name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(HENGLI.name);
  const verdict = page.getByRole("listitem").filter({ hasText: "TIG-17" }).first();
  await expect(verdict).toContainText("Pass");

  expect(await statusCode(request)).toBe("active");
  await page.goto(`/verify/demo/${HENGLI.slug}`);
  await expect(page.getByText(HENGLI.number).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("covered by a certified provider");

  const before = await mailsAbout(request, HENGLI.number);
  await setAtRegistry(request, "revoked");
  await expect.poll(() => statusCode(request), { timeout: 5_000, intervals: [50] }).toBe("revoked");

  await page.goto(`/demo/sites/${HENGLI.slug}`);
  await expect(verdict).toContainText("Fail");
  await page.goto(`/verify/demo/${HENGLI.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("has been revoked");

  await expect
    .poll(async () => (await mailsAbout(request, HENGLI.number)).length, { timeout: 15_000 })
    .toBe(before.length + 1);
  const mail = (await mailsAbout(request, HENGLI.number))[0];
  expect(mail?.to).toEqual([PEOPLE.owner]);
  await page.waitForTimeout(1_500);
  expect(await mailsAbout(request, HENGLI.number)).toHaveLength(before.length + 1);

  await setAtRegistry(request, "active");
  await expect.poll(() => statusCode(request), { timeout: 5_000, intervals: [50] }).toBe("active");
});

test("the same session ends everywhere once signed out", async ({ page, browser }) => {
  await signIn(page, PEOPLE.manager);
  const cookies = await page.context().cookies();
  const copy = await browser.newContext({ baseURL: demo.portal });
  await copy.addCookies(cookies);
  const other = await copy.newPage();
  await other.goto("/demo");
  await expect(other).toHaveURL(/\/demo$/);
  const { csrfToken }: { csrfToken: string } = await (await page.request.get("/api/auth/csrf")).json();
  await page.request.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  await other.goto("/demo");
  await expect(other).toHaveURL(/\/sign-in/);
  await copy.close();
});
