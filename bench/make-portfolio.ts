import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { fanOutReference } from "@/lib/fan-out";
import { createFiling } from "@/lib/filings";
import { addOperator } from "@/lib/identity";
import { ingestCallback } from "@/lib/references";
import { refreshDueSites } from "@/lib/schedules";
import { markAllSitesDue } from "@/lib/standing";
import { signedCallback } from "@/test/callback";
import { makeMember, PASSWORD, word } from "@/test/make-provider";
import { makeWebhook, publish } from "@/test/make-webhook";
import { makeWorld } from "@/test/make-world";
import { cloneSites } from "./clone-sites";

const FILINGS = 200;
const EVENTS = 400;

/** A provider with many sites and all that comes with them. */
export interface Portfolio {
  ownerEmail: string;
  exporterEmail: string;
  operatorEmail: string;
  /** What stands in the brackets of the pages' addresses. */
  ids: Readonly<Record<string, string>>;
}

async function makeOperator(): Promise<string> {
  const email = `operator-${word()}@example.com`;
  await addOperator({ email, name: "Operator", locale: "en", password: PASSWORD }, systemNow());
  return email;
}

/**
 * A provider with that many sites under a client for each four and a certificate for each fifty, one of each other
 * thing there is, some hundreds of filings and deliveries, and every site assessed with its deadlines.
 */
export async function makePortfolio(sites: number): Promise<Portfolio> {
  const { provider, site, endpointId, readyFilingId, runId } = await makeWorld();
  const { headers, body } = signedCallback(site.number, "active");
  const now = systemNow();
  await ingestCallback({ counterpart: "lsp-registry", headers, body, now });
  await fanOutReference("lsp-registry", site.number, now, "bench");
  await cloneSites(provider.ctx(), site, { sites: sites - 3, clients: sites / 4, certificates: sites / 50 });
  const copies = await withTenant(provider.ctx(), (tx) =>
    tx.site.findMany({ where: { id: { not: site.siteId } }, select: { id: true }, take: FILINGS }),
  );
  for (const { id: siteId } of copies)
    await createFiling({ ctx: provider.ctx(), input: { regime: "tig", siteId, state: "draft" } });
  await makeWebhook(provider, "http://127.0.0.1:9009/");
  await publish(provider, EVENTS);
  await withTenant(provider.ctx(), (tx) => markAllSitesDue(tx, provider.ctx(), "bench"));
  await refreshDueSites(systemNow, "bench");
  const found = await withTenant(provider.ctx(), async (tx) => ({
    deadline: await tx.deadline.findFirstOrThrow({ where: { endedAt: null } }),
    delivery: await tx.outbox.findFirstOrThrow({ where: { endpoint: endpointId } }),
    client: await tx.client.findFirstOrThrow({ where: { id: site.clientId } }),
  }));
  return {
    ownerEmail: provider.ownerEmail,
    exporterEmail: (await makeMember(provider, "exporter", [site.clientId])).email,
    operatorEmail: await makeOperator(),
    ids: {
      provider: provider.slug,
      client: found.client.slug,
      site: site.slug,
      company: site.companyId,
      certificate: site.certificateId,
      endpoint: endpointId,
      delivery: found.delivery.id,
      deadline: found.deadline.id,
      filing: readyFilingId,
      run: runId,
      regime: "tig",
    },
  };
}
