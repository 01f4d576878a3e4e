import { z } from "zod";
import { listClients } from "@/lib/clients";
import { OUTCOMES } from "@/lib/regimes";
import { listSites } from "@/lib/sites";
import { keyCaller } from "./key-caller";
import { READ_PROBLEMS } from "./management-route";
import { deliveryRoutes } from "./delivery-routes";
import type { Route } from "./route";
import { webhookRoutes } from "./webhook-routes";

const Page = z.object({ after: z.uuid().optional().describe("The `next` of the page before") });
const Next = z.string().nullable();

const clients: Route = {
  method: "GET",
  path: "/clients",
  base: "provider",
  operationId: "listClients",
  summary: "Clients, by name",
  access: "management",
  scope: "management:read",
  params: z.object({}),
  query: Page,
  response: z.object({
    clients: z.array(
      z.object({
        id: z.uuid(),
        slug: z.string(),
        name: z.string(),
        country: z.string(),
        companyCode: z.string().nullable(),
        siteCount: z.int(),
      }),
    ),
    next: Next,
  }),
  status: 200,
  problems: READ_PROBLEMS,
  async handle({ ctx, query }) {
    const after = query["after"];
    const { rows, next } = await listClients({ ctx: keyCaller(ctx), input: after ? { after } : {} });
    const listed = rows.map(({ id, slug, name, country, companyCode, siteCount }) => ({
      id,
      slug,
      name,
      country,
      companyCode,
      siteCount,
    }));
    return { status: 200, body: { clients: listed, next } };
  },
};

const sites: Route = {
  method: "GET",
  path: "/sites",
  base: "provider",
  operationId: "listSites",
  summary: "Sites with their standing under each regime, by name",
  access: "management",
  scope: "management:read",
  params: z.object({}),
  query: Page,
  response: z.object({
    sites: z.array(
      z.object({
        id: z.uuid(),
        slug: z.string(),
        name: z.string(),
        url: z.string(),
        client: z.string(),
        standings: z.array(
          z.object({
            regime: z.string(),
            outcome: z.enum(OUTCOMES),
            since: z.iso.datetime(),
            failing: z.array(z.string()),
          }),
        ),
      }),
    ),
    next: Next,
    total: z.int(),
  }),
  status: 200,
  problems: READ_PROBLEMS,
  async handle({ ctx, query }) {
    const after = query["after"];
    const { rows, next, total } = await listSites({ ctx: keyCaller(ctx), input: after ? { after } : {} });
    const listed = rows.map((row) => ({
      id: row.siteId,
      slug: row.slug,
      name: row.name,
      url: row.url,
      client: row.clientSlug,
      standings: row.standings.map(({ regime, outcome, since, failing }) => ({
        regime,
        outcome,
        since: since.toISOString(),
        failing,
      })),
    }));
    return { status: 200, body: { sites: listed, next, total } };
  },
};

/** What a provider's own systems may do with a management key. */
export const managementRoutes: readonly Route[] = [clients, sites, ...webhookRoutes, ...deliveryRoutes];
