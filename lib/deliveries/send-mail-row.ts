import { withSystem } from "@/lib/core/db/system";
import { MailPayload, sendMail } from "@/lib/mail";
import type { ClaimedRow, SendResult } from "@/lib/outbox";
import { openSecret } from "@/lib/secrets";

function text(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}

function smtpCode(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("responseCode" in error)) return null;
  const code = Number(error.responseCode);
  return Number.isInteger(code) ? code : null;
}

// 421 is said of the connection, wherever in the exchange (RFC 5321 3.8).
function isAboutThisMail(error: unknown, code: number): boolean {
  const command = typeof error === "object" && error !== null && "command" in error ? error.command : null;
  return code !== 421 && (command === "RCPT TO" || command === "DATA");
}

// The server's word about a recipient or a message says nothing about the server: 5xx will not change by trying again,
// 4xx may. Whatever else goes wrong, a password it no longer takes included, the way out itself is down.
function failed(error: unknown): SendResult {
  const code = smtpCode(error);
  const detail = { error: code === null ? "unreachable" : `smtp_${code}`, where: text(error) };
  if (code === null || !isAboutThisMail(error, code)) return { outcome: "retry", blame: "endpoint", detail };
  if (code >= 500) return { outcome: "refused", isAnswer: true, detail };
  return { outcome: "retry", blame: "row", detail };
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
  if (!parsed.success) return { outcome: "refused", isAnswer: false, detail: { error: "mail_malformed" } };
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
