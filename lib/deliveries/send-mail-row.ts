import { withSystem } from "@/lib/core/db/system";
import { MailPayload, sendMail } from "@/lib/mail";
import type { ClaimedRow, SendResult } from "@/lib/outbox";
import { openSecret } from "@/lib/secrets";

// What the server itself said, where it said something.
function text(error: unknown): string {
  if (error instanceof Error && "response" in error && typeof error.response === "string")
    return error.response.split("\n")[0] ?? "";
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

function smtpCode(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("responseCode" in error)) return null;
  const code = Number(error.responseCode);
  return Number.isInteger(code) ? code : null;
}

// The server's word about one mail says nothing about the server: 5xx will not change by trying again, 4xx may. Only
// where it gave no word at all is the way out itself down.
function failed(error: unknown): SendResult {
  const code = smtpCode(error);
  const detail = { error: code === null ? "unreachable" : `smtp_${code}`, where: text(error) };
  if (code !== null && code >= 500) return { outcome: "refused", detail };
  return { outcome: "retry", blame: code === null ? "endpoint" : "row", detail };
}

async function linkToken(row: ClaimedRow): Promise<string | null> {
  const { id: rowId, providerId, sealed } = row;
  if (!sealed) return null;
  const place = { table: "outbox", column: "sealed", rowId };
  return withSystem("mail link", (tx) => openSecret(tx, providerId, place, sealed));
}

/** Sends one outbox row as a mail; its Message-ID is the row's id, so a second delivery is seen as the same mail. */
export async function sendMailRow(row: ClaimedRow): Promise<SendResult> {
  const parsed = MailPayload.safeParse(row.payload);
  if (!parsed.success) return { outcome: "refused", detail: { error: "mail_malformed" } };
  try {
    const accepted = await sendMail({
      id: row.id,
      payload: parsed.data,
      linkToken: await linkToken(row),
    });
    return { outcome: "done", detail: { response: accepted } };
  } catch (error) {
    return failed(error);
  }
}
