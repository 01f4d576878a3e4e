import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { findRegimeText } from "@/app/_server/regime-text";
import type { Interval, Readiness, ReadinessEvent } from "@/lib/readiness";

const PARTIES = ["exporter", "provider", "lsp"] as const;
const NOTICE_KINDS = [
  "deadline",
  "certificate_alarm",
  "site_control",
  "filing_reopened",
  "filing_decided",
  "push_expired",
] as const;
const MINUTE_MS = 60_000;

/** The words in which a timeline is told, for the reader of this request. */
export async function getReadinessWords({ regime }: Pick<Readiness, "regime">) {
  const [t, duties, notices, text, format] = [
    await getTranslations("readiness"),
    await getTranslations("duties.party"),
    await getTranslations("notices.kinds"),
    await findRegimeText(regime.id),
    await getFormat(),
  ];
  const partyOf = (party: string) => {
    const known = PARTIES.find((one) => one === party);
    return known ? duties(known) : party;
  };
  const blockersOf = ({ blockers }: Pick<Interval, "blockers">) =>
    format.list(blockers.map((party) => t(`blockers.${party}`)));
  return {
    partyOf,
    blockersOf,
    /** How long, in days, hours and minutes. */
    span(milliseconds: number): string {
      if (milliseconds < MINUTE_MS) return t("brief");
      const minutes = Math.round(milliseconds / MINUTE_MS);
      const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
      return t("hours", { days, hours, minutes: minutes % 60 });
    },
    /** What was lacking, as what was to be done about it. */
    why({ state, lacks }: Interval): string[] {
      if (state === "not_known") return [t("notLooked")];
      const said = lacks.map(({ code, message, params }) =>
        message === null ? (text?.titleOf(code) ?? code) : (text?.say(message, params) ?? code),
      );
      return [...new Set(said)];
    },
    /** How it stands at the end of the timeline, in one sentence. */
    standing(last: Interval | undefined): string {
      if (!last) return t("nowNothing");
      const day = format.dateTime(last.from);
      if (last.state === "ready") return t("nowReady", { day });
      if (last.state === "not_asked") return t("nowNotAsked");
      return last.state === "not_known"
        ? t("nowNotKnown", { day })
        : t("nowNotReady", { day, names: blockersOf(last) });
    },
    event(event: ReadinessEvent): string {
      switch (event.kind) {
        case "filing": {
          const state = t(`filingStates.${event.state}`);
          const { reference } = event;
          return reference === null
            ? t("event.filing", { state })
            : t("event.filingWith", { reference, state });
        }
        case "notice": {
          const known = NOTICE_KINDS.find((one) => one === event.notice);
          const what = known ? notices(known) : event.notice;
          return t("event.notice", { person: event.person ?? t("former"), what });
        }
        case "sign_off":
          return t("event.signOff", { signer: event.signer, party: partyOf(event.party) });
        case "withdrawal":
          return t("event.withdrawal", { party: partyOf(event.party) });
        case "control": {
          const how = event.cause === "taken" ? "taken" : event.state;
          return t(`event.control.${how}`, { host: event.host });
        }
        case "deadline": {
          const params = typeof event.params === "object" ? { ...event.params } : {};
          return t("event.deadline", { what: text?.say(event.message, params) ?? event.message });
        }
      }
    },
  };
}
