import { Badge } from "@/app/_ui/badge";
import type { TableCell } from "@/app/_ui/data-table/table-types";
import { Time } from "@/app/_ui/time";

/** A moment as a cell: relative to now, sorted by time. */
export function momentCell(at: Date | null, now: Date): TableCell {
  return (
    at && {
      node: <Time at={at} now={now} form="relative" />,
      text: at.toISOString(),
      sort: at.getTime(),
    }
  );
}

/** A name as a cell, on one line where there is room. */
export function nameCell(name: string): TableCell {
  return { node: <span className="lg:whitespace-nowrap">{name}</span>, text: name };
}

/** A state as a cell; what asks for somebody stands out. */
export function stateCell(word: string, asks: boolean): TableCell {
  return { node: <Badge tone={asks ? "attention" : "neutral"}>{word}</Badge>, text: word };
}
