import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Ctx } from "@/lib/core/ctx";
import { dueWords, regimeName, regimeWords, type Reader } from "@/lib/mail";
import { listDeadlines, type DeadlineRow } from "./list-deadlines";

const DAY_MS = 86_400_000;
const BACK_DAYS = 90;
const EVENTS_MAX = 2_000;
// An appointment that ends when it is due stands on the day that it is due, also where that is 24:00.
const SHOWN_MS = 30 * 60_000;
const READ_AGAIN_SECONDS = 3_600;

/** What a calendar says beside its events, in its reader's language. */
export interface CalendarWords {
  name: string;
  /** Title of a deadline that has passed. */
  missed: (what: string) => string;
  /** Where to look, by deadline. */
  link: (deadlineId: string) => string;
}

async function openDeadlines(ctx: Ctx): Promise<DeadlineRow[]> {
  const from = new Date(ctx.now.getTime() - BACK_DAYS * DAY_MS);
  const rows: DeadlineRow[] = [];
  let after: string | null = null;
  do {
    const input = { states: ["upcoming" as const, "unknown" as const, "missed" as const], from };
    const page = await listDeadlines({ ctx, input: { ...input, ...(after === null ? {} : { after }) } });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null && rows.length < EVENTS_MAX);
  return rows.slice(0, EVENTS_MAX);
}

function sitesOf(row: DeadlineRow): string {
  const names = row.clients.map(({ name }) => name).join(" · ");
  return row.clientCount > row.clients.length ? `${names} …` : names;
}

/**
 * The deadlines the caller sees as a calendar (RFC 5545): what is still to be met, and what was missed in the last 90
 * days. Every moment is an instant in UTC, which a calendar program shows on its reader's own clock; the words name
 * the zone of the document.
 */
export async function buildCalendar(ctx: Ctx, reader: Reader, words: CalendarWords): Promise<string> {
  const calendar = ical({
    name: words.name,
    prodId: { company: "Accordant", product: "Deadlines" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: READ_AGAIN_SECONDS,
  });
  for (const row of await openDeadlines(ctx)) {
    const { deadlineId, regime, message, params, dueAt, zone } = row;
    const what = regimeWords(regime, message, params, reader);
    const url = words.link(deadlineId);
    calendar.createEvent({
      id: `${deadlineId}@accordant`,
      stamp: ctx.now,
      start: new Date(dueAt.getTime() - SHOWN_MS),
      end: dueAt,
      summary: row.state === "missed" ? words.missed(what) : what,
      description: [dueWords(dueAt, zone, reader), regimeName(regime, reader), sitesOf(row), url].join("\n"),
      transparency: ICalEventTransparency.TRANSPARENT,
      url,
    });
  }
  return calendar.toString();
}
