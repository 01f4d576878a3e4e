import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { concludeDeliveries } from "@/lib/deliveries";
import { closeDeployment } from "@/lib/deployment";
import { createPushEndpoint, createWebhookEndpoint } from "@/lib/endpoints";
import { pushFiling, testInterface } from "@/lib/filings";
import { runSelfTest } from "@/lib/self-tests";
import { startPlatform } from "@/simulators/coordination-platform/start-platform";
import type { Filing, Outbox } from "@/generated/prisma/client";
import { freePort } from "./free-port";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "./make-provider";
import { drainAt } from "./make-webhook";
import { passSelfTest } from "./pass-self-test";
import { ownDatabase } from "./own-database";
import { startHostedApi } from "./start-hosted-api";

/** A coordination platform of a file's own, and a provider that is connected to it. */
export interface PlatformCase {
  provider: MadeProvider;
  site: MadeSite;
  endpointId: string;
  /** Asks something of the platform's control: what it answers. */
  order(path: string, body: object): Promise<unknown>;
  /** Connects a provider to the platform; gives the endpoint's id. */
  connect(made: MadeProvider, secret?: string): Promise<string>;
  filing(filingId: string): Promise<Filing>;
  delivery(filingId: string): Promise<Outbox>;
  file(made: MadeSite): Promise<string>;
  /** Sends what waits for the platform, and writes what follows. */
  send(): Promise<void>;
  /** Filings and callbacks as the platform's control shows them. */
  shown(path: "filings" | "callbacks"): Promise<Record<string, unknown>[]>;
}

/** Has a site's interface, or the provider's own, tested at the hosted API. */
export async function testSite(made: MadeProvider, siteId: string | null): Promise<void> {
  const input = { regime: "tig", siteId };
  const { selfTestId } = await runSelfTest({ ctx: made.member("owner"), input });
  await testInterface(() => made.ctx(), selfTestId);
}

/** Waits for something, fifteen seconds at most. */
export async function until(test: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await test()) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}

const Client = z.looseObject({ clientId: z.string(), clientSecret: z.string() });
const Entries = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

async function orderAt(url: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${url}/control/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The platform's control answers ${path} with ${response.status}.`);
  return response.json();
}

async function connectTo(url: string, made: MadeProvider, secret?: string): Promise<string> {
  const { clientId, clientSecret } = Client.parse(await orderAt(url, "clients", { name: made.slug }));
  const tokenUrl = `${url}/oauth2/token`;
  const { endpointId } = await createPushEndpoint({
    ctx: made.ctx(),
    input: {
      counterpart: "coordination-platform",
      name: "Platform",
      url,
      profile: {
        authentication: { kind: "oauth2", tokenUrl, clientId, scope: "filings" },
        signature: "http_message",
      },
      clientSecret: secret ?? clientSecret,
    },
  });
  return endpointId;
}

interface Started {
  url: string;
  provider: MadeProvider;
  site: MadeSite;
  endpointId: string;
  close(): Promise<void>;
}

async function start(): Promise<Started> {
  const closeDatabase = await ownDatabase();
  const port = await freePort();
  Object.assign(env(), { API_URL: `http://127.0.0.1:${port}` });
  const api = await startHostedApi(port);
  const callbackSecret = env().ACCORDANT_COUNTERPARTS["coordination-platform"]?.callbackSecret ?? "";
  const set = { apiUrl: api.url, callbackSecret, stateFile: null, now: systemNow, port: 0 };
  const platform = await startPlatform(set);
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const endpointId = await connectTo(platform.url, provider);
  await createWebhookEndpoint({
    ctx: provider.ctx(),
    input: {
      name: "Procurement",
      url: "http://127.0.0.1:9009/",
      events: ["filing.decided", "filing.reopened"],
    },
  });
  await orderAt(platform.url, "policy", { decideAfterMs: 50, verdict: "hold" });
  const close = async (): Promise<void> => {
    await platform.close();
    await api.close();
    await closeDeployment();
    await closeDatabase();
  };
  return { url: platform.url, provider, site, endpointId, close };
}

/** Gives a file its platform and provider, over a database of the file's own. */
export function usePlatformCase(): PlatformCase {
  let made: Started;
  beforeAll(async () => {
    made = await start();
  });
  afterAll(() => made.close());
  return {
    get provider() {
      return made.provider;
    },
    get site() {
      return made.site;
    },
    get endpointId() {
      return made.endpointId;
    },
    order: (path, body) => orderAt(made.url, path, body),
    connect: (provider, secret) => connectTo(made.url, provider, secret),
    filing: (id) => withTenant(made.provider.ctx(), (tx) => tx.filing.findFirstOrThrow({ where: { id } })),
    delivery: (subjectId) =>
      withTenant(made.provider.ctx(), (tx) =>
        tx.outbox.findFirstOrThrow({ where: { subjectId, kind: "push" } }),
      ),
    async file(site) {
      await passSelfTest(made.provider, site);
      const input = { regime: "tig", siteId: site.siteId };
      return (await pushFiling({ ctx: made.provider.member("owner"), input })).filingId;
    },
    async send() {
      await drainAt(made.endpointId, systemNow);
      await concludeDeliveries(made.provider.ctx());
    },
    async shown(path) {
      const response = await fetch(`${made.url}/control/${path}`);
      return Entries.parse({ [path]: [], ...(await response.json()) })[path] ?? [];
    },
  };
}
