import type { Tx } from "@/lib/core/db/tenant";
import { MailPayload } from "@/lib/mail";
import { MAIL_ENDPOINT } from "./enqueue-mail";

/** A mail of a batch; its writer chose its id, so that rows of others can name it. */
export interface BatchMail {
  id: string;
  providerId: string;
  clientId: string | null;
  /** One mail per key for ever: a second one of the same key is not written. */
  key: string;
  payload: MailPayload;
  /** What it tells of. */
  event: string;
  subjectKind: string;
  subjectId: string;
  /** After this moment it is worth nothing and is not sent; null: never. */
  expiresAt: Date | null;
}

/**
 * Writes any number of mails without links into the outbox as one statement, in the transaction that decided them;
 * the caller wakes `endpoint.drain` after commit.
 */
export async function enqueueMails(tx: Tx, rows: readonly BatchMail[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    provider_id: row.providerId,
    id: row.id,
    client_id: row.clientId,
    idempotency_key: row.key,
    payload: MailPayload.parse(row.payload),
    event: row.event,
    subject_kind: row.subjectKind,
    subject_id: row.subjectId,
    expires_at: row.expiresAt,
  }));
  await tx.$executeRaw`
    INSERT INTO outbox (provider_id, id, client_id, kind, endpoint, idempotency_key, payload, event, subject_kind,
      subject_id, expires_at, due_at, created_at)
    SELECT v.provider_id, v.id, v.client_id, 'mail', ${MAIL_ENDPOINT}, v.idempotency_key, v.payload, v.event,
      v.subject_kind, v.subject_id, v.expires_at, ${now}, ${now}
    FROM json_populate_recordset(NULL::outbox, ${JSON.stringify(values)}::json) v
    ON CONFLICT DO NOTHING`;
}
