import { z } from "zod";
import { OutgoingUrl } from "./url-input";

/** Types of events that a webhook endpoint may take. */
export const EVENT_TYPES = [
  "lsp.status.changed",
  "verdict.changed",
  "deadline.due",
  "filing.decided",
  "filing.reopened",
  "audit.findings_changed",
  "endpoint.test",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** A customer's receiver of webhooks. */
export const CreateWebhookEndpoint = z.object({
  name: z.string().trim().min(1, "name the system that receives").max(80),
  url: OutgoingUrl,
  events: z.array(z.enum(EVENT_TYPES)).min(1, "choose at least one kind of event"),
  /** Only what concerns this client; null for everything of the provider. */
  clientId: z.uuid().nullable().default(null),
  scheme: z.enum(["hmac", "ed25519"]).default("hmac"),
});
export type CreateWebhookEndpoint = z.input<typeof CreateWebhookEndpoint>;

/** What is to change; what is not named stays as it is. */
export const UpdateWebhookEndpoint = z.object({
  ...CreateWebhookEndpoint.pick({ name: true, url: true, events: true }).partial().shape,
  clientId: z.uuid().nullable().optional(),
  endpointId: z.uuid(),
});
export type UpdateWebhookEndpoint = z.input<typeof UpdateWebhookEndpoint>;

/** One endpoint, named. */
export const NamedEndpoint = z.object({ endpointId: z.uuid() });
export type NamedEndpoint = z.infer<typeof NamedEndpoint>;

export const CreateEndpointSecret = NamedEndpoint.extend({
  /** How it is checked; as the one before it unless said. */
  scheme: z.enum(["hmac", "ed25519"]).optional(),
  /** Hours for which the secret before it goes on signing beside it; 0 ends it at once, for one that leaked. */
  overlapHours: z.coerce.number().int().min(0).max(168).default(24),
});
export type CreateEndpointSecret = z.input<typeof CreateEndpointSecret>;
