import { createTranslator } from "use-intl/core";
import { auditText, findingLine } from "./audit-text";
import { messageText, namedText } from "./certificate-text";
import { failureText } from "./failure-text";
import { deadlineText, lineText } from "./deadline-text";
import type { NoticeMatter, NoticeReason, SingleMatter } from "./notice-matter";
import { isNoticeWord, NOTICE_WORDS, type NoticeWordKey } from "./notice-words";
import { momentWords, type Reader } from "./reader";

/** A notice in its reader's words: what it says, and where to go. */
export interface NoticeText {
  title: string;
  paragraphs: string[];
  sections: { heading: string | null; items: string[] }[];
  action: { label: string; path: string };
}

/** Where the reader stands: whose portal, and as what. */
export interface NoticePlace {
  providerName: string;
  providerSlug: string;
  reason: NoticeReason;
  /** The moment as of which it is told. */
  at: Date;
}

export type SayNotice = (key: NoticeWordKey, values?: Record<string, string | number>) => string;

/** Speaks the notices' words in a reader's language. */
export function noticeSpeaker(reader: Reader): SayNotice {
  const translate = createTranslator({ locale: reader.locale, messages: NOTICE_WORDS[reader.locale] });
  return (key, values) => translate(key, values);
}

function named(say: SayNotice, prefix: string, value: string, otherwise = value): string {
  const key = `${prefix}_${value}`;
  return isNoticeWord(key) ? say(key) : otherwise;
}

type Of<K extends NoticeMatter["kind"]> = Extract<NoticeMatter, { kind: K }>;

interface Told {
  say: SayNotice;
  reader: Reader;
  place: NoticePlace;
}

function alarmText(matter: Of<"certificate_alarm">, { say, reader, place }: Told): NoticeText {
  const values = {
    number: matter.number,
    company: matter.company,
    before: named(say, "status", matter.before),
    after: named(say, "status", matter.after),
    at: momentWords(new Date(matter.occurredAt), reader),
    count: matter.siteCount,
  };
  const more = matter.siteCount - matter.sites.length;
  return {
    title: say("alarmTitle", values),
    paragraphs: [say("alarmLead", values), say("alarmEffect", values), say("alarmNext")],
    sections: [
      {
        heading: null,
        items: [
          ...matter.sites.map((site) => `${site.name} · ${site.client}`),
          ...(more > 0 ? [say("more", { count: more })] : []),
        ],
      },
    ],
    action: {
      label: say("alarmOpen"),
      path: `/${place.providerSlug}/lsps/certificates/${matter.certificateId}`,
    },
  };
}

type EndpointMatter = Of<"endpoint_paused"> | Of<"endpoint_disabled"> | Of<"endpoint_resumed">;

function failureLine(
  {
    failure,
    failureParams = {},
  }: { failure: string | null; failureParams?: Record<string, unknown> | undefined },
  { say, reader }: Told,
): string[] {
  return failure === null
    ? []
    : [say("lastFailure", { failure: failureText(failure, failureParams, reader) })];
}

/** What was to be delivered: an event of ours, or what a regime's platform is sent. */
function eventWords(event: string, say: SayNotice): string {
  return named(say, "event", event.replaceAll(".", "_"), event);
}

function endpointText(matter: EndpointMatter, told: Told): NoticeText {
  const { say, reader, place } = told;
  const since = matter.since === null ? null : momentWords(new Date(matter.since), reader);
  const values = { name: matter.name, url: matter.url, count: matter.count };
  const action = {
    label: say("openEndpoint"),
    path: `/${place.providerSlug}/webhooks/${matter.endpointId}`,
  };
  if (matter.kind === "endpoint_resumed") {
    const paragraphs = [say("resumedLead", values), say("resumedEffect", values)];
    return { title: say("resumedTitle", values), paragraphs, sections: [], action };
  }
  if (matter.kind === "endpoint_disabled") {
    const paragraphs = [say("disabledLead", values), say("disabledEffect", values)];
    return { title: say("disabledTitle", values), paragraphs, sections: [], action };
  }
  const lead = since === null ? say("pausedLeadUndated", values) : say("pausedLead", { ...values, since });
  const paragraphs = [lead, ...failureLine(matter, told), say("pausedEffect", values)];
  return { title: say("pausedTitle", values), paragraphs, sections: [], action };
}

function deliveryText(matter: Of<"delivery_dead"> | Of<"push_expired">, told: Told): NoticeText {
  const { say, reader, place } = told;
  const action = { label: say("openDelivery"), path: `/${place.providerSlug}/pushes/${matter.outboxId}` };
  if (matter.kind === "delivery_dead") {
    const values = { event: eventWords(matter.event, say), endpoint: matter.endpoint };
    const paragraphs = [say("deadLead", values), ...failureLine(matter, told), say("deadNext")];
    return { title: say("deadTitle", values), paragraphs, sections: [], action };
  }
  const at = momentWords(new Date(matter.expiredAt), reader);
  const values = { counterpart: matter.counterpart, subject: eventWords(matter.subject, say), at };
  const paragraphs = [say("expiredLead", values), say("expiredNext")];
  return { title: say("expiredTitle", values), paragraphs, sections: [], action };
}

function filingText(matter: Of<"filing_decided">, { say, place }: Told): NoticeText {
  const { reference, status, reason, site } = matter;
  const known = `filingTitle_${status}`;
  return {
    title: say(isNoticeWord(known) ? known : "filingTitle_other", { reference, status }),
    paragraphs: [
      site === null ? say("filingOwn", { provider: place.providerName }) : say("filingSite", { site }),
      ...(reason === null ? [] : [say("filingReason", { reason: named(say, "reason", reason) })]),
      ...(status === "rejected" ? [say("filingNext_rejected")] : []),
    ],
    sections: [],
    action: { label: say("openFilings"), path: `/${place.providerSlug}/filings` },
  };
}

function controlText(matter: Of<"site_control">, { say, reader, place }: Told): NoticeText {
  const { state, cause, host, site, slug } = matter;
  const moment = (at: string): string => momentWords(new Date(at), reader);
  const values = { host, site, provenAt: moment(matter.provenAt), lapsesAt: moment(matter.lapsesAt) };
  const isOver = state === "lapsed";
  return {
    title: say(isOver ? "controlTitle_lapsed" : "controlTitle_failing", values),
    paragraphs: [
      say(`controlLead_${cause}`, values),
      say(isOver ? "controlEffect_lapsed" : "controlEffect_failing", values),
      say(cause === "taken" ? "controlNext_taken" : "controlNext", values),
    ],
    sections: [],
    action: { label: say("openControl"), path: `/${place.providerSlug}/sites/${slug}/control` },
  };
}

function failuresText(matter: Of<"verification_failures">, { say, reader, place }: Told): NoticeText {
  const { country, client, calls, failures, hours, threshold, rule } = matter;
  const where =
    country === null
      ? say("failuresNowhere")
      : (new Intl.DisplayNames(reader.locale, { type: "region" }).of(country) ?? country);
  const values = { where, calls, failures, hours, threshold, rule, client: client ?? "" };
  return {
    title: say("failuresTitle", values),
    paragraphs: [
      say("failuresLead", values),
      ...(client === null ? [] : [say("failuresClient", values)]),
      say("failuresEffect"),
      say("failuresWhy", values),
    ],
    sections: [],
    action:
      place.reason === "exporter"
        ? { label: say("openHome"), path: `/${place.providerSlug}/home` }
        : { label: say("openFailures"), path: `/${place.providerSlug}/verifications` },
  };
}

function reopenedText(matter: Of<"filing_reopened">, { say, reader, place }: Told): NoticeText {
  const { filingId, reference, site, cause, at } = matter;
  return {
    title: say("reopenedTitle", { reference }),
    paragraphs: [
      site === null ? say("filingOwn", { provider: place.providerName }) : say("filingSite", { site }),
      say("reopenedLead", {
        at: momentWords(new Date(at), reader),
        cause: named(say, "drift", cause, say("drift_other")),
      }),
      say("reopenedNext"),
    ],
    sections: [],
    action: { label: say("openFiling"), path: `/${place.providerSlug}/filings/${filingId}` },
  };
}

function digestText(matter: Of<"digest">, told: Told): NoticeText {
  const { say, reader, place } = told;
  const part = (heading: NoticeWordKey, items: string[], count: number) => {
    const more = count - items.length;
    const all = more > 0 ? [...items, say("more", { count: more })] : items;
    return count > 0 ? [{ heading: say(heading), items: all }] : [];
  };
  const lines = (rows: readonly Parameters<typeof lineText>[0][]) =>
    rows.map((row) => lineText(row, say, reader));
  const { unreadCount, dueSoonCount, overdueCount, knownLateCount } = matter;
  const { findingsDueCount, findingsOverdueCount } = matter;
  const owned = findingsDueCount + findingsOverdueCount;
  const count = unreadCount + dueSoonCount + overdueCount + knownLateCount + owned;
  const findings = (rows: typeof matter.findingsDue) => rows.map((row) => findingLine(row, say, reader));
  const titles = matter.unread.map((one) => noticeText(one, reader, place).title);
  return {
    title: say("digestTitle", { count }),
    paragraphs: [say("digestLead")],
    sections: [
      ...part("digestUnread", titles, unreadCount),
      ...part("digestDue", lines(matter.dueSoon), dueSoonCount),
      ...part("digestOverdue", lines(matter.overdue), overdueCount),
      ...part("digestKnownLate", lines(matter.knownLate), knownLateCount),
      ...part("digestFindingsOverdue", findings(matter.findingsOverdue), findingsOverdueCount),
      ...part("digestFindingsDue", findings(matter.findingsDue), findingsDueCount),
    ],
    action:
      place.reason === "exporter"
        ? { label: say("openHome"), path: `/${place.providerSlug}/home` }
        : { label: say("digestOpen"), path: `/${place.providerSlug}/deadlines` },
  };
}

/** A notice in its reader's language and zone; the same words in the mail and in the portal. */
export function noticeText(
  matter: NoticeMatter | SingleMatter,
  reader: Reader,
  place: NoticePlace,
): NoticeText {
  const told: Told = { say: noticeSpeaker(reader), reader, place };
  switch (matter.kind) {
    case "deadline":
      return deadlineText(matter, told.say, reader, place);
    case "certificate_alarm":
      return alarmText(matter, told);
    case "certificate_named":
      return namedText(matter, told.say, place);
    case "certificate_message":
      return messageText(matter, told.say, reader, place);
    case "endpoint_paused":
    case "endpoint_disabled":
    case "endpoint_resumed":
      return endpointText(matter, told);
    case "delivery_dead":
    case "push_expired":
      return deliveryText(matter, told);
    case "filing_reopened":
      return reopenedText(matter, told);
    case "filing_decided":
      return filingText(matter, told);
    case "site_control":
      return controlText(matter, told);
    case "verification_failures":
      return failuresText(matter, told);
    case "audit_findings":
      return auditText(matter, told.say, reader, place);
    case "digest":
      return digestText(matter, told);
  }
}
