"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMemo, useRef } from "react";
import { Button } from "./button";
import { BulkBar } from "./data-table/bulk-bar";
import { TableBar } from "./data-table/table-bar";
import { TableBodyRow } from "./data-table/table-body-row";
import { TableFoot } from "./data-table/table-foot";
import { TableHead } from "./data-table/table-head";
import { filterRows } from "./data-table/table-state";
import type {
  BulkAction,
  TableColumn,
  TableCsv,
  TableFilter,
  TablePaging,
  TableRow,
  TableViews,
} from "./data-table/table-types";
import { useDataTable } from "./data-table/use-data-table";
import { useRowKeys } from "./data-table/use-row-keys";
import { useTableUrl } from "./data-table/use-table-url";
import { EmptyState } from "./empty-state";

export type {
  BulkAction,
  Chosen,
  TableColumn,
  TableFilter,
  TablePaging,
  TableRow,
  TableViews,
} from "./data-table/table-types";

type DataTableProps = {
  /** What the rows are, as in "Sites"; names the table. */
  label: string;
  columns: TableColumn[];
  rows: TableRow[];
  /** What to say, and do first, when there are no rows at all. */
  empty: ReactNode;
  /** Given, the server sorts, filters and pages (see readTableState); absent, all rows are here and the browser does. */
  paging?: TablePaging;
  filters?: TableFilter[];
  search?: boolean;
  bulk?: BulkAction[];
  csv?: TableCsv;
  /** The reader's own views of this table. */
  views?: TableViews;
};

const none: TableFilter[] = [];

/** A table that filters, sorts, selects, exports and is worked from the keyboard. Its state is in the address. */
export function DataTable({
  label,
  columns,
  rows,
  empty,
  paging,
  filters = none,
  search = true,
  bulk,
  csv,
  views,
}: DataTableProps) {
  const t = useTranslations("ui.table");
  const root = useRef<HTMLDivElement>(null);
  const paged = paging !== undefined;
  const url = useTableUrl(columns, filters, paged, views?.list.some((view) => view.isDefault) === true);
  const matching = useMemo(
    () => (paged ? rows : filterRows(rows, columns, filters, { q: url.q, filters: url.filters })),
    [paged, rows, columns, filters, url.q, url.filters],
  );
  const model = useDataTable(columns, matching, url, paged);
  const selectable = bulk !== undefined && bulk.length > 0;
  const toggle = selectable ? model.toggle : null;
  useRowKeys(root, toggle, model.clearSelection);

  const narrowed = url.q !== "" || Object.values(url.filters).some((values) => values.length > 0);
  if (rows.length === 0 && !narrowed)
    return <div className="rounded-card border border-line bg-surface">{empty}</div>;
  return (
    <div ref={root} data-table className="flex flex-col gap-2">
      <TableBar
        label={label}
        url={url}
        model={model}
        columns={columns}
        filters={filters}
        search={search}
        csv={csv}
        views={views}
      />
      <div className="rounded-card border border-line bg-surface md:max-lg:overflow-x-auto">
        <table
          role="table"
          aria-label={label}
          className="w-full border-separate border-spacing-0 text-body max-md:block"
        >
          <TableHead model={model} url={url} selectable={selectable} />
          <tbody role="rowgroup" className="max-md:block">
            {model.rows.map((row) => (
              <TableBodyRow
                key={row.id}
                row={row}
                columns={model.columns}
                selected={model.selected.includes(row.id)}
                toggle={toggle}
              />
            ))}
          </tbody>
        </table>
        {model.rows.length === 0 ? (
          <EmptyState
            title={t("noMatch")}
            body={t("noMatchBody")}
            action={<Button onClick={url.clear}>{t("clear")}</Button>}
          />
        ) : null}
      </div>
      <TableFoot shown={model.rows.length} all={rows.length} paging={paging} selectable={selectable} />
      {bulk === undefined ? null : (
        <BulkBar model={model} actions={bulk} total={paging?.total ?? model.rows.length} />
      )}
    </div>
  );
}
