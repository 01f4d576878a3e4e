import nodemailer, { type Transporter } from "nodemailer";
import { env } from "@/lib/core/env";
import type { MailPayload } from "./mail-kinds";
import { renderMail } from "./render-mail";
import { signUnsubscribe } from "./unsubscribe-token";

/** Mails under way at once: each has a connection and none waits for another's. */
export const MAIL_CONNECTIONS = 10;

let transport: Transporter | undefined;

function transporter(): Transporter {
  transport ??= nodemailer.createTransport({
    url: env().SMTP_URL,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return transport;
}

/** Closes the connections to the SMTP server. */
export function closeMail(): void {
  transport?.close();
  transport = undefined;
}

// RFC 8058: a mail program unsubscribes with one POST, without opening a page.
function oneClick(url: string): Record<string, string> {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/**
 * Hands a mail to the SMTP server under a Message-ID made of the row's id; gives back the server's answer. Throws
 * what nodemailer throws where the server refuses or does not answer.
 */
export async function sendMail(input: {
  id: string;
  payload: MailPayload;
  linkToken: string | null;
}): Promise<string> {
  const { AUTH_SECRET, MAIL_FROM, PORTAL_URL } = env();
  const { content } = input.payload;
  const unsubscribeToken =
    content.kind === "notice"
      ? signUnsubscribe(AUTH_SECRET, { ...content, kind: content.matter.kind })
      : null;
  const links = { portalUrl: PORTAL_URL, linkToken: input.linkToken, unsubscribeToken };
  const mail = await renderMail(input.payload, links);
  const info: unknown = await transporter().sendMail({
    messageId: `<${input.id}@accordant>`,
    from: MAIL_FROM,
    to: input.payload.to,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": input.payload.locale,
      ...(unsubscribeToken ? oneClick(`${PORTAL_URL}/api/unsubscribe?token=${unsubscribeToken}`) : {}),
    },
  });
  const response = typeof info === "object" && info !== null && "response" in info ? info.response : null;
  return typeof response === "string" ? response : "accepted";
}
