import { expect, test } from "@playwright/test";
import { PDF } from "@/test/keep-file";
import { HENGLI, PEOPLE } from "./support/demo";
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
