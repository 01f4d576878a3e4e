import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { enqueueDeliveries } from "@/lib/outbox";
import type { EventType } from "./endpoint-input";

/** Something that happened and that customers' systems may want to hear of. */
export interface NewEvent {
  type: EventType;
  clientId: string | null;
  subjectKind: string;
  subjectId: string;
  /** When it happened, where that is not now. */
  occurredAt?: Date;
  data: Record<string, unknown>;
}

/**
 * Endpoints of the provider that take events of that type now: what lets a caller skip making them. They are held
 * until the transaction ends: one that is being ended takes nothing after what waited for it was cancelled.
 */
export async function takersOf(
  tx: Tx,
  ctx: Ctx,
  type: EventType,
): Promise<{ id: string; clientId: string | null }[]> {
  return tx.$queryRaw<{ id: string; clientId: string | null }[]>`
    SELECT e.id, e.client_id AS "clientId" FROM endpoint e LEFT JOIN endpoint_health h ON h.id = e.id::text
    WHERE e.provider_id = ${ctx.providerId}::uuid AND e.kind = 'webhook' AND e.ended_at IS NULL
      AND ${type} = ANY (e.events) AND coalesce(h.state, 'active') <> 'disabled' ORDER BY e.id FOR SHARE OF e`;
}

/**
 * Writes one webhook per event and endpoint that takes it, in the transaction in which it happened: all of the
 * provider's, or of that client (Standard Webhooks 1.0: `type`, `timestamp`, `data`). They have no order key: one that
 * a receiver does not take would hold up every later event of its subject for 75 hours. Receivers order them by
 * `timestamp`, and of one timestamp by `webhook-id`. Returns how many.
 */
export async function publishEvents(tx: Tx, ctx: Ctx, events: readonly NewEvent[]): Promise<number> {
  let written = 0;
  for (const type of new Set(events.map((event) => event.type))) {
    const takers = await takersOf(tx, ctx, type);
    const deliveries = events
      .filter((event) => event.type === type)
      .flatMap((event) => {
        const eventId = newId(ctx.now);
        const timestamp = (event.occurredAt ?? ctx.now).toISOString();
        const payload = { type, timestamp, data: event.data };
        const { clientId, subjectKind, subjectId } = event;
        return takers
          .filter((taker) => taker.clientId === null || taker.clientId === clientId)
          .map((taker) => ({
            kind: "webhook" as const,
            endpointId: taker.id,
            clientId,
            key: `event:${eventId}:${taker.id}`,
            event: type,
            subjectKind,
            subjectId,
            payload,
          }));
      });
    written += await enqueueDeliveries(tx, ctx, deliveries);
  }
  return written;
}
