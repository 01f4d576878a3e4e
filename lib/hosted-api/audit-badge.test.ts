import { afterAll, beforeAll, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { markSitesDue, refreshSites } from "@/lib/standing";
import { keepAudit, weighed } from "@/test/keep-finding";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

const HOUR = 3_600_000;
const MARK = "site-audited";
let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  site = await makeSite(provider);
});
afterAll(() => api.close());

const get = (path: string) => fetch(`${api.url}/${provider.slug}/v1/sites/${site.slug}${path}`);

async function told(query: string): Promise<Record<string, unknown>> {
  return Object(await (await get(`/badge.json${query}`)).json());
}

async function audit(hoursAgo: number, isFailing: boolean): Promise<void> {
  await keepAudit(
    provider.ctx(new Date(Date.now() - hoursAgo * HOUR)),
    site.siteId,
    isFailing ? [weighed("a")] : [],
  );
  // Whoever audited in the past had it answered as of then.
  const ctx = provider.ctx();
  await withTenant(ctx, (tx) => markSitesDue(tx, ctx, [site], "test"));
  await refreshSites(ctx, [site.siteId]);
}

it("an audited site has a badge of that alone beside the one it stands worst under, and loses both after 72 hours", async () => {
  const before = await told("");
  expect(before["mark"]).not.toBe(MARK);
  expect((await get(`/badge.svg?mark=${MARK}`)).status).toBe(404);
  expect((await get("/badge.json?mark=never-was")).status).toBe(404);

  await audit(2, true);
  await expect.poll(async () => (await told(`?mark=${MARK}`))["status"]).toBe("failing");
  const open = await told(`?mark=${MARK}`);
  expect(open).toMatchObject({ shown: true, reason: null, host: `${site.slug}.example` });
  expect(JSON.stringify(open["facts"])).toContain("of 12 indicators measured");
  expect((await told(`?mark=${String(Object(before).mark)}`))["status"]).toBe(before["status"]);
  const picture = await (await get(`/badge.svg?mark=${MARK}`)).text();
  expect(picture).toContain('class="warn"');
  expect(picture).toContain(`${site.slug}.example`);

  await audit(1, false);
  await audit(80, true);
  await expect.poll(async () => (await told(`?mark=${MARK}`))["shown"]).toBe(false);
  const away = await (await get(`/badge.svg?mark=${MARK}`)).text();
  expect(away).toMatch(/^<svg [^>]*width="1"[^>]*><title>[^<]+<\/title><\/svg>$/);
  expect(await told("")).toMatchObject({ mark: MARK, status: "suspended", shown: false });
  const script = await (await get(`/embed.js?mark=${MARK}`)).text();
  expect(script).toContain(`"mark":"${MARK}"`);
  expect((await get("/embed.js?mark=never-was")).status).toBe(404);
});
