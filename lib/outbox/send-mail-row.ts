import type { Outbox } from "@/generated/prisma/client";
import { withSystem } from "@/lib/core/db/system";
import { MailPayload, sendMail } from "@/lib/mail";
import { openSecret } from "@/lib/secrets";
import type { SendResult } from "./drain-endpoint";

function text(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

// An SMTP answer of 5xx will not change by trying again.
function isPermanent(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "responseCode" in error &&
    Number(error.responseCode) >= 500
  );
}

/** Sends one outbox row as a mail; its Message-ID is the row's id, so a second delivery is seen as the same mail. */
export async function sendMailRow(row: Outbox): Promise<SendResult> {
  const parsed = MailPayload.safeParse(row.payload);
  if (!parsed.success)
    return { ok: false, permanent: true, detail: { error: "the stored mail is malformed" } };
  const { sealed } = row;
  try {
    const token = sealed
      ? await withSystem("mail link", (tx) =>
          openSecret(tx, row.providerId, { table: "outbox", column: "sealed", rowId: row.id }, sealed),
        )
      : null;
    const accepted = await sendMail({ id: row.id, payload: parsed.data, linkToken: token });
    return { ok: true, detail: { response: accepted } };
  } catch (error) {
    return { ok: false, permanent: isPermanent(error), detail: { error: text(error) } };
  }
}
