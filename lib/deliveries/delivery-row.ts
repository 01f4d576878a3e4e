import type { Outbox } from "@/generated/prisma/client";

/** States of a delivery. */
export const DELIVERY_STATES = ["pending", "done", "dead", "expired", "cancelled"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A webhook or push as a list shows it. */
export interface DeliveryRow {
  id: string;
  kind: "webhook" | "push";
  endpointId: string;
  endpointName: string;
  event: string;
  subjectKind: string | null;
  subjectId: string | null;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  replays: number;
  dueAt: Date;
  expiresAt: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** An outbox row as a list shows it. */
export function toDeliveryRow(row: Outbox, endpointName: string): DeliveryRow {
  const { id, endpoint, event, subjectKind, subjectId, reason, attempts, replays } = row;
  const { dueAt, expiresAt, createdAt, finishedAt } = row;
  return {
    id,
    kind: row.kind === "push" ? "push" : "webhook",
    endpointId: endpoint,
    endpointName,
    event: event ?? "",
    subjectKind,
    subjectId,
    state: DELIVERY_STATES.find((state) => state === row.state) ?? "pending",
    reason,
    attempts,
    replays,
    dueAt,
    expiresAt,
    createdAt,
    finishedAt,
  };
}
