import type { TablePaging } from "@/app/_ui/data-table";
import { readSort, readTableState, tableQuery, type SearchParams } from "@/app/_ui/data-table/table-state";
import type { Ctx } from "@/lib/core/ctx";
import { REGIMES, type Regime, type ResponsibilityMatrix } from "@/lib/regimes";
import {
  listSiteSignOffs,
  type ListSiteSignOffs,
  type SignOffCounts,
  type SignOffOrder,
  type SiteSignOffs,
} from "@/lib/sign-offs";

const FILTERS = ["mine", "waits", "signed"];
const PAGE = 200;

/** Whom a site may wait for, beside the provider itself. */
export const OTHERS = ["exporter", "lsp"] as const;
/** Who may have signed. */
export const SIGNERS = ["everybody", "provider"] as const;

/** The columns by which the database orders. */
const ORDERS: Readonly<Record<string, Exclude<SignOffOrder, { by: "open" }>["by"]>> = {
  site: "name",
  client: "client",
  provider: "provider",
  exporter: "exporter",
};

/** Whether a column of more sites than one page holds can be ordered by. */
export function isOrdered(column: string): boolean {
  return column in ORDERS;
}

/** The regime that divides duties, with its matrix; null while none does. */
export function findSigningRegime(): { regime: Regime; matrix: ResponsibilityMatrix } | null {
  const found = REGIMES.flatMap((regime) =>
    regime.responsibilities === null ? [] : [{ regime, matrix: regime.responsibilities }],
  );
  return found[0] ?? null;
}

function known<T extends string>(values: readonly string[] | undefined, all: readonly T[]): T[] {
  return all.filter((one) => values?.includes(one));
}

function orderOf(sort: string): SignOffOrder {
  const asked = readSort(sort, Object.keys(ORDERS));
  const by = asked ? ORDERS[asked.column] : undefined;
  return asked && by ? { by, descending: asked.descending } : { by: "open" };
}

/** What the table's address asks for, without its page: words, filters and order together. */
export function readSignOffsAsked(params: SearchParams): Omit<ListSiteSignOffs, "regime"> {
  const { q, sort, filters } = readTableState(params, FILTERS);
  return {
    q,
    needsYou: filters["mine"]?.includes("yes") === true,
    waitsFor: known(filters["waits"], OTHERS),
    signedBy: known(filters["signed"], SIGNERS),
    order: orderOf(sort),
  };
}

export interface LoadedSignOffs {
  rows: SiteSignOffs[];
  counts: SignOffCounts;
  all: number;
  /** There while the sites are more than one page holds: then the database filters and orders, else the browser does. */
  paging?: TablePaging;
  /** What was asked, as part of an address. */
  asked: string;
}

/** How the signatures of the sites stand that the table's address asks for: who waits for the provider first. */
export async function loadSignOffs(ctx: Ctx, regime: string, params: SearchParams): Promise<LoadedSignOffs> {
  const { after } = readTableState(params, FILTERS);
  const asked = tableQuery(params, FILTERS).toString();
  const input = { regime, ...readSignOffsAsked(params), ...(after === "" ? {} : { after }) };
  const { rows, counts, all, total, next } = await listSiteSignOffs({ ctx, input });
  if (all > PAGE) return { rows, counts, all, paging: { total, next }, asked };
  // Few enough to be all here: what the browser filters it must have, in the order it falls back to.
  const isAll = rows.length === all && asked === "";
  const found = isAll ? rows : (await listSiteSignOffs({ ctx, input: { regime } })).rows;
  return { rows: found, counts, all, asked };
}
