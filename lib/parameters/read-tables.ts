import { type CheerioAPI } from "cheerio";
import { type Element, isTag } from "domhandler";
import { conceptOf, isHeadingWord, isModelWord } from "./name-concepts";
import { pathOf } from "./page-text";
import { type Block, type FoundParameter } from "./parameter";
import { type Cell, type Grid, gridOf } from "./table-grid";
import { scanAtoms } from "./scan-atoms";

const NAME_LONGEST = 80;

function isName(cell: Cell | null): cell is Cell {
  return cell !== null && cell.text !== "" && cell.text.length <= NAME_LONGEST && /\p{L}/u.test(cell.text);
}

interface Placed {
  name: Cell;
  value: Cell;
  subject: string | null;
  group: string | null;
  row: number;
}

function make({ name, value, subject, group, row }: Placed): FoundParameter {
  return {
    name: name.text,
    nameSpan: { text: name.text, path: pathOf(name.element) },
    value: value.text,
    valueSpan: { text: value.text, path: pathOf(value.element) },
    source: "table",
    group,
    subject,
    row,
    unitCode: null,
  };
}

/** Columns that repeat the first ones under the same headings, as a long list is set in two or three columns. */
function period(head: (Cell | null)[]): number | null {
  const texts = head.map((cell) => cell?.text ?? "");
  for (let width = 2; width <= texts.length / 2; width += 1) {
    if (texts.length % width !== 0) continue;
    if (texts.every((text, at) => text !== "" && text === texts[at % width])) return width;
  }
  return null;
}

function isInHead({ parent }: Element): boolean {
  const section = parent?.parent;
  return section !== null && section !== undefined && isTag(section) && section.name === "thead";
}

function isHeadRow(line: (Cell | null)[]): boolean {
  const cells = line.filter((cell) => cell !== null);
  return cells.length > 1 && cells.every(({ isHead, element }) => isHead || isInHead(element));
}

/** Whether the first of two-column rows heads them rather than being one of them. */
function isHeading(line: (Cell | null)[], body: Grid): boolean {
  const [first, second] = line;
  if (isModelWord(first?.text ?? "")) return false;
  if (isHeadingWord(first?.text ?? "") && isHeadingWord(second?.text ?? "")) return true;
  return isHeadRow(line) && body.some((other) => other.some((cell) => cell !== null && !cell.isHead));
}

function isSection(line: (Cell | null)[]): boolean {
  const texts = new Set(line.filter((cell) => cell !== null && cell.text !== ""));
  return (
    texts.size === 1 &&
    line.length > 1 &&
    line.filter((cell) => cell !== null && cell.text !== "").length >= Math.min(2, line.length)
  );
}

/** Name, value, name, value: headed `th td th td`, or every odd column made of names we know. */
function isPaired(body: Grid, columns: number): boolean {
  if (columns < 4 || columns % 2 !== 0) return false;
  const lines = body.filter((line) => new Set(line).size === columns);
  if (lines.length === 0) return false;
  const everyLine = (test: (cell: Cell | null, at: number) => boolean) =>
    lines.every((line) => line.every(test));
  if (everyLine((cell, at) => cell === null || cell.text === "" || cell.isHead === (at % 2 === 0)))
    return true;
  const isKnown = (at: number) =>
    lines.filter((line) => conceptOf(line[at]?.text ?? "") !== null).length >= lines.length / 2;
  return isKnown(0) && isKnown(2) && !isKnown(1);
}

const unitKind = (cell: Cell | null) =>
  scanAtoms((cell?.text ?? "").slice(0, 60), { language: "en" }).figures[0]?.unit?.kind ?? null;

/** Whether models go down and parameters across: the head names parameters, and the columns are of one kind each. */
function isTransposed(head: (Cell | null)[], body: Grid): boolean {
  const columns = head.length;
  if (columns < 3 || body.length === 0) return false;
  const inHead = head.slice(1).filter((cell) => conceptOf(cell?.text ?? "") !== null).length;
  const inFirst = body.filter((line) => conceptOf(line[0]?.text ?? "") !== null).length;
  if (isModelWord(head[0]?.text ?? "") && inHead > 0 && inFirst === 0) return true;
  const kinds = body.slice(0, 12).map((line) => line.slice(1).map(unitKind));
  let [down, across] = [0, 0];
  kinds.forEach((line, row) =>
    line.forEach((kind, at) => {
      if (kind === null) return;
      if (kinds[row + 1]?.[at] === kind) down += 1;
      if (line[at + 1] === kind && body[row]?.[at + 1] !== body[row]?.[at + 2]) across += 1;
    }),
  );
  return inHead * 2 + down > inFirst * 2 + across && (inHead >= 2 || down > across);
}

function readPairs(body: Grid, first: number, name: number, value: number): FoundParameter[] {
  let group: string | null = null;
  return body.flatMap((line, at) => {
    if (isSection(line)) {
      group = line.find((cell) => cell !== null && cell.text !== "")?.text ?? null;
      return [];
    }
    const [label, content] = [line[name] ?? null, line[value] ?? null];
    if (!isName(label) || content === null || content === label || content.text === "") return [];
    if (at === 0 && isHeading(line, body)) return [];
    return make({ name: label, value: content, subject: null, group, row: first + at });
  });
}

function readMatrix(head: (Cell | null)[], body: Grid, first: number, names: number): FoundParameter[] {
  let group: string | null = null;
  return body.flatMap((line, at) => {
    if (isSection(line)) {
      group = line[0]?.text ?? null;
      return [];
    }
    const label = line[names] ?? null;
    if (!isName(label)) return [];
    const above = names > 0 ? (line[names - 1]?.text ?? null) : group;
    const seen = new Set<Cell>([label]);
    return line.flatMap((cell, column) => {
      if (column <= names || cell === null || cell.text === "" || seen.has(cell)) return [];
      seen.add(cell);
      const isShared = cell.width >= line.length - names - 1;
      const subject = isShared ? null : (head[column]?.text ?? null);
      return make({ name: label, value: cell, subject, group: above, row: first + at });
    });
  });
}

function readTransposed(head: (Cell | null)[], body: Grid): FoundParameter[] {
  return body.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const name = head[column] ?? null;
      if (column === 0 || cell === null || cell.text === "" || !isName(name) || cell === line[0]) return [];
      return make({
        name,
        value: cell,
        subject: line[0]?.text ?? null,
        group: null,
        row: row * head.length + column,
      });
    }),
  );
}

function readGrid(grid: Grid): FoundParameter[] {
  const columns = grid[0]?.length ?? 0;
  const [head = [], ...body] = grid;
  if (columns < 2 || grid.length < 1) return [];
  const width = period(head);
  if (width !== null) {
    const parts = Array.from({ length: columns / width }, (_, part) =>
      grid.map((line) => line.slice(part * width, (part + 1) * width)),
    );
    return parts.flatMap((part, at) =>
      readGrid(part).map((found) => ({ ...found, row: found.row + at * grid.length })),
    );
  }
  if (columns === 2) return readPairs(grid, 0, 0, 1);
  if (isPaired(grid, columns))
    return Array.from({ length: columns / 2 }, (_, at) =>
      readPairs(grid, at * grid.length, at * 2, at * 2 + 1),
    ).flat();
  const isHeaded =
    isHeadRow(head) ||
    isModelWord(head[0]?.text ?? "") ||
    head.every((cell) => cell === null || cell.text === "" || cell.text.length <= NAME_LONGEST);
  if (isTransposed(head, body)) return readTransposed(head, body);
  const isGrouped = grid.some(
    (line) => (line[0]?.height ?? 1) > 1 && (line[1]?.height ?? 1) < (line[0]?.height ?? 1),
  );
  if (isGrouped && columns === 3) {
    const start = isHeadRow(head) || isHeadingWord(head[1]?.text ?? "") ? 1 : 0;
    return grid.slice(start).flatMap((line, at) => {
      const [above, label, content] = [line[0] ?? null, line[1] ?? null, line[2] ?? null];
      const name = label !== null && label === above ? above : label;
      if (!isName(name) || content === null || content.text === "" || content === name) return [];
      return make({
        name,
        value: content,
        subject: null,
        group: name === above ? null : (above?.text ?? null),
        row: at,
      });
    });
  }
  return isHeaded
    ? readMatrix(head, body, 1, isGrouped ? 1 : 0)
    : readMatrix(
        head.map(() => null),
        grid,
        0,
        0,
      );
}

/** The parameters of every table that is no frame for other tables, a block each. */
export function readTables($: CheerioAPI, isChrome: (element: Element) => boolean): Block[] {
  return $("table")
    .toArray()
    .filter((table) => !isChrome(table) && $(table).find("table").length === 0)
    .map((table) => ({ source: "table" as const, found: readGrid(gridOf($, table)) }));
}
