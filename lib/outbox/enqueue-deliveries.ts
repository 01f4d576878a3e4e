import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { toJson } from "@/lib/core/to-json";
import { wake } from "@/lib/jobs";

/** A webhook or push that somebody decided. */
export interface NewDelivery {
  kind: "webhook" | "push";
  endpointId: string;
  clientId: string | null;
  /** One row per key for ever: a second one of the same key is not written. */
  key: string;
  event: string;
  subjectKind: string;
  subjectId: string;
  payload: object;
  /** Deliveries to one endpoint under one order key go one after the other, as they were decided. */
  orderKey?: string;
  /** After this moment it is no longer taken: expired and alarmed. */
  expiresAt?: Date;
}

/**
 * Writes deliveries into the outbox, in the transaction that decided them, and wakes their endpoints once it has
 * committed. Returns how many are new.
 */
export async function enqueueDeliveries(
  tx: Tx,
  ctx: Ctx,
  deliveries: readonly NewDelivery[],
): Promise<number> {
  if (deliveries.length === 0) return 0;
  const { count } = await tx.outbox.createMany({
    data: deliveries.map((one) => ({
      id: newId(ctx.now),
      providerId: ctx.providerId,
      clientId: one.clientId,
      kind: one.kind,
      endpoint: one.endpointId,
      idempotencyKey: one.key,
      payload: toJson(one.payload),
      event: one.event,
      subjectKind: one.subjectKind,
      subjectId: one.subjectId,
      orderKey: one.orderKey ?? null,
      expiresAt: one.expiresAt ?? null,
      dueAt: ctx.now,
      createdAt: ctx.now,
    })),
    skipDuplicates: true,
  });
  for (const endpoint of new Set(deliveries.map((one) => one.endpointId)))
    onCommit(tx, () => wake("endpoint.drain", { endpoint }));
  return count;
}
