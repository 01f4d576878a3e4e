import type { TablePaging } from "@/app/_ui/data-table";
import { readSort, readTableState, tableQuery, type SearchParams } from "@/app/_ui/data-table/table-state";
import type { Ctx } from "@/lib/core/ctx";
import { REGIMES } from "@/lib/regimes";
import { listSites, type ListSites, type PortfolioRow, type SiteOrder } from "@/lib/sites";

const FILTERS = ["mine", "outcome", "client", "blocked"];
const PAGE = 200;

/** The columns by which the database orders, and what each stands for; all others are the browser's to order. */
const ORDERS: Readonly<Record<string, Omit<Exclude<SiteOrder, { by: "worst" }>, "descending">>> = {
  site: { by: "name" },
  client: { by: "client" },
  due: { by: "due" },
  dueAt: { by: "due" },
  ...Object.fromEntries(
    REGIMES.map(({ id }) => [`regime-${id}`, { by: "standing" as const, regime: id }] as const),
  ),
};

/** Whether a column of more sites than one page holds can be ordered by. */
export function isOrdered(column: string): boolean {
  return column in ORDERS;
}

function orderOf(sort: string): SiteOrder {
  const asked = readSort(sort, Object.keys(ORDERS));
  const order = asked ? ORDERS[asked.column] : undefined;
  return asked && order ? { ...order, descending: asked.descending } : { by: "worst" };
}

/** What a table's address asks for, without its page: words, filters and order together. */
export function readSitesAsked(params: SearchParams): ListSites {
  const { q, sort, filters } = readTableState(params, FILTERS);
  const { mine = [], outcome = [], client = [], blocked = [] } = filters;
  return {
    q,
    outcomes: outcome,
    clientSlugs: client,
    needsYou: mine.includes("yes"),
    parties: blocked,
    order: orderOf(sort),
  };
}

/** The same as part of an address, of one client's sites where its slug is given. */
function askedQuery(params: SearchParams, clientSlug?: string): string {
  const query = tableQuery(params, FILTERS);
  if (clientSlug !== undefined) query.set("client", clientSlug);
  return query.toString();
}

export interface LoadedSites {
  rows: PortfolioRow[];
  /** There while the sites are more than one page holds: then the database filters and orders, else the browser does. */
  paging?: TablePaging;
  /** What was asked, as part of an address. */
  asked: string;
}

/** The sites a table's address asks for, of the provider or of one client: worst first unless it says otherwise. */
export async function loadSites(
  ctx: Ctx,
  params: SearchParams,
  client?: { id: string; slug: string },
): Promise<LoadedSites> {
  const whose = client === undefined ? {} : { clientId: client.id };
  const { after } = readTableState(params, FILTERS);
  const input = { ...whose, ...readSitesAsked(params), ...(after === "" ? {} : { after }) };
  const found = await listSites({ ctx, input });
  const asked = askedQuery(params, client?.slug);
  if (found.all > PAGE) return { rows: found.rows, paging: { total: found.total, next: found.next }, asked };
  // Few enough to be all here: what the browser filters it must have, in the order it falls back to.
  if (found.rows.length === found.all && askedQuery(params) === "") return { rows: found.rows, asked };
  const all = await listSites({ ctx, input: { ...whose, order: { by: "worst" } } });
  return { rows: all.rows, asked };
}
