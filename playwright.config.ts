import { defineConfig } from "@playwright/test";
import { findChromium } from "./lib/chromium/find-chromium";

const chromium = await findChromium(process.env);
if (!chromium) throw new Error("No Chrome or Chromium runs here: install one, or set CHROMIUM_PATH.");

const report = process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"];

const PAGES = ["accessible.spec.ts", "stored-markup.spec.ts"];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // The stories share one stack and one database, so they are told one after the other; whoever only looks at pages
  // looks beside them.
  workers: 2,
  projects: [
    { name: "pages", testMatch: PAGES, workers: 1 },
    { name: "stories", testIgnore: PAGES, workers: 1 },
  ],
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: process.env["PORTAL_URL"] ?? "http://localhost:3000",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium.executablePath,
      env: { ...process.env, ...chromium.env },
      args: ["--font-render-hinting=none", "--disable-dev-shm-usage"],
    },
  },
});
