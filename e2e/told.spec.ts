import { expect, test, type Page } from "@playwright/test";
import { withTenant } from "@/lib/core/db/tenant";
import { createNotices } from "@/lib/notices";
import { demo, PEOPLE } from "./support/demo";
import { addUnreachableOwner, demoCtx, makePausedEndpoint } from "./support/make-trouble";
import { signIn } from "./support/sign-in";

interface Mail {
  id: string;
  subject: string;
  to: string[];
}

async function speak(page: Page, locale: "en" | "zh"): Promise<void> {
  await page.context().addCookies([{ name: "locale", value: locale, url: demo.portal }]);
}

async function isWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

test("an endpoint that was down for 120 hours is seen paused, and who could not be told of it by mail", async ({
  page,
}) => {
  const email = await addUnreachableOwner();
  const { endpointId, end } = await makePausedEndpoint("Warehouse");
  await signIn(page, PEOPLE.owner);
  await page.goto(`/demo/webhooks/${endpointId}`);
  await expect(page.getByText(/paused since/i).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Resume now" })).toBeVisible();
  await page.goto("/demo/webhooks");
  await expect(page.getByText("Warehouse").first()).toBeVisible();
  await expect(async () => {
    await page.goto("/demo/notices");
    await expect(page.getByText(/Warehouse/).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  const item = page.getByRole("listitem").filter({ hasText: email }).filter({ hasText: "Warehouse" }).first();
  await expect(async () => {
    await page.goto("/demo/notices/sent");
    await expect(item).toContainText("refused");
    await expect(item).toContainText("No such mailbox here");
  }).toPass({ timeout: 30_000 });
  await item.getByRole("button", { name: "Send again" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Reason/).fill("their mailbox is there now");
  await dialog.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("It goes out again")).toBeVisible();
  await end();
});

test("a mail's unsubscribe link says what it does, does it once asked, and can be taken back", async ({
  page,
  request,
}) => {
  const at = new Date();
  const ctx = await demoCtx(at);
  const told = {
    kind: "filing_decided",
    subjectKind: "filing",
    subjectId: crypto.randomUUID(),
    clientId: null,
    to: "owners",
    params: { reference: "DTCP-STORY", status: "accepted", reason: null, site: null },
  } as const;
  await withTenant(ctx, (tx) => createNotices(tx, ctx, told));
  let link = "";
  await expect(async () => {
    const { messages }: { messages: Mail[] } = await (await request.get(`${demo.inbox}/messages`)).json();
    const mail = messages.find(
      ({ to, subject }) => to.includes(PEOPLE.owner) && subject.includes("DTCP-STORY"),
    );
    const body = await (await request.get(`${demo.inbox}/messages/${mail?.id}`)).text();
    link = /\/unsubscribe\?token=[\w.-]+/.exec(body)?.[0] ?? "";
    expect(link).not.toBe("");
  }).toPass({ timeout: 20_000 });
  await page.goto(link);
  await expect(page.getByText("“Decisions on filings” from", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(page.getByRole("heading", { name: "Unsubscribed" })).toBeVisible();
  await page.getByRole("button", { name: "Get these mails again" }).click();
  await expect(page.getByRole("button", { name: "Unsubscribe" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await speak(page, "zh");
  await page.reload();
  expect(await isWide(page)).toBe(false);
  await page.goto(`${link}x`);
  await expect(page.getByRole("button", { name: "Unsubscribe" })).toHaveCount(0);
});

test("an exporter finds what they were told on a phone, reads it, and chooses what comes by mail", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, PEOPLE.exporter);
  await speak(page, "en");
  await page.goto("/demo/home");
  await page.getByRole("link", { name: /unread notice/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notices" })).toBeVisible();
  const boxes = page.getByRole("checkbox");
  await expect(boxes).toHaveCount(4);
  await page.getByRole("checkbox", { name: /Daily digest/ }).uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /Daily digest/ })).not.toBeChecked();
  await page.getByRole("checkbox", { name: /Daily digest/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: false }).first()).toBeVisible();
  expect(await isWide(page)).toBe(false);
  await speak(page, "zh");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "通知" })).toBeVisible();
  expect(await isWide(page)).toBe(false);
});

test("a calendar address is made, read by anybody who has it, replaced and ended", async ({
  page,
  request,
}) => {
  await signIn(page, PEOPLE.viewer);
  await speak(page, "en");
  await page.goto("/demo/deadlines");
  const open = () => page.getByRole("button", { name: "Calendar feed" }).click();
  await open();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the address" }).click();
  await expect(dialog.getByText("Your address is made")).toBeVisible();
  const text = (await dialog.innerHTML()).match(/https?:\/\/[^"<\s]+deadlines\.ics/)?.[0] ?? "";
  const first = await request.get(text);
  expect([first.status(), first.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(await first.text()).toContain("BEGIN:VEVENT");
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await open();
  await dialog.getByRole("button", { name: "Make a new address" }).click();
  await expect(dialog.getByText("Your address is made")).toBeVisible();
  expect((await request.get(text)).status()).toBe(404);
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await open();
  await dialog.getByRole("button", { name: "End it" }).click();
  await page.getByRole("alertdialog").or(dialog).getByRole("button", { name: "End it" }).last().click();
  await expect(page.getByText("The address is ended")).toBeVisible();
});

test("the spreadsheet of pushes holds all that the filters match", async ({ page }) => {
  await signIn(page, PEOPLE.owner);
  await page.goto("/demo/pushes?kind=webhook");
  const link = page.getByRole("link", { name: /CSV/ });
  const href = (await link.getAttribute("href")) ?? "";
  expect(href).toContain("kind=webhook");
  const answer = await page.request.get(href);
  const lines = (await answer.text()).trim().split("\r\n");
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(1).every((line) => line.includes("Webhook"))).toBe(true);
});
