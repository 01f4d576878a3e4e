import { expect, test, type Page, type Request } from "@playwright/test";
import { PEOPLE } from "./support/demo";
import { signIn } from "./support/sign-in";

const REFRESHES = 5;
const BETWEEN_MS = 1_000;

/** Draws the server's part of the page again, as a page that is watched does by itself (`useRefresh`). */
function refresh(page: Page): Promise<void> {
  return page.evaluate(() => {
    const next: unknown = Reflect.get(window, "next");
    const router: unknown = typeof next === "object" && next ? Reflect.get(next, "router") : null;
    if (typeof router !== "object" || !router) throw new Error("Next shows no router to the page.");
    Reflect.apply(Reflect.get(router, "refresh"), router, []);
  });
}

const asksForPart = (request: Request): boolean => request.headers()["rsc"] === "1";
const isAhead = (request: Request): boolean => "next-router-prefetch" in request.headers();

test("a page that is drawn again asks for itself alone, and a link is fetched ahead when it is pointed at", async ({
  page,
}) => {
  await signIn(page, PEOPLE.owner);
  await page.goto("/demo/deadlines");
  await page.waitForLoadState("networkidle");
  const asked: Request[] = [];
  page.on("request", (request) => {
    if (asksForPart(request)) asked.push(request);
  });

  for (let round = 0; round < REFRESHES; round += 1) {
    await refresh(page);
    await page.waitForTimeout(BETWEEN_MS);
  }
  await page.waitForLoadState("networkidle");
  expect(asked.filter(isAhead).map((request) => request.url())).toEqual([]);
  expect(asked).toHaveLength(REFRESHES);

  asked.length = 0;
  await page.getByRole("navigation").getByRole("link", { name: "Clients" }).first().hover();
  await expect.poll(() => asked.filter(isAhead).length).toBeGreaterThan(0);
  expect(new Set(asked.map((request) => new URL(request.url()).pathname))).toEqual(
    new Set(["/demo/clients"]),
  );
});
