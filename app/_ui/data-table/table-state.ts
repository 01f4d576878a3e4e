import type { TableCell, TableColumn, TableFilter, TableRow } from "./table-types";

/** What a table's address says. `sort` is a column id, with "-" before it when descending. */
export type TableState = {
  q: string;
  sort: string;
  after: string;
  before: string;
  filters: Record<string, string[]>;
};
export type SearchParams = Record<string, string | string[] | undefined>;

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Reads a table's state from a page's `searchParams`, for pages that sort, filter and page in the database. Unknown filters are left out. */
export function readTableState(params: SearchParams, filterIds: readonly string[]): TableState {
  const filters: Record<string, string[]> = {};
  for (const id of filterIds) {
    const values = one(params[id])
      .split(",")
      .filter((value) => value !== "");
    if (values.length > 0) filters[id] = values;
  }
  return {
    q: one(params["q"]).trim(),
    sort: one(params["sort"]),
    after: one(params["after"]),
    before: one(params["before"]),
    filters,
  };
}

/** A table's words, order and filters as part of an address, without where the page stands. */
export function tableQuery(params: SearchParams, filterIds: readonly string[]): URLSearchParams {
  const { q, sort, filters } = readTableState(params, filterIds);
  const query = new URLSearchParams();
  if (q !== "") query.set("q", q);
  if (sort !== "") query.set("sort", sort);
  for (const [id, values] of Object.entries(filters)) query.set(id, values.join(","));
  return query;
}

/** A table's address as a saved view keeps it: without where the page stands, always in the same order. */
export function viewQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const key of ["after", "before", "view"]) params.delete(key);
  params.sort();
  return params.toString();
}

/** A sort as column and direction; null when nothing is asked or the column is not one of the sortable. */
export function readSort(
  sort: string,
  sortable: readonly string[],
): { column: string; descending: boolean } | null {
  const column = sort.replace(/^-/, "");
  return sortable.includes(column) ? { column, descending: sort.startsWith("-") } : null;
}

/** What a press on a column's head asks for next: up, down, then none. */
export function nextSort(sort: string, column: string): string {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? "" : column;
}

/** A cell's words. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "string" || typeof cell === "number") return String(cell);
  return (
    cell.text ?? (typeof cell.node === "string" || typeof cell.node === "number" ? String(cell.node) : "")
  );
}

/** What a cell sorts by; undefined sorts last. */
export function cellSort(cell: TableCell | undefined): string | number | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell === "string" || typeof cell === "number") return cell;
  return cell.sort ?? (cellText(cell) || undefined);
}

/** Orders two sort values: numbers by size, words as the reader's language orders them. */
export function compareValues(a: string | number, b: string | number, locale: string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), locale, { numeric: true });
}

function passes(row: TableRow, filter: TableFilter, wanted: string[]): boolean {
  const has = row.filters?.[filter.id] ?? [];
  const values = Array.isArray(has) ? has : [has];
  return wanted.some((value) => values.includes(value));
}

/** The rows that hold every word of the query and pass every filter that is set. */
export function filterRows(
  rows: TableRow[],
  columns: TableColumn[],
  filters: TableFilter[],
  state: Pick<TableState, "q" | "filters">,
): TableRow[] {
  const words = state.q
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter((row) => {
    const text = columns
      .map((column) => cellText(row.cells[column.id]))
      .join("\n")
      .toLocaleLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      filters.every((filter) => {
        const wanted = state.filters[filter.id] ?? [];
        return wanted.length === 0 || passes(row, filter, wanted);
      })
    );
  });
}
