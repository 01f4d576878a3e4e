import { z } from "zod";
import { DELIVERY_STATES, getDelivery, listDeliveries, runReplay, RunReplay } from "@/lib/deliveries";
import { Next, Page } from "./cursor";
import { defineList, defineRead, defineWrite, Id } from "./management-route";
import type { Route } from "./route";
import { getWebhook } from "./webhook-routes";
import {
  Delivery,
  DeliveryWithAttempts,
  Replay,
  tellDelivery,
  tellDeliveryDetail,
  tellReplay,
} from "./webhook-shapes";

const Filter = Page.extend({
  endpoint: z.uuid().optional().describe("Only to this endpoint"),
  kind: z.enum(["webhook", "push"]).optional(),
  state: z.enum(DELIVERY_STATES).optional(),
});

const list = defineList({
  scope: "webhooks:read",
  path: "/pushes",
  operationId: "listPushes",
  summary: "Webhooks and pushes, newest first, 50 a page",
  query: Filter,
  response: z.object({ pushes: z.array(Delivery), next: Next, total: z.int() }),
  async handle({ ctx, query: { endpoint, kind, state }, page }) {
    const filter = {
      endpointIds: endpoint ? [endpoint] : [],
      kinds: kind ? [kind] : [],
      states: state ? [state] : [],
      ...page,
    };
    const { rows, next, total } = await listDeliveries({ ctx, input: filter });
    return { body: { pushes: rows.map(tellDelivery), total }, next };
  },
});

const get = defineRead({
  scope: "webhooks:read",
  path: "/pushes/{id}",
  operationId: "getPush",
  summary: "One webhook or push with its message and every attempt",
  params: Id,
  response: DeliveryWithAttempts,
  handle: async ({ ctx, params }) =>
    tellDeliveryDetail(await getDelivery({ ctx, input: { deliveryId: params.id } })),
});

const { reason, dryRun, include, since } = RunReplay.shape;

const replayOne = defineWrite({
  scope: "webhooks:write",
  path: "/pushes/{id}/replays",
  operationId: "replayPush",
  summary: "Sends one again under its own key; a dry run changes nothing",
  permission: "delivery:replay",
  params: Id,
  request: z.object({ reason, dryRun }),
  response: Replay,
  status: 202,
  async handle({ ctx, params: { id }, input }) {
    return tellReplay(await runReplay({ ctx, input: { ...input, deliveryId: id } }));
  },
});

const replaySince = defineWrite({
  scope: "webhooks:write",
  path: "/webhook-endpoints/{id}/replays",
  operationId: "replayWebhookEndpoint",
  summary: "Sends an endpoint's again since a moment, under their own keys; a dry run counts them",
  permission: "delivery:replay",
  params: Id,
  request: z.object({ since: since.unwrap().unwrap(), include, reason, dryRun }),
  response: Replay,
  status: 202,
  async handle({ ctx, params: { id }, input }) {
    await getWebhook(ctx, id);
    return tellReplay(await runReplay({ ctx, input: { ...input, endpointId: id } }));
  },
});

/** What was sent to customers' systems and to platforms, and sending it again. */
export const deliveryRoutes: readonly Route[] = [list, get, replayOne, replaySince];
