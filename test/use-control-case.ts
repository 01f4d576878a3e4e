import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { fanOutReference } from "@/lib/fan-out";
import { ingestCallback } from "@/lib/references";
import { getSiteControl, type SiteControlView } from "@/lib/site-control";
import { updateSite } from "@/lib/sites";
import { signedCallback } from "./callback";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "./make-provider";
import { ownDatabase } from "./own-database";
import { startHostedApi, type StartedApi } from "./start-hosted-api";

const DAY_MS = 86_400_000;
const Said = z.object({ statusCode: z.string(), jws: z.string() });

/** A provider with a proven site whose certificate is active. */
export interface ControlCase {
  provider: MadeProvider;
  site: MadeSite;
}

export async function makeControlCase(): Promise<ControlCase> {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const { headers, body } = signedCallback(site.number, "active");
  await ingestCallback({ counterpart: "lsp-registry", headers, body, now: new Date() });
  await fanOutReference("lsp-registry", site.number, new Date(), "test");
  return { provider, site };
}

export function viewControl({ provider, site }: ControlCase, now = new Date()): Promise<SiteControlView> {
  return getSiteControl({ ctx: provider.ctx(now), input: { siteId: site.siteId } });
}

/** Gives a site another address. */
export async function moveSite({ provider, site }: ControlCase, url: string): Promise<void> {
  const { siteId, slug } = site;
  await updateSite({ ctx: provider.ctx(), input: { siteId, slug, name: "Site", url } });
}

/** How long it takes until something is so, milliseconds; ten times as long as it may, at most. */
export async function msUntil(msMost: number, test: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await test()) && performance.now() - start < 10 * msMost)
    await new Promise((done) => setTimeout(done, 20));
  return performance.now() - start;
}

export async function controlNotices({ provider }: ControlCase) {
  return withTenant(provider.ctx(), (tx) =>
    tx.notice.findMany({ where: { kind: "site_control" }, orderBy: { createdAt: "asc" } }),
  );
}

/** The product at work for a provider so many days from now. */
export function inDays(provider: MadeProvider, days: number): () => Ctx {
  return () => provider.ctx(new Date(Date.now() + days * DAY_MS));
}

/** Gives a file a hosted API over a database of its own, and what that says of a site: its status, or a refusal's. */
export function useHostedApi(): { url: () => string; said: (one: ControlCase) => Promise<string | number> } {
  let api: StartedApi;
  let closeDatabase: () => Promise<void>;
  beforeAll(async () => {
    closeDatabase = await ownDatabase();
    api = await startHostedApi();
  });
  afterAll(async () => {
    await api.close();
    await closeDeployment();
    await closeDatabase();
  });
  return {
    url: () => api.url,
    async said({ provider, site }) {
      const response = await fetch(`${api.url}/${provider.slug}/v1/sites/${site.slug}/lsp-status`);
      return response.ok ? Said.parse(await response.json()).statusCode : response.status;
    },
  };
}
