"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "../cx";
import { TickBox } from "../tick-box";
import { nextSort, readSort } from "./table-state";
import type { TableColumn } from "./table-types";
import type { DataTableModel } from "./use-data-table";
import type { TableUrl } from "./use-table-url";

function SortButton({ column, url }: { column: TableColumn; url: TableUrl }) {
  const sort = readSort(url.sort, [column.id]);
  const Arrow = sort?.descending === true ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={() => url.setSort(nextSort(url.sort, column.id))}
      className={cx(
        "group inline-flex items-center gap-1 rounded-control hover:text-ink",
        sort !== null && "text-ink",
        column.align === "end" && "flex-row-reverse",
      )}
    >
      {column.header}
      <Arrow
        aria-hidden
        className={cx(
          "size-3.5",
          sort === null && "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100",
        )}
      />
    </button>
  );
}

function Head({ column, url }: { column: TableColumn; url: TableUrl }) {
  const sort = readSort(url.sort, [column.id]);
  const order = sort === null ? undefined : sort.descending ? "descending" : "ascending";
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={column.sortable === true ? (order ?? "none") : undefined}
      className={cx(
        "z-10 h-(--row) border-b border-line bg-surface px-2 text-left align-middle lg:sticky lg:top-(--top-bar) text-small font-medium whitespace-nowrap text-ink-soft first:rounded-tl-card first:pl-3 last:rounded-tr-card last:pr-3",
        column.align === "end" && "text-right",
        column.wide === true && "hidden lg:table-cell",
        column.grow === true && "w-full",
      )}
    >
      {column.sortable === true ? (
        <SortButton column={column} url={url} />
      ) : (
        <span className={column.quiet === true ? "sr-only" : undefined}>{column.header}</span>
      )}
    </th>
  );
}

/** Column heads that stay in sight, with sorting and, where rows can be selected, a box for all of them. */
export function TableHead({
  model,
  url,
  selectable,
}: {
  model: DataTableModel;
  url: TableUrl;
  selectable: boolean;
}) {
  const t = useTranslations("ui.table");
  const all = model.rows.length > 0 && model.selected.length === model.rows.length;
  return (
    <thead role="rowgroup" className="max-md:hidden">
      <tr role="row">
        {selectable ? (
          <th
            role="columnheader"
            scope="col"
            className="z-10 w-8 lg:sticky lg:top-(--top-bar) rounded-tl-card border-b border-line bg-surface pl-3"
          >
            <span className="flex items-center">
              <TickBox
                aria-label={t("selectAll")}
                checked={all}
                mixed={!all && model.selected.length > 0}
                onChange={(event) => model.toggleAll(event.currentTarget.checked)}
              />
            </span>
          </th>
        ) : null}
        {model.columns.map((column) => (
          <Head key={column.id} column={column} url={url} />
        ))}
      </tr>
    </thead>
  );
}
