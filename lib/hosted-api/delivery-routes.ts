import { z } from "zod";
import { DELIVERY_STATES, getDelivery, listDeliveries, runReplay, RunReplay } from "@/lib/deliveries";
import { keyCaller } from "./key-caller";
import { defineWrite, Id, None, READ_PROBLEMS, READ_WEBHOOKS } from "./management-route";
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

const Filter = z.object({
  endpoint: z.uuid().optional().describe("Only to this endpoint"),
  kind: z.enum(["webhook", "push"]).optional(),
  state: z.enum(DELIVERY_STATES).optional(),
  after: z.uuid().optional().describe("The `next` of the page before"),
});

const list: Route = {
  ...READ_WEBHOOKS,
  path: "/pushes",
  operationId: "listPushes",
  summary: "Webhooks and pushes, newest first, 50 a page",
  params: None,
  query: Filter,
  response: z.object({ pushes: z.array(Delivery), next: z.uuid().nullable(), total: z.int() }),
  status: 200,
  problems: READ_PROBLEMS,
  async handle({ ctx, query }) {
    const { endpoint, kind, state, after } = Filter.parse(query);
    const filter = {
      endpointIds: endpoint ? [endpoint] : [],
      kinds: kind ? [kind] : [],
      states: state ? [state] : [],
      ...(after ? { after } : {}),
    };
    const { rows, next, total } = await listDeliveries({ ctx: keyCaller(ctx), input: filter });
    return { status: 200, body: { pushes: rows.map(tellDelivery), next, total } };
  },
};

const get: Route = {
  ...READ_WEBHOOKS,
  path: "/pushes/{id}",
  operationId: "getPush",
  summary: "One webhook or push with its message and every attempt",
  params: Id,
  query: None,
  response: DeliveryWithAttempts,
  status: 200,
  problems: [...READ_PROBLEMS, 404],
  async handle({ ctx, params }) {
    const detail = await getDelivery({ ctx: keyCaller(ctx), input: { deliveryId: params["id"] ?? "" } });
    return { status: 200, body: tellDeliveryDetail(detail) };
  },
};

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
