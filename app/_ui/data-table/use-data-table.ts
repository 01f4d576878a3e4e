"use client";
import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import type { RowSelectionState } from "@tanstack/react-table";
import { useLocale } from "next-intl";
import { useMemo, useState } from "react";
import { cellSort, compareValues, readSort } from "./table-state";
import type { TableColumn, TableRow } from "./table-types";
import type { TableUrl } from "./use-table-url";

const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
const helper = createColumnHelper<typeof features, TableRow>();

function toColumns(columns: TableColumn[], locale: string) {
  return helper.columns(
    columns.map((column) =>
      helper.accessor((row) => cellSort(row.cells[column.id]), {
        id: column.id,
        enableSorting: column.sortable === true,
        enableHiding: column.hideable !== false,
        sortUndefined: "last",
        sortFn: (a, b, id) => {
          const [left, right] = [cellSort(a.original.cells[id]), cellSort(b.original.cells[id])];
          return left === undefined || right === undefined ? 0 : compareValues(left, right, locale);
        },
      }),
    ),
  );
}

function flip(selection: RowSelectionState, id: string): RowSelectionState {
  const { [id]: was, ...others } = selection;
  return was === true ? others : { ...others, [id]: true };
}

export type DataTableModel = {
  /** Visible columns, in order. */
  columns: TableColumn[];
  /** Rows in the order shown. */
  rows: TableRow[];
  selected: string[];
  /** Whether every row that matches is meant, on the other pages too. */
  isEverything: boolean;
  toggle: (id: string) => void;
  toggleAll: (on: boolean) => void;
  selectEverything: () => void;
  clearSelection: () => void;
};

/** Sorting, hidden columns and selection by TanStack Table, with order and columns owned by the address. */
export function useDataTable(
  columns: TableColumn[],
  rows: TableRow[],
  url: TableUrl,
  paged: boolean,
): DataTableModel {
  const locale = useLocale();
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  // Of these words and filters alone: with others, other rows would be meant.
  const asked = JSON.stringify([url.q, url.filters]);
  const [everythingOf, setEverythingOf] = useState<string | null>(null);
  const isEverything = paged && everythingOf === asked;
  const select = (selection: RowSelectionState | ((old: RowSelectionState) => RowSelectionState)) => {
    setEverythingOf(null);
    setRowSelection(selection);
  };
  const all = () => Object.fromEntries(rows.map((row) => [row.id, true as const]));
  const definitions = useMemo(() => toColumns(columns, locale), [columns, locale]);
  const sort = readSort(
    url.sort,
    columns.filter((column) => column.sortable === true).map((column) => column.id),
  );
  const sorting = useMemo(
    () => (sort === null ? [] : [{ id: sort.column, desc: sort.descending }]),
    [sort?.column, sort?.descending],
  );
  const hidden = url.hidden.join(",");
  const columnVisibility = useMemo(
    () => Object.fromEntries(hidden.split(",").map((id) => [id, false])),
    [hidden],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    manualSorting: paged,
    state: { sorting, columnVisibility, rowSelection },
    onRowSelectionChange: setRowSelection,
  });
  const visible = new Set(table.getVisibleLeafColumns().map((column) => column.id));
  return {
    columns: columns.filter((column) => column.hideable === false || visible.has(column.id)),
    rows: table.getRowModel().rows.map((row) => row.original),
    // A row that has left the page leaves the selection: nothing is done to what cannot be seen.
    selected: rows.filter((row) => isEverything || rowSelection[row.id] === true).map((row) => row.id),
    isEverything,
    toggle: (id) => select((old) => flip(isEverything ? all() : old, id)),
    toggleAll: (on) => select(on ? all() : {}),
    selectEverything: () => {
      select(all());
      if (paged) setEverythingOf(asked);
    },
    clearSelection: () => select({}),
  };
}
