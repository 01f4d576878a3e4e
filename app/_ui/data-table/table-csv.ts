import { cellText } from "./table-state";
import type { TableColumn, TableRow } from "./table-types";

/** Quotes a value; one that a spreadsheet would run as a formula is kept as text. */
function quote(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV (RFC 4180). */
export function csvLine(values: readonly string[]): string {
  return `${values.map(quote).join(",")}\r\n`;
}

/** What a file of CSV begins with, so that spreadsheets read Chinese. */
export const CSV_START = "\uFEFF";

/** The rows as CSV with a byte order mark. */
export function tableCsv(columns: TableColumn[], rows: TableRow[]): string {
  const lines = [
    columns.map((column) => column.header),
    ...rows.map((row) => columns.map((column) => cellText(row.cells[column.id]))),
  ];
  return CSV_START + lines.map(csvLine).join("");
}
