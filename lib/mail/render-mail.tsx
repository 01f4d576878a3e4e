import { render } from "@react-email/components";
import { createTranslator } from "use-intl/core";
import type { MailPayload } from "./mail-kinds";
import { MailLayout, type MailBody } from "./templates/mail-layout";
import { isWordKey, MAIL_WORDS, type WordKey } from "./words";

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
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

function moment(iso: string, payload: MailPayload): string {
  const format = new Intl.DateTimeFormat(payload.locale === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: payload.timeZone,
  });
  return `${format.format(new Date(iso))} (${payload.timeZone})`;
}

const SITES_SHOWN = 10;

function body(payload: MailPayload, token: string | null, portalUrl: string): MailBody {
  const say = speaker(payload.locale);
  const { content } = payload;
  if (content.kind === "sign_in_link") {
    return {
      subject: say("signInSubject"),
      greeting: say("greeting", { name: content.name }),
      paragraphs: [say("signInText", { minutes: content.validMinutes })],
      list: [],
      button: { label: say("signInButton"), href: `${portalUrl}/sign-in/link?token=${token ?? ""}` },
      why: say("why", { reason: say("signInWhy") }),
    };
  }
  if (content.kind === "invitation") {
    const values = { inviter: content.inviterName, provider: content.providerName };
    const expires = moment(content.expiresAt, payload);
    return {
      subject: say("inviteSubject", values),
      greeting: null,
      paragraphs: [say("inviteText", { ...values, role: named(say, "role", content.role), expires })],
      list: [],
      button: { label: say("inviteButton"), href: `${portalUrl}/invitation?token=${token ?? ""}` },
      why: say("why", { reason: say("inviteWhy", values) }),
    };
  }
  const values = {
    number: content.number,
    company: content.company,
    before: named(say, "status", content.before),
    after: named(say, "status", content.after),
    at: moment(content.occurredAt, payload),
    count: content.siteCount,
  };
  const more = content.siteCount - Math.min(content.sites.length, SITES_SHOWN);
  return {
    subject: say("alarmSubject", values),
    greeting: say("greeting", { name: content.recipientName }),
    paragraphs: [say("alarmLead", values), say("alarmEffect", values), say("alarmNext")],
    list: [
      ...content.sites.slice(0, SITES_SHOWN).map((site) => `${site.name} · ${site.client}`),
      ...(more > 0 ? [say("alarmMore", { count: more })] : []),
    ],
    button: {
      label: say("alarmButton"),
      href: `${portalUrl}/${content.providerSlug}/lsps/certificates/${content.certificateId}`,
    },
    why: say("why", { reason: say("alarmWhy", { provider: content.providerName }) }),
  };
}

/** A mail in its reader's language and zone, as HTML and as plain text. */
export async function renderMail(
  payload: MailPayload,
  token: string | null,
  portalUrl: string,
): Promise<RenderedMail> {
  const made = body(payload, token, portalUrl);
  const footer = speaker(payload.locale)("footer");
  const mail = <MailLayout body={made} footer={footer} locale={payload.locale} />;
  return { subject: made.subject, html: await render(mail), text: await render(mail, { plainText: true }) };
}
