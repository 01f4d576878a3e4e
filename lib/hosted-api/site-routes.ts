import { z } from "zod";
import { parse } from "@/lib/core/parse";
import { OUTCOMES } from "@/lib/regimes";
import {
  createProductLine,
  CreateProductLine,
  createSite,
  CreateSite,
  getSite,
  listSites,
  updateSite,
  UpdateSite,
  updateSiteScope,
  UpdateSiteScope,
} from "@/lib/sites";
import { Next, Page } from "./cursor";
import { defineList, defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";
import { readSite, Site, standingsOf } from "./site-shapes";

const list = defineList({
  scope: "management:read",
  path: "/sites",
  operationId: "listSites",
  summary: "Sites with their standing under each regime, by name, 200 a page",
  query: Page,
  response: z.object({
    sites: z.array(
      z.object({
        id: z.uuid(),
        slug: z.string(),
        name: z.string(),
        url: z.string(),
        client: z.string().describe("The client's slug"),
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
  async handle({ ctx, page }) {
    const { rows, next, total } = await listSites({ ctx, input: page });
    const sites = rows.map((row) => ({
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
    return { body: { sites, total }, next };
  },
});

const get = defineRead({
  scope: "management:read",
  path: "/sites/{id}",
  operationId: "getSite",
  summary: "One site: what is known of it, what it shows to whom, and its product lines",
  params: Id,
  response: Site,
  handle: readSite,
});

const standings = defineRead({
  scope: "management:read",
  path: "/sites/{id}/standings",
  operationId: "getSiteStandings",
  summary: "How a site stands under each regime: verdicts, what is to be done and by whom",
  params: Id,
  response: z.object({
    standings: z.array(
      z.object({
        regime: z.string(),
        outcome: z.enum(OUTCOMES),
        since: z.iso.datetime(),
        verdicts: z.array(z.object({ code: z.string(), outcome: z.enum(OUTCOMES), message: z.string() })),
        obligations: z.array(z.object({ code: z.string(), message: z.string(), party: z.string() })),
      }),
    ),
  }),
  async handle({ ctx, params }) {
    const { standings: found } = await getSite({ ctx, input: { siteId: params.id } });
    return { standings: found.map(standingsOf) };
  },
});

const create = defineWrite({
  scope: "management:write",
  path: "/sites",
  operationId: "createSite",
  summary: "Adds a site to a client",
  permission: "site:create",
  params: None,
  request: CreateSite,
  response: Site,
  status: 201,
  async handle({ ctx, input }) {
    const { siteId } = await createSite({ ctx, input });
    return readSite({ ctx, params: { id: siteId } });
  },
});

const { name, slug, url, kind, audiences, liveOn } = UpdateSite.shape;
const SitePatch = z
  .strictObject({
    name,
    slug,
    url,
    kind: kind.unwrap(),
    audiences: audiences.unwrap(),
    liveOn: liveOn.unwrap(),
    scope: UpdateSiteScope.omit({ siteId: true }).describe("What it shows to whom, as a whole"),
  })
  .partial();

const update = defineWrite({
  scope: "management:write",
  method: "PATCH",
  path: "/sites/{id}",
  operationId: "updateSite",
  summary: "Changes what is named of a site and leaves the rest",
  permission: "site:update",
  params: Id,
  request: SitePatch,
  response: Site,
  status: 200,
  edits: { table: "site", read: readSite },
  async handle({ ctx, params, input }) {
    const { scope, ...profile } = input;
    const siteId = params.id;
    if (Object.keys(profile).length > 0) {
      const before = await readSite({ ctx, params });
      await updateSite({ ctx, input: parse(UpdateSite, { ...before, ...profile, siteId }) });
    }
    if (scope) await updateSiteScope({ ctx, input: { ...scope, siteId } });
    return readSite({ ctx, params });
  },
});

const createLine = defineWrite({
  scope: "management:write",
  path: "/sites/{id}/product-lines",
  operationId: "createProductLine",
  summary: "Adds a product line to a site",
  permission: "product_line:create",
  params: Id,
  request: CreateProductLine.omit({ siteId: true }),
  response: Site,
  status: 201,
  async handle({ ctx, params, input }) {
    await createProductLine({ ctx, input: { ...input, siteId: params.id } });
    return readSite({ ctx, params });
  },
});

/** A provider's sites, by the verbs that the portal calls. */
export const siteRoutes: readonly Route[] = [list, get, standings, create, update, createLine];
