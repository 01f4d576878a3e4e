import { describe, expect, it } from "vitest";
import {
  cellSort,
  cellText,
  compareValues,
  filterRows,
  nextSort,
  readSort,
  readTableState,
} from "./table-state";
import type { TableColumn, TableRow } from "./table-types";

const columns: TableColumn[] = [
  { id: "what", header: "What" },
  { id: "client", header: "Client" },
];
const rows: TableRow[] = [
  {
    id: "a",
    label: "a",
    cells: { what: "Certificate expired", client: { node: null, text: "Hengli 恒力" } },
    filters: { mine: "yes", regime: ["x", "y"] },
  },
  { id: "b", label: "b", cells: { what: "Filing rejected", client: "Nanhai" }, filters: { regime: "x" } },
  { id: "c", label: "c", cells: { what: "In order", client: null } },
];
const filters = [
  { id: "mine", label: "Mine" },
  { id: "regime", label: "Regime", options: [] },
];
const ids = (q: string, chosen: Record<string, string[]> = {}) =>
  filterRows(rows, columns, filters, { q, filters: chosen }).map((row) => row.id);

describe("an address", () => {
  it("is read into search, sort, cursor and known filters", () => {
    expect(
      readTableState({ q: " a b ", sort: "-due", after: "c1", regime: "x,y", other: "z" }, [
        "regime",
        "mine",
      ]),
    ).toEqual({
      q: "a b",
      sort: "-due",
      after: "c1",
      before: "",
      filters: { regime: ["x", "y"] },
    });
  });

  it("may repeat a key; the first counts", () => {
    expect(readTableState({ q: ["one", "two"] }, []).q).toBe("one");
  });

  it("sorts only by columns that can be sorted by", () => {
    expect(readSort("-due", ["due"])).toEqual({ column: "due", descending: true });
    expect(readSort("secret", ["due"])).toBeNull();
    expect(readSort("", ["due"])).toBeNull();
  });
});

it("goes up, down and back to none with each press on a head", () => {
  expect(nextSort("", "due")).toBe("due");
  expect(nextSort("due", "due")).toBe("-due");
  expect(nextSort("-due", "due")).toBe("");
  expect(nextSort("-due", "what")).toBe("what");
});

describe("rows", () => {
  it("match when every word is somewhere in them", () => {
    expect(ids("恒力 expired")).toEqual(["a"]);
    expect(ids("hengli rejected")).toEqual([]);
    expect(ids("")).toEqual(["a", "b", "c"]);
  });

  it("pass a filter by any of its values, and all filters together", () => {
    expect(ids("", { regime: ["y", "x"] })).toEqual(["a", "b"]);
    expect(ids("", { regime: ["x"], mine: ["yes"] })).toEqual(["a"]);
  });
});

describe("a cell", () => {
  it("speaks and sorts by what it shows, unless it says otherwise", () => {
    expect(cellText(7)).toBe("7");
    expect(cellText({ node: "shown" })).toBe("shown");
    expect(cellText({ node: "shown", text: "said" })).toBe("said");
    expect(cellSort({ node: "shown", sort: 3 })).toBe(3);
    expect(cellSort(null)).toBeUndefined();
  });

  it("orders numbers by size and words by language, numbers inside words too", () => {
    expect(compareValues(10, 9, "en")).toBeGreaterThan(0);
    expect(compareValues("rule 10", "rule 9", "en")).toBeGreaterThan(0);
    expect(compareValues("阿", "北", "zh")).toBeLessThan(0);
  });
});
