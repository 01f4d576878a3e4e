import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { PDF } from "@/test/keep-file";
import { asRole } from "@/test/owner-query";
import { counterpart } from "./support/counterpart";
import { demo, HENGLI, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const PROGRAM = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300, 1)]);

test("a manager keeps the certificate's file beside it; a program is refused where it was given", async ({
  page,
}) => {
  await signIn(page, PEOPLE.owner);
  await page.goto("/demo/lsps");
  await page.getByRole("link", { name: HENGLI.number }).first().click();
  const card = page.locator("[data-card]").filter({ hasText: "Files that show it" });
  const choose = card.locator("input[type=file]");
  await choose.setInputFiles({ name: "certificate.pdf", mimeType: "application/pdf", buffer: PROGRAM });
  await expect(card.getByRole("alert")).toHaveText(
    "certificate.pdf is a Windows program, not a PDF, PNG or JPEG. Choose another file.",
  );
  // A page's title may come after it.
  await expect(page).toHaveTitle(new RegExp(HENGLI.number));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const name = `证书-${Date.now().toString(36)}.pdf`;
  await choose.setInputFiles({ name, mimeType: "application/pdf", buffer: PDF });
  const link = card.getByRole("link", { name });
  await expect(link).toBeVisible();
  await expect(card.getByRole("alert")).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe(name);
  const line = card.getByRole("listitem").filter({ hasText: name });
  await line.getByRole("button", { name: "Remove" }).click();
  await expect(line).toContainText("removed; its record is kept");
  await expect(link).toHaveCount(0);
  await line.getByRole("button", { name: "Put back" }).click();
  await expect(link).toBeVisible();
});

/** The certificate that the second exporter's site rests on. */
async function nanhai(): Promise<{ id: string; number: string }> {
  const providerId = await asRole("system", {}, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT id FROM provider WHERE slug = 'demo'");
    return rows[0]?.id ?? "";
  });
  return asRole("tenant", { providerId, clientIds: "*" }, async (client) => {
    const { rows } = await client.query<{ id: string; number: string }>(
      `SELECT c.id, c.number FROM lsp_certificate c JOIN lsp_contract k ON k.certificate_id = c.id
       JOIN site s ON s.id = k.site_id WHERE s.slug = 'nanhai-packaging' ORDER BY k.id LIMIT 1`,
    );
    const [found] = rows;
    if (!found) throw new Error("The demo has no contract of that site.");
    return found;
  });
}

test("a revoked certificate shows whom it hits, and its letter is read by the exporter in their own language", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const { id, number } = await nanhai();
  const registry = await counterpart(request, "registry");
  const say = async (status: string) => {
    const answer = await request.post(`${registry}/control/certificates/${number}`, { data: { status } });
    expect(answer.ok()).toBe(true);
  };
  await say("revoked");
  try {
    await signIn(page, PEOPLE.owner);
    await expect(async () => {
      await page.goto(`/demo/lsps/certificates/${id}`);
      await expect(page.getByText(/^Revoked: /)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await page.getByRole("link", { name: "See everything that rests on it" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: `What rests on ${number}` })).toBeVisible();
    const card = page.locator("[data-card]").filter({ hasText: "Nanhai" }).first();
    await card.getByText(/^Read the letter drafted to/).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const title = `贵方的认证已被撤销 ${Date.now().toString(36)}`;
    const chinese = card.getByRole("group", { name: "Chinese" });
    await expect(chinese.getByRole("textbox", { name: "Letter" })).toHaveValue(new RegExp(number));
    await chinese.getByLabel("Title").fill(title);
    await card.getByRole("button", { name: "Send to 1 person" }).click();
    await expect(card.getByText(/^Written to 1 person/)).toBeVisible();
    await expect(async () => {
      const { messages }: { messages: { subject: string; to: string[] }[] } = await (
        await request.get(`${demo.inbox}/messages`)
      ).json();
      const mail = messages.find(({ subject }) => subject.includes(title));
      expect(mail?.to).toEqual([PEOPLE.otherExporter]);
    }).toPass({ timeout: 30_000 });
    const exporter = await browser.newContext({ locale: "zh-CN" });
    const theirs = await exporter.newPage();
    await signIn(theirs, PEOPLE.otherExporter);
    await theirs.goto("/demo/home/notices");
    await expect(theirs.getByText(title)).toBeVisible();
    await exporter.close();
  } finally {
    await say("active");
  }
});
