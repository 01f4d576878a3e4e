import PostalMime from "postal-mime";
import type { Address } from "postal-mime";

/** A caught mail, as the list shows it. */
export interface MailSummary {
  /** Sorts by time of arrival. */
  id: string;
  /** ISO 8601 instant of arrival. */
  receivedAt: string;
  from: string;
  /** Addresses the `To` header names. */
  to: string[];
  /** Addresses the mail was really delivered to, blind copies included. */
  recipients: string[];
  subject: string;
  /** The `Message-ID` header, or null. */
  messageId: string | null;
}

/** A caught mail with everything in it. */
export interface Mail extends MailSummary {
  /** Header lines in their order, names in lower case. */
  headers: { name: string; value: string }[];
  text: string | null;
  html: string | null;
  attachments: { name: string; type: string; bytes: number }[];
}

/** Header of ours on top of a kept mail: who it was delivered to. */
export const RECIPIENTS_HEADER = "x-caught-recipients";

/** Reads a kept mail: the raw message with our recipients header on top. */
export async function parseMail(id: string, receivedAt: string, raw: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(raw);
  const headers = mail.headers.map(({ key, value }) => ({ name: key, value }));
  const recipients = headers.find((header) => header.name === RECIPIENTS_HEADER)?.value ?? "";
  return {
    id,
    receivedAt,
    from: mail.from ? written(mail.from) : "",
    to: (mail.to ?? []).flatMap(addresses),
    recipients: recipients.split(/[\s,]+/).filter((address) => address !== ""),
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? null,
    headers: headers.filter((header) => header.name !== RECIPIENTS_HEADER),
    text: mail.text ?? null,
    html: mail.html ?? null,
    attachments: mail.attachments.map((one) => ({
      name: one.filename ?? "unnamed",
      type: one.mimeType,
      bytes: typeof one.content === "string" ? one.content.length : one.content.byteLength,
    })),
  };
}

/** The summary of a mail, without its body. */
export function summaryOf({ id, receivedAt, from, to, recipients, subject, messageId }: Mail): MailSummary {
  return { id, receivedAt, from, to, recipients, subject, messageId };
}

function addresses(address: Address): string[] {
  if (address.group) return address.group.map((one) => one.address);
  return address.address ? [address.address] : [];
}

function written(address: Address): string {
  const [only = ""] = addresses(address);
  return address.name ? `${address.name} <${only}>` : only;
}
