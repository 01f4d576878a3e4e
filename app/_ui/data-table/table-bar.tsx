"use client";
import { Download, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button, buttonClass } from "../button";
import { FilterChip } from "./filter-chip";
import { tableCsv } from "./table-csv";
import type { TableColumn, TableCsv, TableFilter, TableViews } from "./table-types";
import type { DataTableModel } from "./use-data-table";
import type { TableUrl } from "./use-table-url";
import { SavedViews } from "./saved-views";
import { ViewMenu } from "./view-menu";

function CsvButton({ csv, model }: { csv: TableCsv; model: DataTableModel }) {
  const t = useTranslations("ui.table");
  const look = buttonClass("quiet", "small");
  if ("href" in csv) {
    return (
      <a href={csv.href} download className={look}>
        <Download aria-hidden />
        {t("csv")}
      </a>
    );
  }
  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([tableCsv(model.columns, model.rows)], { type: "text/csv;charset=utf-8" }),
    );
    link.download = csv.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button variant="quiet" size="small" icon={<Download aria-hidden />} onClick={save}>
      {t("csv")}
    </Button>
  );
}

function SearchBox({ url, label }: { url: TableUrl; label: string }) {
  const t = useTranslations("ui.table");
  const [typed, setTyped] = useState(url.q);
  useEffect(() => setTyped(url.q), [url.q]);
  return (
    <span className="relative max-md:w-full">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-ink-faint"
      />
      <input
        type="search"
        aria-label={t("searchIn", { name: label })}
        placeholder={t("search")}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          url.setQuery(event.currentTarget.value);
        }}
        className="min-h-7 w-full rounded-control border border-control-line bg-surface pr-2 pl-8 text-small md:w-56 pointer-coarse:min-h-(--control)"
      />
    </span>
  );
}

type TableBarProps = {
  label: string;
  url: TableUrl;
  model: DataTableModel;
  columns: TableColumn[];
  filters: TableFilter[];
  search: boolean;
  csv: TableCsv | undefined;
  views: TableViews | undefined;
};

/** Above a table: search, filters as chips, columns, and the way out to a spreadsheet. */
export function TableBar({ label, url, model, columns, filters, search, csv, views }: TableBarProps) {
  const t = useTranslations("ui.table");
  const set = url.q !== "" || filters.some((filter) => (url.filters[filter.id] ?? []).length > 0);
  return (
    <div data-print="none" className="flex flex-wrap items-center gap-2">
      {search ? <SearchBox url={url} label={label} /> : null}
      {filters.map((filter) => (
        <FilterChip
          key={filter.id}
          filter={filter}
          values={url.filters[filter.id] ?? []}
          onChange={(values) => url.setFilter(filter.id, values)}
        />
      ))}
      {set ? (
        <Button variant="quiet" size="small" onClick={url.clear}>
          {t("clear")}
        </Button>
      ) : null}
      <span className="ml-auto flex items-center gap-1">
        {csv === undefined ? null : <CsvButton csv={csv} model={model} />}
        {views === undefined ? null : <SavedViews views={views} />}
        <ViewMenu columns={columns} url={url} />
      </span>
    </div>
  );
}
