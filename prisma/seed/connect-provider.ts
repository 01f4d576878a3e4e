import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { systemNow } from "@/lib/core/clock";
import { REGIMES } from "@/lib/regimes";
import { createPushEndpoint, createWebhookEndpoint, listEndpoints } from "@/lib/endpoints";
import { createReferenceSource, listReferenceSources } from "@/lib/reference-sources";
import { getSite } from "@/lib/sites";
import type { Offer } from "./read-offer";

const Client = z.object({ clientId: z.string(), clientSecret: z.string() });

async function order(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}

/** The demo exporter whose ERP is connected, by the name under which its records are. */
const RECORDED = "beilun-tools";

/** Connects the ERP of one demo exporter, so that its pages can be held against it. */
async function connectRecords(ctx: Ctx, offer: Offer): Promise<void> {
  const records = urlOf(offer, "product records");
  const isOwn = offer.sites.some(({ provider, slug }) => provider === ctx.providerSlug && slug === RECORDED);
  if (!records || !isOwn) return;
  const { site } = await getSite({ ctx, input: { slug: RECORDED } });
  if ((await listReferenceSources({ ctx, input: { siteId: site.id } })).length > 0) return;
  await createReferenceSource({
    ctx: { ...ctx, now: systemNow() },
    input: {
      ...{ siteId: site.id, name: "Beilun ERP", kind: "polled" },
      ...{ url: `${records}/${RECORDED}/products`, credential: "Bearer demo-product-records" },
    },
  });
}

function urlOf(offer: Offer, word: string): string | null {
  return offer.counterparts.find(({ name }) => name.toLowerCase().includes(word))?.url ?? null;
}

/**
 * Connects a demo provider to the counterparts there are: as a client of the coordination platform, and with a
 * customer's system that takes its webhooks and knows their secret. What is there already is left as it is.
 */
export async function connectProvider(ctx: Ctx, offer: Offer): Promise<void> {
  const known = await listEndpoints({ ctx, input: {} });
  const platform = urlOf(offer, "platform");
  if (platform && !known.some(({ counterpart }) => counterpart === "coordination-platform")) {
    const made = Client.parse(await order(`${platform}/control/clients`, { name: ctx.providerSlug }));
    await createPushEndpoint({
      ctx: { ...ctx, now: systemNow() },
      input: {
        counterpart: "coordination-platform",
        name: "Coordination platform (DTCP)",
        url: platform,
        profile: {
          authentication: {
            kind: "oauth2",
            tokenUrl: `${platform}/oauth2/token`,
            clientId: made.clientId,
            scope: "filings",
          },
          signature: "http_message",
        },
        clientSecret: made.clientSecret,
      },
    });
  }
  await connectMarkets(ctx, offer, new Set(known.map(({ counterpart }) => counterpart)));
  await connectRecords(ctx, offer);
  const receiver = urlOf(offer, "receiver");
  if (!receiver || known.some(({ kind }) => kind === "webhook")) return;
  const { verifyWith } = await createWebhookEndpoint({
    ctx: { ...ctx, now: systemNow() },
    input: {
      name: "Procurement system",
      url: `${receiver}/${ctx.providerSlug}-procurement`,
      events: ["lsp.status.changed", "verdict.changed", "filing.decided"],
    },
  });
  const inbox = { name: `${ctx.providerSlug}-procurement`, secrets: [verifyWith] };
  await order(`${receiver}/control/inboxes`, inbox);
}

// Where profiles of companies are sent: each platform by its own name.
async function connectMarkets(ctx: Ctx, offer: Offer, known: ReadonlySet<string | null>): Promise<void> {
  const markets = REGIMES.flatMap(({ procurement }) => procurement?.platforms ?? []);
  for (const { name, push } of markets) {
    const url = urlOf(offer, name.toLowerCase());
    if (!url || known.has(push.counterpart)) continue;
    await createPushEndpoint({
      ctx: { ...ctx, now: systemNow() },
      input: { counterpart: push.counterpart, name, url, profile: { signature: "none" } },
    });
  }
}
