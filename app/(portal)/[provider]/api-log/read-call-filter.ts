import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import { CALL_OUTCOMES, type ListCalls } from "@/lib/calls";
import { dateAfter, startOfDate } from "@/lib/core/time";

const FILTERS = ["route", "outcome", "key", "day"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// From the first of the days that are ticked to the end of the last.
function span(days: readonly string[], zone: string): { from?: Date; to?: Date } {
  const known = days.filter((day) => DAY.test(day) && !Number.isNaN(Date.parse(day))).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return {};
  return { from: startOfDate(first, zone), to: startOfDate(dateAfter(last, { days: 1 }), zone) };
}

/** What the list's address asks for, days being the reader's; words that are none of its filters are left out. */
export function readCallFilter(params: SearchParams, zone: string): ListCalls {
  const { filters, after } = readTableState(params, FILTERS);
  return {
    routes: (filters["route"] ?? []).filter((route) => route.length <= 200).slice(0, 50),
    outcomes: CALL_OUTCOMES.filter((outcome) => filters["outcome"]?.includes(outcome)),
    apiKeyIds: (filters["key"] ?? []).filter((id) => ID.test(id)).slice(0, 100),
    ...span(filters["day"] ?? [], zone),
    ...(after === "" ? {} : { after: after.slice(0, 100) }),
  };
}
