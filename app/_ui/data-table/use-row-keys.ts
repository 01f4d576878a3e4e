"use client";
import type { RefObject } from "react";
import { useEffect } from "react";

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}

/** Keys belong to the table that holds the focus, or to the first one while nothing does. */
function owns(table: HTMLElement): boolean {
  const active = document.activeElement;
  if (active !== null && active !== document.body) return table.contains(active);
  return document.querySelector("[data-table]") === table;
}

function move(table: HTMLElement, step: 1 | -1): void {
  const stops = [...table.querySelectorAll<HTMLElement>("[data-row-stop]")];
  const row = document.activeElement?.closest("[data-row]");
  const at = stops.findIndex((stop) => row !== null && row !== undefined && row.contains(stop));
  const next = at === -1 ? stops[step === 1 ? 0 : stops.length - 1] : stops[at + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** j and k move over rows, x selects; Enter is the focused link's own. */
export function useRowKeys(
  root: RefObject<HTMLElement | null>,
  toggle: ((id: string) => void) | null,
  clear: () => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const table = root.current;
      if (
        table === null ||
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        isBusy(event.target) ||
        !owns(table)
      )
        return;
      const row = document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? null;
      if (event.key === "j") move(table, 1);
      else if (event.key === "k") move(table, -1);
      else if (event.key === "x" && row !== null && toggle !== null) toggle(row);
      else if (event.key === "Escape") clear();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [root, toggle, clear]);
}
