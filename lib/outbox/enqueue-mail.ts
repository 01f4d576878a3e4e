import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { MailPayload } from "@/lib/mail";
import { sealSecret } from "@/lib/secrets";

/** The endpoint every mail leaves through. */
export const MAIL_ENDPOINT = "mail";

interface MailRow {
  /** Null for mails about a person rather than a provider. */
  providerId: string | null;
  clientId: string | null;
  /** One mail per key for ever: a second one of the same key is not written. */
  key: string;
  payload: MailPayload;
  /** Token of the link in the mail; kept sealed until sent. */
  linkToken?: string;
}

type Writer = Pick<Tx, "outbox" | "dataKey">;

/**
 * Writes a mail into the outbox, in the transaction that decided it, and says whether it is new; the caller wakes
 * `endpoint.drain` after commit.
 */
export async function enqueueMail(
  tx: Writer,
  row: MailRow,
  now: Date,
): Promise<{ outboxId: string; isNew: boolean }> {
  const id = newId(now);
  const sealed = row.linkToken
    ? await sealSecret(tx, row.providerId, { table: "outbox", column: "sealed", rowId: id }, row.linkToken)
    : null;
  const { count } = await tx.outbox.createMany({
    data: [
      {
        id,
        providerId: row.providerId,
        clientId: row.clientId,
        kind: "mail",
        endpoint: MAIL_ENDPOINT,
        idempotencyKey: row.key,
        payload: MailPayload.parse(row.payload),
        sealed,
        dueAt: now,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return { outboxId: id, isNew: count === 1 };
}
