"use client";
import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "../button";
import { cx } from "../cx";
import { Menu, MenuItem, MenuLine, MenuTick } from "../menu";
import type { TableFilter } from "./table-types";

type FilterChipProps = { filter: TableFilter; values: string[]; onChange: (values: string[]) => void };

const on = "border-accent bg-accent-ground text-accent-text hover:bg-accent-ground";

/** A filter above a table: a toggle, or a list to tick. Set, it says to what. */
export function FilterChip({ filter, values, onChange }: FilterChipProps) {
  const t = useTranslations("ui.table");
  const set = values.length > 0;
  const look = cx(buttonClass("secondary", "small"), "font-normal", set && on);
  if (filter.options === undefined) {
    return (
      <button type="button" aria-pressed={set} className={look} onClick={() => onChange(set ? [] : ["yes"])}>
        {filter.label}
        {set ? <X aria-hidden className="size-3.5" /> : null}
      </button>
    );
  }
  const named = filter.options
    .filter((option) => values.includes(option.value))
    .map((option) => option.label);
  return (
    <Menu
      trigger={
        <button type="button" className={look}>
          {named.length === 0
            ? filter.label
            : t("filterSet", {
                name: filter.label,
                values: named.length > 2 ? String(named.length) : named.join(t("listComma")),
              })}
          <ChevronDown aria-hidden className="size-3.5" />
        </button>
      }
    >
      {filter.options.map((option) => (
        <MenuTick
          key={option.value}
          checked={values.includes(option.value)}
          onChange={(checked) =>
            onChange(checked ? [...values, option.value] : values.filter((value) => value !== option.value))
          }
        >
          {option.label}
        </MenuTick>
      ))}
      {set ? (
        <>
          <MenuLine />
          <MenuItem onSelect={() => onChange([])}>{t("clear")}</MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
