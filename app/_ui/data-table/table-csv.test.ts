import { expect, it } from "vitest";
import { tableCsv } from "./table-csv";

const columns = [
  { id: "a", header: "名称" },
  { id: "b", header: "Note" },
];
const csv = (a: string, b: string) =>
  tableCsv(columns, [{ id: "1", label: "1", cells: { a, b } }]).split("\r\n")[1];

it("starts with a byte order mark and ends each line as RFC 4180 says", () => {
  expect(tableCsv(columns, [])).toBe("\uFEFF名称,Note\r\n");
});

it("quotes what would break a line apart", () => {
  expect(csv("a,b", 'say "no"')).toBe('"a,b","say ""no"""');
});

it("keeps as text what a spreadsheet would run, and leaves numbers alone", () => {
  expect(csv("=1+1", "@x")).toBe("'=1+1,'@x");
  expect(csv("-12.5", "+86 755")).toBe("-12.5,'+86 755");
});
