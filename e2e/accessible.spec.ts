import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { demo, HENGLI, PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const WORK = [
  "/demo",
  "/demo/activity",
  "/demo/api-log",
  "/demo/verifications",
  `/demo/sites/${HENGLI.slug}`,
  `/demo/sites/${HENGLI.slug}/answers`,
  `/demo/sites/${HENGLI.slug}/audits`,
  `/demo/sites/${HENGLI.slug}/certification`,
  `/demo/sites/${HENGLI.slug}/content`,
  `/demo/sites/${HENGLI.slug}/audits/last`,
  `/demo/sites/${HENGLI.slug}/history`,
  `/demo/sites/${HENGLI.slug}/control`,
  `/demo/sites/${HENGLI.slug}/platforms`,
  `/demo/sites/${HENGLI.slug}/readiness`,
  `/demo/sites/${HENGLI.slug}/responsibilities`,
  `/demo/sites/${HENGLI.slug}/label`,
  `/demo/sites/${HENGLI.slug}/scope`,
  "/demo/lsps",
  "/demo/lsps/renewals",
  "/demo/deadlines",
  "/demo/deadlines/calendar",
  "/demo/filings",
  "/demo/notices",
  "/demo/pushes",
  "/demo/responsibilities",
  "/demo/rulebook",
  "/demo/settings",
  "/demo/settings/keys",
  "/demo/settings/notices",
  "/demo/webhooks",
  "/demo/webhooks/connect",
  "/demo/webhooks/new",
];

/** An exporter's own pages: their home, and each step on the way to a live button. */
const HOME = [
  "/demo/home",
  ...["company", "products", "scope", "control", "languages", "button", "live"].map(
    (step) => `/demo/home/start?step=${step}`,
  ),
];

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };

const NAMESPACES = readdirSync("app/_i18n/messages/en").map((file) => file.replace(".json", ""));
const RAW_KEY = new RegExp(`\\b(?:${NAMESPACES.join("|")})(?:\\.[a-zA-Z]+){2,}\\b`, "g");

// What axe finds in one language it finds in the other, but for colours, which go with the theme. No page has frames,
// so axe need not open a page of its own to gather what they would say: half of its time. Nor need it say what is well.
function axe(page: Page, theme: "light" | "dark"): AxeBuilder {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  return theme === "light"
    ? builder
    : builder.withRules(["color-contrast", "html-has-lang", "html-lang-valid"]);
}

async function findings(page: Page, path: string, theme: "light" | "dark"): Promise<string[]> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // A text that was given less than it asks for shows its key.
  const raw = (await page.locator("body").innerText()).match(RAW_KEY) ?? [];
  const { violations } = await axe(page, theme).analyze();
  return [
    ...raw.map((key) => `${path}: ${key}`),
    ...violations.map((violation) => `${path}: ${violation.id} (${violation.nodes.length})`),
  ];
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const [locale, theme] of [
  ["en", "light"],
  ["zh", "dark"],
] as const) {
  test(`the pages of the portal are accessible in ${locale}, ${theme}, and fit a phone`, async ({
    page,
    context,
  }) => {
    test.setTimeout(600_000);
    await signIn(page, PEOPLE.owner);
    await context.addCookies([
      { name: "locale", value: locale, url: demo.portal },
      { name: "theme", value: theme, url: demo.portal },
    ]);
    const found: string[] = [];
    const wide: string[] = [];
    for (const path of WORK) {
      found.push(...(await findings(page, path, theme)));
      await page.setViewportSize(PHONE);
      if ((await overflow(page)) > 0) wide.push(path);
      await page.setViewportSize(DESK);
    }
    expect({ found, wide }).toEqual({ found: [], wide: [] });
  });

  test(`the exporter's pages are accessible in ${locale}, ${theme}, and fit a phone`, async ({
    page,
    context,
  }) => {
    test.setTimeout(300_000);
    await signIn(page, PEOPLE.exporter);
    await context.addCookies([
      { name: "locale", value: locale, url: demo.portal },
      { name: "theme", value: theme, url: demo.portal },
    ]);
    await page.setViewportSize(PHONE);
    const [found, wide]: [string[], string[]] = [[], []];
    for (const path of HOME) {
      found.push(...(await findings(page, path, theme)));
      if ((await overflow(page)) > 0) wide.push(path);
    }
    expect({ found, wide }).toEqual({ found: [], wide: [] });
  });

  test(`the pages anybody sees are accessible in ${locale}, ${theme}, and fit a phone`, async ({
    page,
    context,
  }) => {
    await context.addCookies([
      { name: "locale", value: locale, url: demo.portal },
      { name: "theme", value: theme, url: demo.portal },
    ]);
    await page.setViewportSize(PHONE);
    for (const path of [
      "/unsubscribe?token=none",
      "/sign-in",
      `/verify/demo/${HENGLI.slug}?lang=${locale}`,
    ]) {
      expect(await findings(page, path, theme)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  });
}
