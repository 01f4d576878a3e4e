import type { TablePaging } from "@/app/_ui/data-table";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import type { Ctx } from "@/lib/core/ctx";
import { listDeadlines, type DeadlineRow } from "@/lib/deadlines";
import { DEADLINE_STATES } from "@/lib/regimes";

const FILTERS = ["state", "regime", "client", "party"];

interface LoadedDeadlines {
  rows: DeadlineRow[];
  /** There while the deadlines are more than one page holds: then the database filters, else the browser does. */
  paging?: TablePaging;
}

/** The deadlines that a table's address asks for. */
export async function loadDeadlines(ctx: Ctx, params: SearchParams): Promise<LoadedDeadlines> {
  const { after, filters } = readTableState(params, FILTERS);
  const all = await listDeadlines({ ctx, input: {} });
  if (all.next === null) return { rows: all.rows };
  const { state = [], regime = [], client = [], party = [] } = filters;
  const input = {
    states: DEADLINE_STATES.filter((known) => state.includes(known)),
    regimes: regime,
    clientSlugs: client,
    parties: party,
    ...(after === "" ? {} : { after }),
  };
  const found = await listDeadlines({ ctx, input });
  return { rows: found.rows, paging: { total: found.total, next: found.next } };
}
