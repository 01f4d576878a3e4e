import type { DeadlineLine, NoticeMatter } from "./notice-matter";
import type { NoticePlace, NoticeText, SayNotice } from "./notice-text";
import { isNoticeWord } from "./notice-words";
import { dueWords, type Reader } from "./reader";
import { regimeName, regimeWords } from "./regime-words";

type DeadlineMatter = Extract<NoticeMatter, { kind: "deadline" }>;

const WEEK_DAYS = 7;

/** Days to the deadline at a rung: positive before it, nought when due, negative afterwards. */
function daysAt(rung: string): number {
  const [when, count] = rung.split("_");
  if (when === "before") return Number(count);
  return when === "overdue" ? -Number(count) * WEEK_DAYS : 0;
}

function titleOf(matter: DeadlineMatter, what: string, say: SayNotice): string {
  const days = daysAt(matter.rung);
  if (days > 0) return say("dueBefore", { what, days });
  if (matter.state === "unknown") return say("dueUnsure", { what });
  return days === 0 ? say("dueNow", { what }) : say("dueOverdue", { what, days: -days });
}

function sitesOf(matter: DeadlineMatter, say: SayNotice): NoticeText["sections"] {
  const more = matter.siteCount - matter.sites.length;
  const items = matter.sites.map((site) => `${site.name} · ${site.client}`);
  if (items.length === 0) return [];
  const all = more > 0 ? [...items, say("more", { count: more })] : items;
  return [{ heading: say("sites", { count: matter.siteCount }), items: all }];
}

/** A reminder of a deadline: what is due and when, whose it is, and which sites it concerns. */
export function deadlineText(
  matter: DeadlineMatter,
  say: SayNotice,
  reader: Reader,
  place: NoticePlace,
): NoticeText {
  const what = regimeWords(matter.regime, matter.message, matter.params, reader);
  const regime = regimeName(matter.regime, reader);
  const when = dueWords(new Date(matter.dueAt), matter.zone, reader);
  const isAhead = daysAt(matter.rung) > 0;
  const act = `act_${matter.party}`;
  const { earliestAt } = matter;
  const late = matter.state === "unknown" ? say("dueUnsureNext") : say("dueStays");
  return {
    title: titleOf(matter, what, say),
    paragraphs: [
      `${say(isAhead ? "dueWhen" : "dueWas", { when, regime })}${reader.locale === "zh" ? "" : " "}${isNoticeWord(act) ? say(act) : ""}`,
      ...(earliestAt !== null && isAhead
        ? [say("dueEarliest", { when: dueWords(new Date(earliestAt), matter.zone, reader) })]
        : []),
      ...(isAhead ? [] : [late]),
    ],
    sections: sitesOf(matter, say),
    action:
      place.reason === "exporter"
        ? { label: say("openHome"), path: `/${place.providerSlug}/home` }
        : { label: say("openDeadline"), path: `/${place.providerSlug}/deadlines/${matter.deadlineId}` },
  };
}

/** A deadline in one line, as the digest lists it. */
export function lineText(line: DeadlineLine, say: SayNotice, reader: Reader): string {
  const what = regimeWords(line.regime, line.message, line.params, reader);
  const when = dueWords(new Date(line.dueAt), line.zone, reader);
  const { siteCount } = line;
  return siteCount > 1
    ? say("digestLineSites", { what, when, count: siteCount })
    : say("digestLine", { what, when });
}
