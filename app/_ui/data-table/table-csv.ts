import { cellText } from "./table-state";
import type { TableColumn, TableRow } from "./table-types";

/** Quotes a value; one that a spreadsheet would run as a formula is kept as text. */
function quote(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Chinese. */
export function tableCsv(columns: TableColumn[], rows: TableRow[]): string {
  const lines = [
    columns.map((column) => quote(column.header)),
    ...rows.map((row) => columns.map((column) => quote(cellText(row.cells[column.id])))),
  ];
  return `\uFEFF${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
