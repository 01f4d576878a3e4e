import { type CheerioAPI } from "cheerio";
import { type Element, isTag } from "domhandler";
import { visibleText } from "./page-text";

export interface Cell {
  element: Element;
  text: string;
  isHead: boolean;
  /** How many columns and rows it fills. */
  width: number;
  height: number;
}

/** A table as a rectangle: a cell that spans several places stands in each of them. */
export type Grid = (Cell | null)[][];

const COLUMNS_MOST = 60;
const ROWS_MOST = 1_000;

function spanOf(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(span) && span > 0 ? Math.min(span, most) : 1;
}

function place(grid: Grid, row: number, cell: Cell, rows: number): void {
  const line = (grid[row] ??= []);
  let column = 0;
  while (line[column] !== undefined) column += 1;
  cell.height = Math.min(cell.height, rows - row);
  for (let down = 0; down < cell.height; down += 1) {
    const target = (grid[row + down] ??= []);
    for (let right = 0; right < cell.width && column + right < COLUMNS_MOST; right += 1)
      target[column + right] = cell;
  }
}

function tableOf(row: Element): Element | null {
  let at = row.parent;
  while (at && !(isTag(at) && at.name === "table")) at = at.parent;
  return at && isTag(at) ? at : null;
}

/** The grid of a table's own rows, those of tables inside it left out. */
export function gridOf($: CheerioAPI, table: Element): Grid {
  const rows = $(table)
    .find("tr")
    .filter((_at, row) => tableOf(row) === table)
    .slice(0, ROWS_MOST)
    .toArray();
  const grid: Grid = rows.map(() => []);
  rows.forEach((row, at) => {
    for (const element of $(row).children("td, th").toArray()) {
      const text = visibleText(element);
      const width = spanOf(element.attribs.colspan, COLUMNS_MOST);
      const height =
        element.attribs.rowspan === "0" ? rows.length : spanOf(element.attribs.rowspan, rows.length);
      place(grid, at, { element, text, isHead: element.name === "th", width, height }, rows.length);
    }
  });
  const columns = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: columns }, (_, at) => line[at] ?? null));
}
