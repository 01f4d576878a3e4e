import type { Outbox } from "@/generated/prisma/client";

/** What sending a row and settling it need of it. */
export type ClaimedRow = Pick<
  Outbox,
  | "id"
  | "providerId"
  | "clientId"
  | "kind"
  | "endpoint"
  | "event"
  | "payload"
  | "sealed"
  | "attempts"
  | "dueAt"
  | "claimId"
>;

/** Its columns under their names here. */
export const CLAIMED_COLUMNS = `o.id, o.provider_id AS "providerId", o.client_id AS "clientId", o.kind, o.endpoint,
  o.event, o.payload, o.sealed, o.attempts, o.due_at AS "dueAt", o.claim_id AS "claimId"`;
