import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { cloneSites } from "@/bench/clone-sites";
import { createSignOff, listSignableSites } from "@/lib/sign-offs";
import { makeMember, makeProvider, makeSite, PASSWORD } from "@/test/make-provider";
import { signatureOf } from "@/test/signature";
import { demo, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const SITE = "nanhai-packaging";

async function as(page: Page, email: string, locale: "en" | "zh"): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, email);
  await page.context().addCookies([{ name: "locale", value: locale, url: demo.portal }]);
}

async function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

test("exporter, provider and LSP sign who is responsible for what, and one takes it back", async ({
  page,
}) => {
  test.setTimeout(120_000);
  // The exporter, on a phone, in Chinese.
  await page.setViewportSize({ width: 360, height: 740 });
  await as(page, PEOPLE.otherExporter, "zh");
  await page.goto("/demo/home");
  await page.getByRole("link", { name: "责任分工" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "责任分工表" })).toBeVisible();
  expect(await fits(page)).toBe(true);
  await page.getByRole("button", { name: "代表出口企业签署" }).click();
  const own = page.getByRole("dialog");
  await expect(own.getByText(/我方已阅读/)).toBeVisible();
  await own.getByLabel("职务").fill("总经理");
  await own.getByRole("button", { name: "签署", exact: true }).click();
  await expect(page.getByText("林晓梅，总经理").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "代表出口企业签署" })).toHaveCount(0);

  // The owner signs for the provider and writes down what the LSP signed.
  await page.setViewportSize({ width: 1280, height: 800 });
  await as(page, PEOPLE.owner, "en");
  await page.goto(`/demo/sites/${SITE}`);
  await expect(page.getByText(/^Not signed yet by:/)).toBeVisible();
  const parts = page.getByRole("navigation", { name: "Parts of this site" });
  await parts.getByRole("link", { name: "Responsibilities" }).click();
  await page.getByRole("button", { name: "Sign for the provider" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await dialog.getByLabel("Role or title").fill("Managing director");
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByText("Lin Yue, Managing director").first()).toBeVisible();
  await page.getByRole("button", { name: "Record a signature" }).click();
  await dialog.getByLabel("Name of who signs").fill("Zhou Qi");
  await dialog.getByLabel("Role or title").fill("Head of certification");
  await dialog.getByLabel("Where the paper is kept").fill("Annex 3");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText(/Given elsewhere on .+, written down here by Lin Yue/)).toBeVisible();
  await page.goto(`/demo/sites/${SITE}`);
  await expect(
    page.getByText("Exporter, provider and LSP have signed who is responsible for what."),
  ).toBeVisible();

  await page.goto(`/demo/sites/${SITE}/responsibilities`);
  await page.getByRole("button", { name: "Take back" }).last().click();
  await dialog.getByLabel("Why").fill("The LSP signed for another site.");
  await dialog.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText(/Taken back by Lin Yue/)).toBeVisible();
  await page.goto(`/demo/sites/${SITE}`);
  await expect(page.getByText("Not signed yet by: LSP.")).toBeVisible();

  await page.getByRole("link", { name: "Readiness" }).click();
  await expect(page.getByText("Who the site waited for")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${SITE}-readiness.csv`);
});

test("the provider signs for several sites at once, one batch after another, and takes it back with a reason", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await as(page, PEOPLE.viewer, "en");
  await page.goto("/demo/responsibilities");
  await expect(page.getByRole("row", { name: /Qiantang Brakes/ })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Sign for/ })).toHaveCount(0);

  await as(page, PEOPLE.owner, "en");
  await page.goto("/demo/filings");
  await page.getByRole("navigation").getByRole("link", { name: "Responsibilities" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Responsibilities" })).toBeVisible();
  await page.getByRole("button", { name: "Needs our signature" }).click();
  const row = (name: RegExp) => page.getByRole("row", { name });
  await expect(row(/Hengli Sensors/)).toHaveCount(0);
  for (const name of [/Beilun/, /Qiantang/, /Ruian/]) await row(name).getByRole("checkbox").check();
  const bar = page.getByRole("region", { name: "Actions for the selected rows" });
  await bar.getByRole("button", { name: "Sign for 3 sites" }).click();
  const dialog = page.getByRole("dialog");
  await expect(
    dialog.getByText(/we have read who is responsible for what about each of these/),
  ).toBeVisible();
  await expect(dialog.getByText("The verification interface is deployed on the site")).toBeVisible();
  await expect(dialog.getByLabel("Name of who signs")).toHaveValue("Lin Yue");
  await dialog.getByRole("button", { name: "Sign for 3 sites" }).click();
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await dialog.getByLabel("Role or title").fill("Managing director");
  // The server is away for once: nothing is lost, and the same is sent again.
  await page.route("**/demo/responsibilities*", (route) => route.abort(), { times: 1 });
  await dialog.getByRole("button", { name: "Sign for 3 sites" }).click();
  await expect(dialog.getByText(/^The server did not answer/).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Sign for 3 sites" }).click();
  await expect(dialog.getByText("Signed for 3 sites.")).toBeVisible();
  await dialog.getByRole("link", { name: /newest first/ }).click();
  await expect(page).toHaveURL(/signed=provider&sort=-provider/);
  // The provider's and the LSP's; the exporters have not signed.
  for (const name of [/Beilun/, /Qiantang/, /Ruian/])
    await expect(row(name).getByRole("cell", { name: /^Signed / })).toHaveCount(2);
  await page.goto("/demo/sites/qiantang-brakes/responsibilities");
  await expect(page.getByText("Lin Yue, Managing director").first()).toBeVisible();

  // On a phone, in Chinese: all that were signed just now are taken back again.
  await page.setViewportSize({ width: 360, height: 740 });
  await as(page, PEOPLE.owner, "zh");
  await page.goto("/demo/responsibilities?signed=provider&sort=-provider");
  for (const name of ["Beilun Cutting Tools", "Qiantang Brakes", "Ruian Feiyun Filters"])
    await page.getByRole("checkbox", { name: `选择 ${name}` }).check();
  expect(await fits(page)).toBe(true);
  await page.getByRole("button", { name: "撤回 3 个网站的签署" }).click();
  await dialog.getByLabel("理由").fill("签署时未读完全部责任内容，需重新签署。");
  await dialog.getByRole("button", { name: "撤回 3 个网站的签署" }).click();
  await expect(dialog.getByText("已撤回 3 个网站的签署。")).toBeVisible();
  await dialog.getByRole("button", { name: "关闭", exact: true }).first().click();
  await expect(page.getByRole("checkbox", { name: "选择 Qiantang Brakes" })).toHaveCount(0);
});

test("thousands of sites are signed in batches, stopped, carried on after a failure, and none twice", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const sizes = { sites: 849, clients: 40, certificates: 5 };
  await cloneSites(provider.ctx(), site, sizes);
  await signIn(page, provider.ownerEmail, PASSWORD);
  await page.goto(`/${provider.slug}/responsibilities`);
  await expect(page.getByText(/850 sites · 850 need your signature/)).toBeVisible();
  await expect(page.locator("tbody [data-row]")).toHaveCount(200);
  await page.getByRole("checkbox", { name: "Select all rows" }).check();
  await page.getByRole("button", { name: "Select all 850 that match" }).click();
  await page.getByRole("region").getByRole("button", { name: "Sign for 850 sites" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Role or title").fill("Director");
  // The second and the third batch are held until we say so; the third is lost on its way.
  let batches = 0;
  let goOn = (): void => undefined;
  const isStopped = new Promise<void>((resolve) => (goOn = resolve));
  await page.route("**/responsibilities*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    batches += 1;
    if (batches === 2) await isStopped;
    return batches === 3 ? route.abort() : route.continue();
  });
  await dialog.getByRole("button", { name: "Sign for 850 sites" }).click();
  await expect(dialog.getByText("200 of 850 signed")).toBeVisible();
  await dialog.getByRole("button", { name: "Stop" }).click();
  goOn();
  await expect(dialog.getByText("Stopped. What is done stays done.")).toBeVisible();
  await expect(dialog.getByText("400 of 850 signed")).toBeVisible();
  await dialog.getByRole("button", { name: "Carry on" }).click();
  await expect(dialog.getByText(/^The server did not answer/)).toBeVisible();
  await expect(dialog.getByText("400 of 850 signed")).toBeVisible();
  // Meanwhile somebody else signs for one of those that are left.
  const [other] = await listSignableSites({
    ctx: provider.member("owner"),
    input: { regime: "tig", act: "sign" },
  });
  const { personId } = await makeMember(provider, "manager");
  const actor = { kind: "member", personId, membershipId: personId } as const;
  const signature = signatureOf({ siteId: other?.siteId ?? "", companyId: site.companyId }, "provider");
  await createSignOff({ ctx: { ...provider.member("manager"), actor }, input: signature });
  await dialog.getByRole("button", { name: "Carry on" }).click();
  await expect(dialog.getByText("Signed for 849 sites.")).toBeVisible();
  await expect(dialog.getByText("Signed already meanwhile: 1")).toBeVisible();
  await dialog.getByRole("button", { name: "Close", exact: true }).first().click();
  await expect(page.getByText(/850 sites · none needs your signature/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sign for/ })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n").slice(1, -1);
  expect([lines.length, lines.filter((line) => !line.includes("Signed")).length]).toEqual([850, 0]);
});

test("a dialog that is closed while its first batch is on its way signs no other", async ({ page }) => {
  const provider = await makeProvider();
  await cloneSites(provider.ctx(), await makeSite(provider), { sites: 449, clients: 10, certificates: 2 });
  await signIn(page, provider.ownerEmail, PASSWORD);
  await page.goto(`/${provider.slug}/responsibilities`);
  await page.getByRole("button", { name: "Sign for 450 sites" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Role or title").fill("Director");
  let goOn = (): void => undefined;
  const isClosed = new Promise<void>((resolve) => (goOn = resolve));
  await page.route("**/responsibilities*", async (route) => {
    if (route.request().method() === "POST") await isClosed;
    return route.continue();
  });
  await dialog.getByRole("button", { name: "Sign for 450 sites" }).click();
  await expect(dialog.getByRole("button", { name: "Sending…" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  goOn();
  await answered;
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByText(/450 sites · 250 need your signature/).count();
    })
    .toBe(1);
});

test("a member keeps a view of the portfolio, has it open by itself, renames and deletes it", async ({
  page,
}) => {
  await as(page, PEOPLE.manager, "en");
  await page.goto("/demo");
  await page.getByRole("button", { name: "Waits for" }).click();
  await page.getByRole("menuitemcheckbox", { name: "the exporter" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/blocked=exporter/);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Waiting for exporters");
  await dialog.getByLabel("Open the table so").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Waiting for exporters" })).toBeVisible();
  await page.goto("/demo");
  await expect(page).toHaveURL(/\/demo\?blocked=exporter/);

  await page.getByRole("button", { name: "Waiting for exporters" }).click();
  await page.getByRole("menuitem", { name: /^Change/ }).click();
  await dialog.getByLabel("Name").fill("Exporters first");
  await dialog.getByLabel("Open the table so").uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Exporters first" })).toBeVisible();
  await page.goto("/demo");
  await expect(page).toHaveURL(/\/demo$/);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Exporters first", exact: true }).click();
  await expect(page).toHaveURL(/blocked=exporter/);
  await page.getByRole("button", { name: "Exporters first" }).click();
  await page.getByRole("menuitem", { name: /^Delete/ }).click();
  await expect(page.getByRole("button", { name: "Saved views" })).toBeVisible();
});
