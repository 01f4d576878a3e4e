"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { cx } from "../cx";
import { Link } from "../link";
import { TickBox } from "../tick-box";
import type { TableCell, TableColumn, TableRow } from "./table-types";

type BodyRowProps = {
  row: TableRow;
  columns: TableColumn[];
  selected: boolean;
  toggle: ((id: string) => void) | null;
};

const cardPlace = {
  lead: "max-md:order-1",
  title: "max-md:order-2 max-md:grow max-md:basis-0 max-md:min-w-0",
  aside: "max-md:order-3 max-md:text-right",
  meta: "max-md:order-5 max-md:max-w-full max-md:truncate max-md:text-small max-md:text-ink-soft max-md:[[data-meta]~&]:before:mr-2 max-md:[[data-meta]~&]:before:text-ink-faint max-md:[[data-meta]~&]:before:content-['·']",
  line: "max-md:order-6 max-md:basis-full max-md:text-small max-md:text-ink-soft",
  none: "max-md:hidden",
};

function isEmpty(cell: TableCell | undefined): boolean {
  return cell === undefined || cell === null || cell === "";
}

function nodeOf(cell: TableCell | undefined): ReactNode {
  if (cell === undefined || cell === null || cell === "") return <span className="text-ink-faint">–</span>;
  return typeof cell === "object" ? cell.node : cell;
}

/** The column that carries the row's link and its name on a phone. */
function titleOf(columns: TableColumn[]): string | undefined {
  return (columns.find((column) => column.card === "title") ?? columns[0])?.id;
}

function Cell({ column, row, isTitle }: { column: TableColumn; row: TableRow; isTitle: boolean }) {
  const node = nodeOf(row.cells[column.id]);
  const place = isTitle ? "title" : (column.card ?? "meta");
  const empty = isEmpty(row.cells[column.id]);
  const stop = { "data-row-stop": "" };
  const linked =
    row.href === undefined ? (
      <span {...stop} tabIndex={-1} className="outline-none">
        {node}
      </span>
    ) : (
      // A page of rows would ask the server for each of them ahead of time.
      <Link {...stop} href={row.href} prefetch={false} className="outline-none hover:underline">
        {node}
      </Link>
    );
  return (
    <td
      role="cell"
      data-meta={(place === "meta" && !empty) || undefined}
      className={cx(
        "px-2 first:pl-3 last:pr-3 max-md:p-0 max-md:first:pl-0 max-md:last:pr-0 md:h-(--row) md:border-b md:border-line md:py-1 md:group-last:border-b-0",
        cardPlace[place],
        empty && "max-md:hidden",
        isTitle ? "font-medium md:min-w-44" : "md:whitespace-nowrap md:max-lg:max-w-44 md:max-lg:truncate",
        column.align === "end" && "tabular-nums md:text-right",
        column.wide === true && "md:hidden lg:table-cell",
        column.grow === true && "md:max-w-0 md:min-w-40 md:truncate",
      )}
    >
      {isTitle ? linked : node}
    </td>
  );
}

/** A row of the table; on a phone a card of two lines. Pressing it anywhere opens it, its title is the real link. */
export function TableBodyRow({ row, columns, selected, toggle }: BodyRowProps) {
  const t = useTranslations("ui.table");
  const router = useRouter();
  const title = titleOf(columns);
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    const inner =
      event.target instanceof Element &&
      event.target.closest(
        "a, button, input, label, select, summary, [role=menu], [role=dialog], [role=alertdialog]",
      ) !== null;
    if (row.href === undefined || inner || event.defaultPrevented || window.getSelection()?.toString() !== "")
      return;
    if (event.metaKey || event.ctrlKey) window.open(row.href, "_blank", "noopener");
    else router.push(row.href);
  };
  return (
    <tr
      role="row"
      data-row={row.id}
      aria-selected={toggle === null ? undefined : selected}
      onClick={open}
      className={cx(
        "group transition-colors hover:bg-sunken has-[[data-row-stop]:focus-visible]:bg-sunken",
        "-outline-offset-2 outline-focus has-[[data-row-stop]:focus-visible]:outline-2",
        "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-2 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:px-4 max-md:py-3 max-md:last:border-b-0",
        "max-md:after:order-4 max-md:after:basis-full max-md:after:content-['']",
        row.href !== undefined && "cursor-pointer",
        selected && "bg-accent-ground hover:bg-accent-ground",
      )}
    >
      {toggle === null ? null : (
        <td
          role="cell"
          className="max-md:order-0 md:h-(--row) md:border-b md:border-line md:pl-3 md:group-last:border-b-0"
        >
          <span className="flex items-center">
            <TickBox
              aria-label={t("select", { name: row.label })}
              checked={selected}
              onChange={() => toggle(row.id)}
            />
          </span>
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.id} column={column} row={row} isTitle={column.id === title} />
      ))}
    </tr>
  );
}
