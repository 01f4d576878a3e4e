import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import {
  createEndpointSecret,
  CreateEndpointSecret,
  createWebhookEndpoint,
  CreateWebhookEndpoint,
  endEndpoint,
  getEndpoint,
  listEndpoints,
  runEndpointResume,
  runEndpointTest,
  updateWebhookEndpoint,
  UpdateWebhookEndpoint,
  type EndpointDetail,
} from "@/lib/endpoints";
import { defineList, defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";
import { tellEndpoint, tellEndpointDetail, WebhookEndpoint, WebhookEndpointDetail } from "./webhook-shapes";

const NewSecret = z
  .string()
  .describe("What its receiver checks signatures with; in this answer and nowhere else");

/** A webhook endpoint by its id: connections to platforms are not named here. */
export async function getWebhook(ctx: Ctx, endpointId: string | undefined): Promise<EndpointDetail> {
  const endpoint = await getEndpoint({ ctx, input: { endpointId: endpointId ?? "" } });
  if (endpoint.kind !== "webhook") throw notFound("endpoint");
  return endpoint;
}

const list = defineList({
  scope: "webhooks:read",
  path: "/webhook-endpoints",
  operationId: "listWebhookEndpoints",
  summary: "Webhook endpoints in use, by name, and how each fares",
  query: None,
  response: z.object({ webhookEndpoints: z.array(WebhookEndpoint), next: z.null() }),
  async handle({ ctx }) {
    const webhooks = await listEndpoints({ ctx, input: { kind: "webhook" } });
    return { body: { webhookEndpoints: webhooks.map(tellEndpoint) }, next: null };
  },
});

const get = defineRead({
  scope: "webhooks:read",
  path: "/webhook-endpoints/{id}",
  operationId: "getWebhookEndpoint",
  summary: "One webhook endpoint with the hints of its secrets",
  params: Id,
  response: WebhookEndpointDetail,
  handle: async ({ ctx, params }) => tellEndpointDetail(await getWebhook(ctx, params.id)),
});

const create = defineWrite({
  scope: "webhooks:write",
  path: "/webhook-endpoints",
  operationId: "createWebhookEndpoint",
  summary: "Makes a webhook endpoint; what checks its signatures is shown this once",
  permission: "endpoint:create",
  params: None,
  request: CreateWebhookEndpoint,
  response: z.object({ id: z.uuid(), verifyWith: NewSecret }),
  status: 201,
  async handle({ ctx, input }) {
    const { endpointId, verifyWith } = await createWebhookEndpoint({ ctx, input });
    return { id: endpointId, verifyWith };
  },
});

const update = defineWrite({
  scope: "webhooks:write",
  method: "PATCH",
  path: "/webhook-endpoints/{id}",
  operationId: "updateWebhookEndpoint",
  summary: "Changes what is named; what waits for it goes to the new address",
  permission: "endpoint:update",
  params: Id,
  request: UpdateWebhookEndpoint.omit({ endpointId: true }),
  response: WebhookEndpointDetail,
  status: 200,
  async handle({ ctx, input, params: { id } }) {
    await updateWebhookEndpoint({ ctx, input: { ...input, endpointId: id } });
    return tellEndpointDetail(await getWebhook(ctx, id));
  },
});

const end = defineWrite({
  scope: "webhooks:write",
  method: "DELETE",
  path: "/webhook-endpoints/{id}",
  operationId: "endWebhookEndpoint",
  summary: "Ends an endpoint: what waits for it is cancelled, its secrets are deleted, what was sent stays",
  permission: "endpoint:end",
  params: Id,
  request: None,
  response: z.object({ cancelled: z.int() }),
  status: 200,
  async handle({ ctx, params: { id } }) {
    await getWebhook(ctx, id);
    return endEndpoint({ ctx, input: { endpointId: id } });
  },
});

const rotate = defineWrite({
  scope: "webhooks:write",
  path: "/webhook-endpoints/{id}/secrets",
  operationId: "rotateWebhookSecret",
  summary: "Makes a new signing secret, beside which the one before signs for the overlap",
  permission: "endpoint:update",
  params: Id,
  request: CreateEndpointSecret.omit({ endpointId: true }),
  response: z.object({ verifyWith: NewSecret, overlapUntil: z.iso.datetime() }),
  status: 201,
  async handle({ ctx, input, params: { id } }) {
    const made = await createEndpointSecret({ ctx, input: { ...input, endpointId: id } });
    return { verifyWith: made.verifyWith, overlapUntil: made.overlapUntil.toISOString() };
  },
});

const test = defineWrite({
  scope: "webhooks:write",
  path: "/webhook-endpoints/{id}/tests",
  operationId: "testWebhookEndpoint",
  summary: "Sends an event of type `endpoint.test`; the push of that id tells how it went",
  permission: "endpoint:update",
  params: Id,
  request: None,
  response: z.object({ pushId: z.uuid() }),
  status: 202,
  async handle({ ctx, params: { id } }) {
    const { deliveryId } = await runEndpointTest({ ctx, input: { endpointId: id } });
    return { pushId: deliveryId };
  },
});

const resume = defineWrite({
  scope: "webhooks:write",
  path: "/webhook-endpoints/{id}/resume",
  operationId: "resumeWebhookEndpoint",
  summary: "Takes up a paused or disabled endpoint again; what waits is sent now",
  permission: "endpoint:update",
  params: Id,
  request: None,
  response: z.object({ waiting: z.int() }),
  status: 202,
  async handle({ ctx, params: { id } }) {
    await getWebhook(ctx, id);
    return runEndpointResume({ ctx, input: { endpointId: id } });
  },
});

/** A provider's own receivers of webhooks, by the verbs that the portal calls. */
export const webhookRoutes: readonly Route[] = [list, get, create, update, end, rotate, test, resume];
