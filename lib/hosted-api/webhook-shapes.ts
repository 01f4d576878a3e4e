import { z } from "zod";
import { DELIVERY_STATES, type DeliveryDetail, type DeliveryRow, type Replayed } from "@/lib/deliveries";
import { EVENT_TYPES, type EndpointDetail, type EndpointRow } from "@/lib/endpoints";

const At = z.iso.datetime();
const text = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

/** A webhook endpoint as the API tells of it. */
export const WebhookEndpoint = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(EVENT_TYPES)),
  clientId: z.uuid().nullable().describe("Only what concerns this client; null for everything"),
  state: z.enum(["active", "paused", "disabled"]),
  stateSince: At.nullable(),
  failingSince: At.nullable(),
  lastFailure: z.string().nullable(),
  lastSuccessAt: At.nullable(),
  nextProbeAt: At.nullable(),
  waiting: z.int().describe("Deliveries not yet taken"),
  givenUp: z.int().describe("Deliveries given up or expired"),
  createdAt: At,
});

export const WebhookEndpointDetail = WebhookEndpoint.extend({
  scheme: z.enum(["hmac", "ed25519"]).nullable(),
  secrets: z.array(
    z.object({ hint: z.string().describe("Its last characters"), createdAt: At, retiresAt: At.nullable() }),
  ),
});

/** A webhook or a push as a list tells of it. */
export const Delivery = z.object({
  id: z.uuid().describe("Its `webhook-id` and idempotency key, whatever is sent again"),
  kind: z.enum(["webhook", "push"]),
  endpointId: z.uuid(),
  endpointName: z.string(),
  event: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  state: z.enum(DELIVERY_STATES),
  reason: z.string().nullable(),
  attempts: z.int(),
  replays: z.int(),
  dueAt: At,
  expiresAt: At.nullable(),
  createdAt: At,
  finishedAt: At.nullable(),
});

const Headers = z.record(z.string(), z.string());

export const DeliveryWithAttempts = Delivery.extend({
  payload: z.unknown(),
  isStopped: z.boolean().describe("Its endpoint is paused or disabled: nothing goes out by itself"),
  attemptRows: z.array(
    z.object({
      attempt: z.int(),
      at: At,
      durationMs: z.int(),
      outcome: z.enum(["done", "failed", "probe_failed"]),
      detail: Headers.describe("Codes of what went wrong"),
      request: z.object({ method: z.string(), url: z.string(), headers: Headers }).nullable(),
      response: z.object({ status: z.int(), headers: Headers, body: z.string() }).nullable(),
    }),
  ),
});

export const Replay = z.object({ count: z.int(), oldest: At.nullable(), newest: At.nullable() });

const STATES = ["active", "paused", "disabled"] as const;

/** An endpoint's row in the API's words. */
export function tellEndpoint(row: EndpointRow): z.input<typeof WebhookEndpoint> {
  const { id, name, url, clientId, waiting, dead, health } = row;
  return {
    id,
    name,
    url,
    events: EVENT_TYPES.filter((type) => row.events.includes(type)),
    clientId,
    state: STATES.find((state) => state === health?.state) ?? "active",
    stateSince: text(health?.stateSince),
    failingSince: text(health?.failingSince),
    lastFailure: health?.lastFailure ?? null,
    lastSuccessAt: text(health?.lastSuccessAt),
    nextProbeAt: text(health?.nextProbeAt),
    waiting,
    givenUp: dead,
    createdAt: row.createdAt.toISOString(),
  };
}

/** An endpoint with the hints of its secrets, never themselves. */
export function tellEndpointDetail(detail: EndpointDetail): z.input<typeof WebhookEndpointDetail> {
  const secrets = detail.secrets
    .filter(({ kind }) => kind === "signing")
    .map(({ hint, createdAt, retiresAt }) => ({
      hint,
      createdAt: createdAt.toISOString(),
      retiresAt: text(retiresAt),
    }));
  return { ...tellEndpoint(detail), scheme: detail.scheme, secrets };
}

/** A delivery's row in the API's words. */
export function tellDelivery(row: DeliveryRow): z.input<typeof Delivery> {
  const { dueAt, expiresAt, createdAt, finishedAt, ...rest } = row;
  return {
    ...rest,
    dueAt: dueAt.toISOString(),
    expiresAt: text(expiresAt),
    createdAt: createdAt.toISOString(),
    finishedAt: text(finishedAt),
  };
}

/** A delivery with its message and every attempt. */
export function tellDeliveryDetail(detail: DeliveryDetail): z.input<typeof DeliveryWithAttempts> {
  const { payload, isStopped, attemptRows, result: _result, isEnded: _isEnded, ...row } = detail;
  const attempts = attemptRows.map(({ id: _id, at, ...attempt }) => ({ ...attempt, at: at.toISOString() }));
  return { ...tellDelivery(row), payload, isStopped, attemptRows: attempts };
}

/** What a replay covers. */
export function tellReplay({ count, oldest, newest }: Replayed): z.input<typeof Replay> {
  return { count, oldest: text(oldest), newest: text(newest) };
}
