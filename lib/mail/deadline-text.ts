import { dateIn, daysBetween } from "@/lib/core/time";
import type { DeadlineLine, NoticeMatter } from "./notice-matter";
import type { NoticePlace, NoticeText, SayNotice } from "./notice-text";
import { isNoticeWord } from "./notice-words";
import { dueDay, dueWords, type Reader } from "./reader";
import { regimeName, regimeWords } from "./regime-words";

type DeadlineMatter = Extract<NoticeMatter, { kind: "deadline" }>;

// As the reader's calendar counts: at 0:00 on the 19th, "19 May, 24:00" is today's, not tomorrow's.
function aheadTitle(dueAt: Date, at: Date, what: string, say: SayNotice, reader: Reader): string {
  const days = daysBetween(dateIn(at, reader.timeZone), dueDay(dueAt, reader));
  return days <= 0 ? say("dueToday", { what }) : say("dueBefore", { what, days });
}

function titleOf(matter: DeadlineMatter, at: Date, what: string, say: SayNotice, reader: Reader): string {
  const dueAt = new Date(matter.dueAt);
  if (at < dueAt) {
    const mayBeDue = matter.earliestAt !== null && new Date(matter.earliestAt) <= at;
    return mayBeDue ? say("dueMaybe", { what }) : aheadTitle(dueAt, at, what, say, reader);
  }
  if (matter.state === "unknown") return say("dueUnsure", { what });
  const days = daysBetween(dateIn(dueAt, reader.timeZone), dateIn(at, reader.timeZone));
  return days === 0 ? say("dueNow", { what }) : say("dueOverdue", { what, days });
}

function sitesOf(matter: DeadlineMatter, say: SayNotice): NoticeText["sections"] {
  const more = matter.siteCount - matter.sites.length;
  const items = matter.sites.map((site) => `${site.name} · ${site.client}`);
  if (items.length === 0) return [];
  const all = more > 0 ? [...items, say("more", { count: more })] : items;
  return [{ heading: say("sites", { count: matter.siteCount }), items: all }];
}

/** A reminder of a deadline as of a moment: what is due and when, whose it is, and which sites it concerns. */
export function deadlineText(
  matter: DeadlineMatter,
  say: SayNotice,
  reader: Reader,
  place: NoticePlace,
): NoticeText {
  const { at } = place;
  const what = regimeWords(matter.regime, matter.message, matter.params, reader);
  const regime = regimeName(matter.regime, reader);
  const when = dueWords(new Date(matter.dueAt), matter.zone, reader);
  const isAhead = at < new Date(matter.dueAt);
  const act = `act_${matter.party}`;
  const { earliestAt } = matter;
  const late = matter.state === "unknown" ? say("dueUnsureNext") : say("dueStays");
  return {
    title: titleOf(matter, at, what, say, reader),
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
  const { siteCount, earliestAt, zone } = line;
  const due = dueWords(new Date(line.dueAt), zone, reader);
  const earliest = earliestAt === null ? null : dueWords(new Date(earliestAt), zone, reader);
  const when = earliest === null ? due : say("digestEarliest", { due, earliest });
  return siteCount > 1
    ? say("digestLineSites", { what, when, count: siteCount })
    : say("digestLine", { what, when });
}
