import { render, toPlainText } from "@react-email/render";
import { createTranslator } from "use-intl/core";
import type { MailPayload } from "./mail-kinds";
import { noticeText } from "./notice-text";
import { momentWords } from "./reader";
import { MailLayout, type MailBody } from "./templates/mail-layout";
import { isWordKey, MAIL_WORDS, type WordKey } from "./words";

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** What only the sending process knows: where links lead, and the tokens that some of them carry. */
export interface MailLinks {
  portalUrl: string;
  /** Token of the one-time link, where the mail has one. */
  linkToken: string | null;
  /** Token of the unsubscribe link, where the mail is a notice. */
  unsubscribeToken: string | null;
}

type Say = (key: WordKey, values?: Record<string, string | number>) => string;

function speaker(locale: MailPayload["locale"]): Say {
  const translate = createTranslator({ locale, messages: MAIL_WORDS[locale] });
  return (key, values) => translate(key, values);
}

function named(say: Say, prefix: string, value: string): string {
  const key = `${prefix}_${value}`;
  return isWordKey(key) ? say(key) : value;
}

type NoticeContent = Extract<MailPayload["content"], { kind: "notice" }>;

function noticeBody(content: NoticeContent, payload: MailPayload, links: MailLinks, say: Say): MailBody {
  const text = noticeText(content.matter, payload, content);
  const place = content.reason === "exporter" ? "home/notices" : "settings/notices";
  const settings = `${links.portalUrl}/${content.providerSlug}/${place}`;
  return {
    subject: text.title,
    greeting: say("greeting", { name: content.recipientName }),
    paragraphs: text.paragraphs,
    sections: text.sections,
    button: { label: text.action.label, href: `${links.portalUrl}${text.action.path}` },
    why: say("why", { reason: say(`whyNotice_${content.reason}`, { provider: content.providerName }) }),
    footLinks: links.unsubscribeToken
      ? [
          {
            label: say("unsubscribe"),
            href: `${links.portalUrl}/unsubscribe?token=${links.unsubscribeToken}`,
          },
          { label: say("settings"), href: settings },
        ]
      : [],
  };
}

function body(payload: MailPayload, links: MailLinks): MailBody {
  const say = speaker(payload.locale);
  const { content } = payload;
  const { portalUrl, linkToken } = links;
  if (content.kind === "notice") return noticeBody(content, payload, links, say);
  if (content.kind === "sign_in_link") {
    return {
      subject: say("signInSubject"),
      greeting: say("greeting", { name: content.name }),
      paragraphs: [say("signInText", { minutes: content.validMinutes })],
      sections: [],
      button: { label: say("signInButton"), href: `${portalUrl}/sign-in/link?token=${linkToken ?? ""}` },
      why: say("why", { reason: say("signInWhy") }),
      footLinks: [],
    };
  }
  const values = { inviter: content.inviterName, provider: content.providerName };
  const expires = momentWords(new Date(content.expiresAt), payload);
  return {
    subject: say("inviteSubject", values),
    greeting: null,
    paragraphs: [say("inviteText", { ...values, role: named(say, "role", content.role), expires })],
    sections: [],
    button: { label: say("inviteButton"), href: `${portalUrl}/invitation?token=${linkToken ?? ""}` },
    why: say("why", { reason: say("inviteWhy", values) }),
    footLinks: [],
  };
}

/** A mail in its reader's language and zone, as HTML and as plain text. */
export async function renderMail(payload: MailPayload, links: MailLinks): Promise<RenderedMail> {
  const made = body(payload, links);
  const footer = speaker(payload.locale)("footer");
  const mail = <MailLayout body={made} footer={footer} locale={payload.locale} />;
  const html = await render(mail);
  return { subject: made.subject, html, text: toPlainText(html) };
}
