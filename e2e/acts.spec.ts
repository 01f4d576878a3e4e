import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { counterpart } from "./support/counterpart";
import { demo, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const INBOX = "demo-procurement";

async function setFault(request: APIRequestContext, order: Record<string, unknown>): Promise<void> {
  const receiver = await counterpart(request, "receiver");
  const answer = await request.post(`${receiver}/control/faults`, { data: order });
  expect(answer.ok()).toBe(true);
}

async function taken(request: APIRequestContext): Promise<{ distinct: number; duplicates: number }> {
  const receiver = await counterpart(request, "receiver");
  return (await request.get(`${receiver}/control/count?inbox=${INBOX}`)).json();
}

async function mailsTo(request: APIRequestContext, address: string, about: RegExp): Promise<string[]> {
  const { messages }: { messages: { subject: string; to: string[] }[] } = await (
    await request.get(`${demo.inbox}/messages`)
  ).json();
  return messages.flatMap(({ to, subject }) =>
    to.includes(address) && about.test(subject) ? [subject] : [],
  );
}

async function openWebhook(page: Page): Promise<void> {
  await page.goto("/demo/webhooks");
  await page.getByRole("link", { name: "Procurement system" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Procurement system");
}

test("a receiver that breaks is seen, told of by mail, taken up again and sent what it lost", async ({
  page,
  request,
}) => {
  await signIn(page, PEOPLE.owner);
  await openWebhook(page);
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByText(/The test was taken in \d/)).toBeVisible({ timeout: 35_000 });
  const before = await taken(request);

  await setFault(request, { fault: "gone_for_good", rate: 1, inbox: INBOX });
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByText(/It answered 410/).first()).toBeVisible({ timeout: 35_000 });
  await expect
    .poll(() => mailsTo(request, PEOPLE.owner, /Procurement system/), { timeout: 20_000 })
    .not.toEqual([]);

  await setFault(request, { fault: "none" });
  await page.getByRole("button", { name: "Resume now" }).click();
  await expect
    .poll(async () => (await taken(request)).distinct, { timeout: 20_000 })
    .toBe(before.distinct + 1);

  await page.reload();
  await page.getByRole("button", { name: "Send again since…" }).click();
  const dialog = page.getByRole("dialog");
  // As the reader's own clock shows it: the page reads times in the browser's zone.
  const hourAgo = await page.evaluate(() => {
    const then = new Date(Date.now() - 3_600_000);
    return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  });
  await dialog.locator('input[type="datetime-local"]').fill(hourAgo);
  await dialog.getByText("Everything").click();
  await dialog.getByRole("button", { name: "Count them" }).click();
  await expect(dialog.getByText(/\d+ messages?, from/)).toBeVisible();
  await dialog.getByLabel(/Reason/).fill("their database was restored");
  const beforeReplay = await taken(request);
  await dialog.getByRole("button", { name: "Send again" }).click();
  // The receiver knows them by their keys: what it has it drops.
  await expect
    .poll(async () => (await taken(request)).duplicates, { timeout: 20_000 })
    .toBeGreaterThan(beforeReplay.duplicates);
  expect((await taken(request)).distinct).toBe(beforeReplay.distinct);
});

test("a filing goes to the platform, comes back decided, and is told of in each reader's language", async ({
  page,
  request,
}) => {
  const platform = await counterpart(request, "platform");
  await request.post(`${platform}/control/policy`, { data: { decideAfterMs: 200, verdict: "accept" } });
  await signIn(page, PEOPLE.owner);
  await page.goto("/demo/filings");
  await page.getByRole("button", { name: "File with the platform" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^Concerns/ }).click();
  await page.getByRole("option").nth(1).click();
  await dialog.getByRole("button", { name: "Test the interface" }).click();
  await expect(page.getByText("Passed").first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "File it" }).first().click();
  await expect(page.getByText("Accepted").first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => mailsTo(request, PEOPLE.owner, /DTCP-/), { timeout: 20_000 }).not.toEqual([]);
  await expect
    .poll(() => mailsTo(request, PEOPLE.manager, /[\u4e00-\u9fff]/), { timeout: 20_000 })
    .not.toEqual([]);
});
