"use client";
import { Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "../button";
import { Menu, MenuChoice, MenuLabel, MenuLine, MenuTick } from "../menu";
import type { TableColumn } from "./table-types";
import type { TableUrl } from "./use-table-url";

function sortOptions(columns: TableColumn[], none: string, down: (name: string) => string) {
  const sortable = columns.filter((column) => column.sortable === true);
  return [
    { value: "", label: none },
    ...sortable.flatMap((column) => [
      { value: column.id, label: column.header },
      { value: `-${column.id}`, label: down(column.header) },
    ]),
  ];
}

/** Order and columns of a table; on a phone it is the only way to sort. */
export function ViewMenu({ columns, url }: { columns: TableColumn[]; url: TableUrl }) {
  const t = useTranslations("ui.table");
  const hideable = columns.filter((column) => column.hideable !== false);
  const sortable = columns.some((column) => column.sortable === true);
  const setShown = (id: string, shown: boolean) =>
    url.setHidden(shown ? url.hidden.filter((other) => other !== id) : [...url.hidden, id]);
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={buttonClass("quiet", "small")}>
          <Settings2 aria-hidden />
          {t("view")}
        </button>
      }
    >
      {sortable ? (
        <>
          <MenuChoice
            label={t("sortBy")}
            value={url.sort}
            onChange={url.setSort}
            options={sortOptions(columns, t("sortNone"), (name) => t("sortDown", { name }))}
          />
          <MenuLine />
        </>
      ) : null}
      <MenuLabel>{t("columns")}</MenuLabel>
      {hideable.map((column) => (
        <MenuTick
          key={column.id}
          checked={!url.hidden.includes(column.id)}
          onChange={(shown) => setShown(column.id, shown)}
        >
          {column.header}
        </MenuTick>
      ))}
    </Menu>
  );
}
