"use client";
import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "../button";
import { fillCounted } from "../counted-text";
import { IconButton } from "../icon-button";
import type { BulkAction } from "./table-types";
import type { DataTableModel } from "./use-data-table";

/** What can be done to the rows that are selected; it floats so that it is in sight from the first to the last of them. */
export function BulkBar({
  model,
  actions,
  total,
}: {
  model: DataTableModel;
  actions: BulkAction[];
  /** How many rows match, on every page. */
  total: number;
}) {
  const [t, locale] = [useTranslations("ui.table"), useLocale()];
  const { selected, isEverything } = model;
  const count = isEverything ? total : selected.length;
  if (selected.length === 0) return null;
  const rows = model.rows.filter((row) => selected.includes(row.id));
  return (
    <div
      role="region"
      aria-label={t("bulk")}
      className="sticky bottom-[calc(var(--bottom-bar)+1rem)] z-20 mx-auto flex max-w-full animate-float-in flex-wrap items-center gap-2 rounded-card border border-line-strong bg-float p-2 pl-4 shadow-float"
    >
      <p role="status" className="mr-2 text-body font-medium tabular-nums">
        {t("selected", { count })}
      </p>
      {count < total ? (
        <Button size="small" variant="quiet" onClick={model.selectEverything}>
          {t("selectEverything", { count: total })}
        </Button>
      ) : null}
      {actions.map((action) => (
        <Button
          key={action.id}
          size="small"
          onClick={() =>
            action.onChoose({ rows, everything: isEverything, count, clear: model.clearSelection })
          }
        >
          {fillCounted(action.label, count, locale)}
        </Button>
      ))}
      <IconButton label={t("clearSelection")} icon={<X aria-hidden />} onClick={model.clearSelection} />
    </div>
  );
}
