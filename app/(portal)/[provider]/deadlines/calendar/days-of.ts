import { findRegimeText } from "@/app/_server/regime-text";
import type { DeadlineRow } from "@/lib/deadlines";
import type { DeadlineState } from "@/lib/regimes";
import { dueDay } from "./month-of";

/** A deadline as the calendar shows it on its day. */
export interface DayEntry {
  deadlineId: string;
  href: string;
  what: string;
  state: DeadlineState;
  dueAt: Date;
  zone: string;
  siteCount: number;
}

/** Deadlines by their day in the reader's zone. */
export async function daysOf(
  rows: readonly DeadlineRow[],
  provider: string,
  zone: string,
): Promise<Map<string, DayEntry[]>> {
  const days = new Map<string, DayEntry[]>();
  for (const row of rows) {
    const text = await findRegimeText(row.regime);
    const day = dueDay(row.dueAt, zone);
    const entry = {
      deadlineId: row.deadlineId,
      href: `/${provider}/deadlines/${row.deadlineId}`,
      what: text?.say(row.message, row.params) ?? row.code,
      state: row.state,
      dueAt: row.dueAt,
      zone: row.zone,
      siteCount: row.siteCount,
    };
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}
