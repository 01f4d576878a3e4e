import type { TablePaging } from "@/app/_ui/data-table";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import type { Ctx } from "@/lib/core/ctx";
import { listSites, type PortfolioRow } from "@/lib/sites";
import { worstFirst } from "./worst-first";

const FILTERS = ["mine", "outcome", "client", "blocked"];

interface LoadedSites {
  rows: PortfolioRow[];
  /** There while the sites are more than one page holds: then the database filters, else the browser does. */
  paging?: TablePaging;
}

/** The sites a table's address asks for, of the provider or of one client. */
export async function loadSites(ctx: Ctx, params: SearchParams, clientId?: string): Promise<LoadedSites> {
  const { q, after, filters } = readTableState(params, FILTERS);
  const whose = clientId === undefined ? {} : { clientId };
  const all = await listSites({ ctx, input: whose });
  if (all.next === null) return { rows: worstFirst(all.rows) };
  const { mine = [], outcome = [], client = [], blocked = [] } = filters;
  const narrowed = {
    q,
    outcomes: outcome,
    clientSlugs: client,
    needsYou: mine.includes("yes"),
    parties: blocked,
  };
  const found = await listSites({
    ctx,
    input: { ...whose, ...narrowed, ...(after === "" ? {} : { after }) },
  });
  return { rows: found.rows, paging: { total: found.total, next: found.next } };
}
