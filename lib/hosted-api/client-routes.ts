import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import {
  createClient,
  CreateClient,
  getClient,
  listClients,
  updateClient,
  UpdateClient,
} from "@/lib/clients";
import { Next, Page } from "./cursor";
import { defineList, defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";

const Client = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  country: z.string(),
  companyCode: z.string().nullable(),
  createdAt: z.iso.datetime(),
});

const { name, slug, country, companyCode } = UpdateClient.shape;
const ClientPatch = z.strictObject({ name, slug, country, companyCode: companyCode.unwrap() }).partial();

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }): Promise<z.input<typeof Client>> {
  const client = await getClient({ ctx, input: { clientId: params.id } });
  const { id, createdAt } = client;
  return {
    id,
    slug: client.slug,
    name: client.name,
    country: client.country,
    companyCode: client.companyCode,
    createdAt: createdAt.toISOString(),
  };
}

const list = defineList({
  scope: "management:read",
  path: "/clients",
  operationId: "listClients",
  summary: "Clients, by name, 200 a page",
  query: Page,
  response: z.object({ clients: z.array(Client.extend({ siteCount: z.int() })), next: Next }),
  async handle({ ctx, page }) {
    const { rows, next } = await listClients({ ctx, input: page });
    const clients = rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      country: row.country,
      companyCode: row.companyCode,
      createdAt: row.createdAt.toISOString(),
      siteCount: row.siteCount,
    }));
    return { body: { clients }, next };
  },
});

const get = defineRead({
  scope: "management:read",
  path: "/clients/{id}",
  operationId: "getClient",
  summary: "One client",
  params: Id,
  response: Client,
  handle: read,
});

const create = defineWrite({
  scope: "management:write",
  path: "/clients",
  operationId: "createClient",
  summary: "Adds a client",
  permission: "client:create",
  params: None,
  request: CreateClient,
  response: Client,
  status: 201,
  async handle({ ctx, input }) {
    const { clientId } = await createClient({ ctx, input });
    return read({ ctx, params: { id: clientId } });
  },
});

const update = defineWrite({
  scope: "management:write",
  method: "PATCH",
  path: "/clients/{id}",
  operationId: "updateClient",
  summary: "Changes what is named of a client and leaves the rest",
  permission: "client:update",
  params: Id,
  request: ClientPatch,
  response: Client,
  status: 200,
  edits: { table: "client", read },
  async handle({ ctx, params, input }) {
    const { slug, name, country, companyCode } = await read({ ctx, params });
    const merged = { slug, name, country, companyCode, ...input, clientId: params.id };
    await updateClient({ ctx, input: merged });
    return read({ ctx, params });
  },
});

/** A provider's clients, by the verbs that the portal calls. */
export const clientRoutes: readonly Route[] = [list, get, create, update];
